package ma.khabar.article;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * The most discussed stories of the week. Which they are is looked up once a minute and not for every page: it takes reading all
 * stories of the week. How many comments each has is always exact.
 */
public final class Discussed {
    private static final Duration WITHIN = Duration.ofDays(7);
    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int RANKED = 24;

    private final StoryStore stories;
    private volatile Ranking ranking = new Ranking(List.of(), Instant.MAX);

    private record Ranking(List<Long> ids, Instant at) {
        boolean holds(Instant now) {
            return !now.isBefore(at) && now.isBefore(at.plus(KEPT));
        }
    }

    public Discussed(StoryStore stories) {
        this.stories = stories;
    }

    /** At most {@code limit} of them, the most discussed first, without those whose ids are among {@code shown}. */
    public List<Story> stories(int limit, Collection<Long> shown, Instant now) {
        List<Long> ids = ranking(now).stream()
                .filter(id -> !shown.contains(id))
                .limit(limit)
                .toList();
        return stories.inOrder(ids, now);
    }

    private List<Long> ranking(Instant now) {
        Ranking kept = ranking;
        if (kept.holds(now)) return kept.ids();
        Ranking fresh = new Ranking(stories.mostCommented(RANKED, now.minus(WITHIN), now), now);
        ranking = fresh;
        return fresh.ids();
    }
}
