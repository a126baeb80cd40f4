package ma.khabar.cache;

import java.time.Instant;
import java.util.Set;

/**
 * Something that is good until it is touched, or ends.
 *
 * @param weight in bytes, roughly
 * @param endsAt the first moment at which it changes by itself
 */
public record Slice<T>(T value, Set<String> topics, int weight, Instant madeAt, Instant endsAt) implements Shelved {
    @Override
    public boolean isFresh(Instant now) {
        return true;
    }

    /** Also when the clock was put back since. */
    @Override
    public boolean isOver(Instant now) {
        return now.isBefore(madeAt) || !now.isBefore(endsAt);
    }
}
