package ma.khabar.reads;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import ma.khabar.db.Rechecked;

/** What was read most in the last day, or, where too little was, in the last week; looked up once a minute and not for every page. */
public final class MostRead {
    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final int RANKED = 24;
    private static final int ENOUGH = 5;

    private final ReadStore store;
    private final Rechecked<List<Long>> ranking = new Rechecked<>(KEPT, this::rank);

    public MostRead(ReadStore store) {
        this.store = store;
    }

    /** The ids of articles, the most read first; those that have ended are among them. */
    public List<Long> ids(Instant now) {
        return ranking.at(now);
    }

    private List<Long> rank(Instant now) {
        List<Long> today = store.most(RANKED, now.minus(DAY));
        return today.size() < ENOUGH ? store.most(RANKED, now.minus(WEEK)) : today;
    }
}
