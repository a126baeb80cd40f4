package ma.khabar.moderation;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A text as it was sent, and how.
 *
 * @param guest whether nobody vouches for the name
 * @param trap whether the field was filled in that people do not see
 * @param took from the opening of the form to its sending; none: not known
 * @param elsewhere whether a text with the same {@link Sieve#essence} was sent to another place within a day
 */
public record Sent(
        String name,
        String text,
        boolean guest,
        boolean trap,
        @Nullable Duration took,
        boolean elsewhere) {}
