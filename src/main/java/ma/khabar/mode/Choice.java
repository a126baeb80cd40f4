package ma.khabar.mode;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is chosen for one scope; what is not is left to the broader one.
 *
 * @param first how many comments of a new writer a moderator sees first
 * @param days how long after its publication an article takes comments; 0: never
 * @param slow seconds between two comments of one writer; 0: it is not slow
 * @param coolUntil the end of the last cool-down of an article, be it over
 */
public record Choice(
        @Nullable Mode mode,
        @Nullable Integer first,
        @Nullable Integer days,
        @Nullable Integer slow,
        @Nullable Instant coolUntil) {
    private static final int FIRST = 2;

    /** Leaves all to others. */
    static final Choice NONE = new Choice(null, null, null, null, null);

    /** What counts where nothing was chosen. */
    public static Choice standard(Mode mode, int days) {
        return new Choice(mode, FIRST, days, 0, null);
    }

    Choice coolingUntil(@Nullable Instant end) {
        return new Choice(mode, first, days, slow, end);
    }

    boolean cools(Instant now) {
        return coolUntil != null && now.isBefore(coolUntil);
    }

    /** Whether there is something to show for it. */
    boolean speaks(Instant now) {
        return cools(now) || !coolingUntil(null).equals(NONE);
    }

    /** One value as the log keeps it. */
    @Nullable
    String said(Aspect aspect) {
        Object value =
                switch (aspect) {
                    case MODE -> mode;
                    case FIRST -> first;
                    case DAYS -> days;
                    case SLOW -> slow;
                    case COOL -> coolUntil;
                };
        return value == null ? null : value.toString();
    }
}
