package ma.khabar.article;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.khabar.db.Rechecked;
import ma.khabar.reads.MostRead;

/**
 * What readers read most, and what they discussed most in the last week. Which stories that are is looked up once a minute and not for every
 * page: it takes reading all of the week. How many comments each has is always exact.
 */
public final class Favourites {
    private static final Duration WITHIN = Duration.ofDays(7);
    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int RANKED = 24;

    private final StoryStore stories;
    private final MostRead mostRead;
    private final Rechecked<List<Long>> mostDiscussed;

    /** The first of each first; no story stands in both. */
    public record Lists(List<Story> read, List<Story> discussed) {}

    public Favourites(StoryStore stories, MostRead mostRead) {
        this.stories = stories;
        this.mostRead = mostRead;
        this.mostDiscussed = new Rechecked<>(KEPT, now -> stories.mostCommented(RANKED, now.minus(WITHIN), now));
    }

    /** At most {@code limit} of each, without those whose ids are among {@code shown}; in one query. */
    public Lists lists(int limit, Collection<Long> shown, Instant now) {
        Set<Long> taken = new HashSet<>(shown);
        List<Long> discussed = first(limit, mostDiscussed.at(now), taken);
        List<Long> read = first(limit, mostRead.ids(now), taken);
        Map<Long, Story> found =
                stories.inOrder(Stream.concat(read.stream(), discussed.stream()).toList(), now).stream()
                        .collect(Collectors.toMap(Story::id, Function.identity()));
        return new Lists(those(read, found), those(discussed, found));
    }

    private static List<Long> first(int limit, List<Long> ranking, Set<Long> taken) {
        List<Long> first =
                ranking.stream().filter(id -> !taken.contains(id)).limit(limit).toList();
        taken.addAll(first);
        return first;
    }

    private static List<Story> those(List<Long> ids, Map<Long, Story> found) {
        return ids.stream().filter(found::containsKey).map(found::get).toList();
    }
}
