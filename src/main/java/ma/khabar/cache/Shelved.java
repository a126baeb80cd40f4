package ma.khabar.cache;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** What can be kept on a {@link Shelf}. */
public interface Shelved {
    /** How long «five minutes ago» may stay on a page, and what nobody was told of may be wrong in what it is made of. */
    Duration FRESH = Duration.ofMinutes(1);

    /** The articles it shows something of, as topics of the feed of changes. */
    Set<String> topics();

    /** In bytes, roughly. */
    int weight();

    Instant madeAt();

    /** The first moment at which it changes by itself. */
    Instant endsAt();

    /** Whether it need not be made anew yet. */
    default boolean isFresh(Instant now) {
        return now.isBefore(madeAt().plus(FRESH));
    }

    /** Whether it is to be given to nobody any more; also when the clock was put back since. */
    default boolean isOver(Instant now) {
        return now.isBefore(madeAt()) || !now.isBefore(endsAt());
    }
}
