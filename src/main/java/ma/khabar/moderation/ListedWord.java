package ma.khabar.moderation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A word as it stands in the list.
 *
 * @param by the name of the moderator who listed it; none: it came with the software
 */
public record ListedWord(long id, Word word, @Nullable String by, Instant at) {}
