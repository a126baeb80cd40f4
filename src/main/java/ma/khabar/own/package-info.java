/**
 * What the site keeps of a reader, shown and handed out to nobody but them: their comments with what became of each, and all of their data in one
 * file.
 */
@NullMarked
package ma.khabar.own;

import org.jspecify.annotations.NullMarked;
