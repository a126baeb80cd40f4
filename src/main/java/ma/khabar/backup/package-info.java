/**
 * A site in one file: made while it runs, every night or when asked for, and restored into an empty place, on either database.
 */
@NullMarked
package ma.khabar.backup;

import org.jspecify.annotations.NullMarked;
