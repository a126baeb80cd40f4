package ma.khabar.front;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import ma.khabar.article.Favourites;
import ma.khabar.article.Story;
import ma.khabar.article.StoryStore;
import ma.khabar.category.Category;
import ma.khabar.category.CategoryStore;
import ma.khabar.web.Views;
import org.jspecify.annotations.Nullable;

/** The front page. */
public final class FrontPages {
    private static final int SECONDS = 3;
    private static final int LATEST = 8;
    private static final int FAVOURITES = 5;
    private static final int IN_BLOCK = 5;
    private static final int VOICES = 4;
    private static final String OPINION = "رأي";

    private final FrontStore front;
    private final StoryStore stories;
    private final Favourites favourites;
    private final CategoryStore categories;
    private final Views views;
    private final Clock clock;

    public FrontPages(
            FrontStore front,
            StoryStore stories,
            Favourites favourites,
            CategoryStore categories,
            Views views,
            Clock clock) {
        this.front = front;
        this.stories = stories;
        this.favourites = favourites;
        this.categories = categories;
        this.views = views;
        this.clock = clock;
    }

    /** The newest stories of a category: the first with its picture, the others as headlines. */
    record Block(Category category, List<Story> stories) {}

    /** What the template {@code front/show} shows; no story stands in two of these. */
    record Front(
            @Nullable Story lead,
            List<Story> seconds,
            Favourites.Lists favourites,
            List<Story> latest,
            List<Block> blocks,
            List<Voice> voices) {}

    /** A column, and who signs it. */
    record Voice(Story story, String by) {}

    public void show(Context ctx) {
        Instant now = clock.instant();
        views.render(ctx, "front/show", compose(front.slots(now), now));
    }

    /**
     * Each part takes from what the parts before it left: the placed ones first, what readers favour before the latest.
     *
     * @param slots what is placed on top
     */
    Front compose(List<Slot> slots, Instant now) {
        Set<Long> shown = new HashSet<>();
        front.breaking(now).ifPresent(breaking -> shown.add(breaking.id()));
        List<Story> top = keep(shown, top(slots, shown, now));
        Favourites.Lists favoured = favourites.lists(FAVOURITES, shown, now);
        keep(shown, favoured.read());
        keep(shown, favoured.discussed());
        List<Story> latest = keep(shown, stories.latest(LATEST, shown, now));
        Story lead = top.isEmpty() ? null : top.getFirst();
        List<Story> seconds = top.subList(Math.min(1, top.size()), top.size());
        List<Block> blocks = blocks(shown, now);
        return new Front(lead, seconds, favoured, latest, withoutOpinion(blocks), voices(blocks));
    }

    /** What editors placed, filled up with the latest. */
    private List<Story> top(List<Slot> slots, Set<Long> shown, Instant now) {
        List<Long> placed = slots.stream()
                .map(Slot::article)
                .filter(id -> !shown.contains(id))
                .toList();
        List<Story> top = stories.inOrder(placed, now);
        int missing = 1 + SECONDS - top.size();
        if (missing <= 0) return top.subList(0, 1 + SECONDS);
        Set<Long> taken = new HashSet<>(shown);
        top.forEach(story -> taken.add(story.id()));
        return Stream.concat(top.stream(), stories.latest(missing, taken, now).stream())
                .toList();
    }

    private List<Block> blocks(Set<Long> shown, Instant now) {
        Map<Long, List<Story>> newest = stories.latestOfEach(categories.menu(), IN_BLOCK, shown, now);
        return categories.menu().stream()
                .filter(category -> newest.containsKey(category.id()))
                .map(category -> new Block(category, newest.getOrDefault(category.id(), List.of())))
                .toList();
    }

    private static List<Block> withoutOpinion(List<Block> blocks) {
        return blocks.stream().filter(block -> !isOpinion(block)).toList();
    }

    /** Opinion stands apart from the news, under the names of its writers. */
    private List<Voice> voices(List<Block> blocks) {
        List<Story> columns = blocks.stream()
                .filter(FrontPages::isOpinion)
                .flatMap(block -> block.stories().stream())
                .limit(VOICES)
                .toList();
        Map<Long, String> signatures = stories.signatures(columns);
        return columns.stream()
                .map(column -> new Voice(column, signatures.getOrDefault(column.id(), "")))
                .toList();
    }

    private static boolean isOpinion(Block block) {
        return block.category().slug().equals(OPINION);
    }

    private static List<Story> keep(Set<Long> shown, List<Story> stories) {
        stories.forEach(story -> shown.add(story.id()));
        return stories;
    }
}
