/**
 * Finding articles by words: an index beside the database, on each node its own, that follows what is published. It can always be
 * made anew from the database, and what it finds is read there: what is not out is not shown, whatever the index says.
 */
@NullMarked
package ma.khabar.search;

import org.jspecify.annotations.NullMarked;
