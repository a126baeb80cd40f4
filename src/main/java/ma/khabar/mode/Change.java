package ma.khabar.mode;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the log.
 *
 * @param before as {@link Choice#said} says it
 * @param by the name of who changed it; none: the site itself, because a discussion was heated
 */
record Change(
        long id,
        Scope scope,
        Aspect aspect,
        @Nullable String before,
        @Nullable String after,
        @Nullable String by,
        Instant at) {

    public String from() {
        return aspect.words(before);
    }

    public String to() {
        return endsCoolDown() ? "انتهت" : aspect.words(after);
    }

    /** A cool-down that ends by hand ends now. */
    private boolean endsCoolDown() {
        return aspect == Aspect.COOL && after != null && !Instant.parse(after).isAfter(at);
    }

    public String doer() {
        return by == null ? "الموقع تلقائيًّا" : by;
    }
}
