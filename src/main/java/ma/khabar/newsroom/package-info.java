/**
 * From a manuscript in Markdown to an article on the site.
 */
@NullMarked
package ma.khabar.newsroom;

import org.jspecify.annotations.NullMarked;
