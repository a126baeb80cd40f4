package ma.khabar.comment;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.khabar.article.Article;
import ma.khabar.article.ArticleStore;
import ma.khabar.article.Story;
import ma.khabar.article.StoryStore;
import ma.khabar.cache.Shelf;
import ma.khabar.cache.Slice;
import ma.khabar.db.ChangeFeed;
import ma.khabar.db.Page;
import ma.khabar.text.Piece;
import org.jspecify.annotations.Nullable;

/**
 * What all readers are shown of an article, read once for them all until something in it changes; what is a reader's own is added to it. Those
 * who discuss get pages that are made for them alone, and on the day of great news they are many.
 */
public final class Shown {
    private static final int RELATED = 4;

    /** In bytes, what a text and a comment take beside their letters, which stand in the piece of a page once more. */
    private static final int AROUND_A_TEXT = 2_000;

    private static final int AROUND_A_COMMENT = 500;
    private static final int NEARBY = 6_000;
    private static final int PIECE_OF_A_TEXT = 10_000;
    private static final int PIECE_OF_A_COMMENT = 1_500;

    private final ArticleStore articles;
    private final StoryStore stories;
    private final CommentStore comments;
    private final Shelf<Long, Slice<Article>> texts;
    private final Shelf<Long, Slice<Nearby>> neighbours;
    private final Shelf<Long, Slice<Around>> surroundings;

    /**
     * Where readers of an article may go from it.
     *
     * @param previous the story before it in its category
     */
    public record Nearby(@Nullable Story previous, @Nullable Story next, List<Story> related) {
        private Set<String> topics() {
            return Stream.concat(Stream.of(previous, next).filter(Objects::nonNull), related.stream())
                    .map(story -> Shelf.topicOf(story.id()))
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    /**
     * An article, and what stands around it.
     *
     * @param discussion its first page, the newest first
     * @param text how all is shown but the discussion, with pictures
     */
    public record Around(Article article, Discussion discussion, Nearby nearby, Piece text) {
        private int weight() {
            return AROUND_A_TEXT
                    + PIECE_OF_A_TEXT
                    + 2 * article.html().length()
                    + discussion.comments().stream().mapToInt(Around::weight).sum();
        }

        private static int weight(Comment comment) {
            return AROUND_A_COMMENT + PIECE_OF_A_COMMENT + 4 * comment.body().length();
        }

        private Set<String> topics() {
            return Stream.concat(Stream.of(Shelf.topicOf(article.id())), nearby.topics().stream())
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    public Shown(
            ArticleStore articles,
            StoryStore stories,
            CommentStore comments,
            Shelf<Long, Slice<Article>> texts,
            Shelf<Long, Slice<Nearby>> neighbours,
            Shelf<Long, Slice<Around>> surroundings,
            ChangeFeed changes) {
        this.articles = articles;
        this.stories = stories;
        this.comments = comments;
        this.texts = texts;
        this.neighbours = neighbours;
        this.surroundings = surroundings;
        changes.listen(topic -> {
            texts.touched(topic);
            neighbours.touched(topic);
            // Made of the others, and so after them.
            surroundings.touched(topic);
        });
    }

    /** An article that is out. */
    Optional<Article> article(long id) {
        return texts.get(id, (now, end) -> articles.published(id, now).map(article -> slice(article, now, end)))
                .map(Slice::value);
    }

    /** What stands around an article that is out. */
    Optional<Around> around(long id) {
        return surroundings
                .get(id, (now, end) -> article(id).map(article -> slice(read(article), now, end)))
                .map(Slice::value);
    }

    /** As if nobody had asked for anything yet. */
    public void forget() {
        texts.forget();
        neighbours.forget();
        surroundings.forget();
    }

    private Around read(Article article) {
        return new Around(
                article,
                comments.discussion(article.id(), Sort.NEWEST, Page.Place.FIRST),
                nearby(article),
                new Piece());
    }

    /** By itself, because a comment on the article changes nothing in it. */
    private Nearby nearby(Article article) {
        return neighbours
                .get(article.id(), (now, end) -> Optional.of(slice(nearby(article, now), now, end)))
                .map(Slice::value)
                .orElseThrow();
    }

    private Nearby nearby(Article article, Instant now) {
        return new Nearby(
                stories.before(article, now).orElse(null),
                stories.after(article, now).orElse(null),
                stories.related(article, RELATED, now));
    }

    /** Whoever changes an article touches all lists too; what touches the article alone is said under it. */
    private static Slice<Article> slice(Article article, Instant now, Instant end) {
        int weight = AROUND_A_TEXT + 2 * article.html().length();
        return new Slice<>(article, Set.of(), weight, now, end);
    }

    private static Slice<Nearby> slice(Nearby nearby, Instant now, Instant end) {
        return new Slice<>(nearby, nearby.topics(), NEARBY, now, end);
    }

    private static Slice<Around> slice(Around around, Instant now, Instant end) {
        return new Slice<>(around, around.topics(), around.weight(), now, end);
    }
}
