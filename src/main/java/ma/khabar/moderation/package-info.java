/**
 * What stands between a text that was sent and the page: word lists, links and numbers, names that nobody may take, and
 * what the moderators' own decisions teach.
 *
 * <p>A rule here holds a text and names itself to the moderator; it never deletes.
 */
@NullMarked
package ma.khabar.moderation;

import org.jspecify.annotations.NullMarked;
