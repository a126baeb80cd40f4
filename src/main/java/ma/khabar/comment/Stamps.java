package ma.khabar.comment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import ma.khabar.db.SiteKey;
import org.jspecify.annotations.Nullable;

/**
 * When somebody began to write, sealed, so that nobody makes it up. The browser fetches it when the first letter is about to be typed: a
 * stamp in the page would make each page another one, and none could be kept for all readers.
 */
public final class Stamps {
    private static final String PURPOSE = "stamp";

    private final SiteKey key;
    private final Clock clock;
    private final boolean asked;

    /** {@code asked}: whether anybody cares how fast it went; tests and benchmarks type like robots. */
    public Stamps(SiteKey key, Clock clock, boolean asked) {
        this.key = key;
        this.clock = clock;
        this.asked = asked;
    }

    String now() {
        return key.ticket(PURPOSE, clock.millis());
    }

    /** How long it took; none: there is no stamp, as without script, or none of ours, or the clock was put back since. */
    @Nullable
    Duration since(String stamp) {
        if (!asked) return null;
        return key.numberOn(stamp, PURPOSE)
                .map(Instant::ofEpochMilli)
                .map(began -> Duration.between(began, clock.instant()))
                .filter(took -> !took.isNegative())
                .orElse(null);
    }
}
