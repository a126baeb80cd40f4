/** The command line, the settings, and the composition of the site out of its features. */
@NullMarked
package ma.khabar;

import org.jspecify.annotations.NullMarked;
