/**
 * Everything that readers can open, for search engines: a file a month, so that old files change only when an article in them does, and one
 * with the news of the last two days.
 */
@NullMarked
package ma.khabar.sitemap;

import org.jspecify.annotations.NullMarked;
