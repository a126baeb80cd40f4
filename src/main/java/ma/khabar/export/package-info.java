/** All of a site in one file, for who runs it: to move elsewhere, to keep, to count. */
@NullMarked
package ma.khabar.export;

import org.jspecify.annotations.NullMarked;
