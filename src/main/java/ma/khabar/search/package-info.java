/**
 * Finding by words: articles for readers, pieces and pictures for the newsroom, comments for the desk. The indexes stand beside the database, on each node
 * its own, and follow what changes. They can always be made anew from the database, and what they find is read there: what is not out,
 * or not theirs who ask, is not shown, whatever an index says.
 */
@NullMarked
package ma.khabar.search;

import org.jspecify.annotations.NullMarked;
