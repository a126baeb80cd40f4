/**
 * The moderation desk: the queues of comments and the decisions on them, the history of a comment and its writer, restrictions, the
 * log, and the totals that everybody may read. It knows the discussion; the discussion does not know it.
 */
@NullMarked
package ma.khabar.desk;

import org.jspecify.annotations.NullMarked;
