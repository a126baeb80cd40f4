/**
 * Tells hubs and search engines what has just come out, so that they need not ask.
 *
 * <p>Nothing is written when an article is published: what is new since a channel's last success is read from the feed of changes and from
 * the minutes of articles, which come by themselves. So nothing is lost when the other side is away, and nothing is told before its minute.
 */
@NullMarked
package ma.khabar.announce;

import org.jspecify.annotations.NullMarked;
