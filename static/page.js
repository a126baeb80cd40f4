// The scripts of every page, as one file. The server puts the imports below in their places.
import "./js/theme.js";
import "./js/keep.js";
