package ma.khabar.editing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a piece said once.
 *
 * @param number counts the revisions of a piece, from 1
 * @param writer the name of who saved it; none: it was read from the article
 */
record Revision(int number, @Nullable String writer, Instant at, Content content) {}
