package ma.khabar.comment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import ma.khabar.comment.HeatStore.Signs;
import ma.khabar.mode.ModeStore;

/**
 * Notices when a discussion becomes too heated, and then has a moderator see for an hour what is said in it. Asked only after a report, or
 * after a comment was held, so that it costs other writers nothing.
 */
public final class Heat {
    private static final Duration LOOKS_BACK = Duration.ofHours(1);
    private static final Duration COOLS_FOR = Duration.ofHours(1);

    /** One bad comment that everybody reports is held by itself, and is no heated discussion. */
    private static final int COMMENTS_THAT_HEAT = 5;

    /** Nobody brings that about alone. */
    private static final int NETWORKS_THAT_HEAT = 3;

    private final HeatStore store;
    private final ModeStore modes;
    private final Clock clock;

    public Heat(HeatStore store, ModeStore modes, Clock clock) {
        this.store = store;
        this.modes = modes;
        this.clock = clock;
    }

    /** What spoke of heat before the last cool-down ended does not begin another one: a moderator may have ended it. */
    void feel(long article) {
        Instant now = clock.instant();
        Instant since = now.minus(LOOKS_BACK);
        Instant cooled = modes.lastCoolDown(article);
        if (cooled != null && cooled.isAfter(since)) since = cooled;
        if (!since.isBefore(now)) return;
        Signs signs = store.signs(article, since);
        if (signs.comments() < COMMENTS_THAT_HEAT || signs.networks() < NETWORKS_THAT_HEAT) return;
        modes.coolDown(article, COOLS_FOR, null);
    }
}
