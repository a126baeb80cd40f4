package ma.khabar.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** How often somebody may do something: a token bucket a head, in this node's memory. */
public final class RateLimit {
    private static final int HEADS = 100_000;

    private final Bandwidth allowance;
    private final boolean on;
    private final Duration period;
    private final Clock clock;
    private final TimeMeter time;
    private final Cache<String, Bucket> buckets;
    private volatile Instant latest = Instant.MIN;

    /** {@code times} in one {@code period}, at once or spread over it. */
    public RateLimit(int times, Duration period, boolean on, Clock clock) {
        this.allowance =
                Bandwidth.builder().capacity(times).refillGreedy(times, period).build();
        this.on = on;
        this.period = period;
        this.clock = clock;
        this.time = new Reading(clock);
        this.buckets = Caffeine.newBuilder()
                .maximumSize(HEADS)
                .expireAfterAccess(period.multipliedBy(2))
                .build();
    }

    /** Takes one turn of {@code who}. Zero when there was one; otherwise how long until there is, at least a second. */
    public Duration take(String who) {
        if (!on) return Duration.ZERO;
        ConsumptionProbe probe = bucket(who).tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) return Duration.ZERO;
        return Duration.ofSeconds(
                1 + Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds());
    }

    /** Gives one turn of {@code who} back. */
    public void giveBack(String who) {
        if (on) bucket(who).addTokens(1);
    }

    private Bucket bucket(String who) {
        forgetFuture();
        return buckets.get(who, head -> Bucket.builder()
                .addLimit(allowance)
                .withCustomTimePrecision(time)
                .build());
    }

    /** A bucket that was filled while the clock was far ahead would stay as it is until that time comes. */
    private void forgetFuture() {
        Instant now = clock.instant();
        if (latest.isAfter(now.plus(period))) buckets.invalidateAll();
        latest = now;
    }

    /** The site's clock, as the buckets read it. */
    private record Reading(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return ChronoUnit.NANOS.between(Instant.EPOCH, clock.instant());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
