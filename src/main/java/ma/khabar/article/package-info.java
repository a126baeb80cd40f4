/**
 * Articles, and the lists of them: by section, tag, author and month.
 *
 * <p>{@link ma.khabar.article.Story} is what a list shows of an article; {@link ma.khabar.article.Article} is the whole of it. The page
 * of an article belongs to {@code comment}, because the discussion is on it.
 */
@NullMarked
package ma.khabar.article;

import org.jspecify.annotations.NullMarked;
