/**
 * Finished pages in memory, for the many who ask for the same.
 *
 * <p>{@link ma.khabar.cache.KeptFirst} stands before the whole site and answers what is kept; {@link ma.khabar.cache.Keeping} stands around the
 * handlers and keeps what they made; {@link ma.khabar.cache.PageCache} forgets what has changed. It knows no feature, and handlers know nothing of it.
 */
@NullMarked
package ma.khabar.cache;

import org.jspecify.annotations.NullMarked;
