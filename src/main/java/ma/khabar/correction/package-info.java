/**
 * What was wrong in articles, told to readers on a page of its own.
 */
@NullMarked
package ma.khabar.correction;

import org.jspecify.annotations.NullMarked;
