/**
 * The page of an article with its discussion, and the comments of readers.
 */
@NullMarked
package ma.khabar.comment;

import org.jspecify.annotations.NullMarked;
