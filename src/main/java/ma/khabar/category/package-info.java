/**
 * The sections of the paper: سياسة، مجتمع، اقتصاد… They are few, and kept in memory.
 */
@NullMarked
package ma.khabar.category;

import org.jspecify.annotations.NullMarked;
