/**
 * Finished pages in memory, for the many who ask for the same, and what pages are made of, for the many who are known.
 *
 * <p>{@link ma.khabar.cache.KeptFirst} stands before the whole site and answers what is kept; {@link ma.khabar.cache.Keeping} stands around the
 * handlers and keeps what they made; a {@link ma.khabar.cache.Shelf} holds it, and forgets what has changed. It knows no feature, and handlers know
 * nothing of finished pages.
 */
@NullMarked
package ma.khabar.cache;

import org.jspecify.annotations.NullMarked;
