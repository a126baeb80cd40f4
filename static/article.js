// The scripts of an article and its discussion, as one file; those of every page among them. The server puts the imports below in their places.
import "./js/theme.js";
import "./js/keep.js";
import "./js/size.js";
import "./js/save.js";
import "./js/copy.js";
import "./js/share.js";
import "./js/print.js";
import "./js/reply.js";
import "./js/like.js";
import "./js/since.js";
import "./js/draft.js";
import "./js/stamp.js";
import "./js/count.js";
