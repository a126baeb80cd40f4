/**
 * What is new, for programs that follow it: the newest articles whole, of the site, a section, an author or a tag, as RSS, Atom and JSON
 * Feed. The feed of the comments on an article belongs to {@code comment}.
 */
@NullMarked
package ma.khabar.feed;

import org.jspecify.annotations.NullMarked;
