package ma.khabar.article;

import static ma.khabar.article.ArticleStore.goesOn;
import static ma.khabar.article.ArticleStore.isOut;
import static ma.khabar.db.schema.Tables.ARTICLE;
import static ma.khabar.db.schema.Tables.ARTICLE_AUTHOR;
import static ma.khabar.db.schema.Tables.ARTICLE_TAG;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.khabar.category.Category;
import ma.khabar.db.Database;
import ma.khabar.db.Key;
import ma.khabar.db.Page;
import ma.khabar.media.Picture;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record2;
import org.jooq.Record9;
import org.jooq.Records;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.SelectJoinStep;
import org.jooq.Table;

/**
 * Lists of published articles, newest first. Nothing before its minute: every list ends at {@code now}.
 *
 * <p>How many are wanted stands in the statement itself: of a number that comes only when it is run, PostgreSQL supposes a tenth of all there
 * is, finds a plan for that too dear to keep, and makes one each time, which takes longer than the reading.
 */
public final class StoryStore {
    /** Stories on a page. */
    public static final int PAGE = 20;

    private static final int ENOUGH_RELATED = 12;

    private final Database database;

    /**
     * By time and then by id.
     *
     * @param of what is the same in the whole list; it is named first all the same, because H2 walks along an index only when the
     *     order names its columns from the first one on, and otherwise sorts everything there is
     */
    private record Order(List<Field<?>> of, Field<Instant> at, Field<Long> id) {
        static final Order OVERALL = new Order(List.of(), ARTICLE.PUBLISHED_AT, ARTICLE.ID);
        static final Order IN_CATEGORY = new Order(List.of(ARTICLE.CATEGORY_ID), ARTICLE.PUBLISHED_AT, ARTICLE.ID);
        static final Order IN_TAG =
                new Order(List.of(ARTICLE_TAG.TAG_ID), ARTICLE_TAG.PUBLISHED_AT, ARTICLE_TAG.ARTICLE_ID);
        static final Order OF_AUTHOR =
                new Order(List.of(ARTICLE_AUTHOR.AUTHOR_ID), ARTICLE_AUTHOR.PUBLISHED_AT, ARTICLE_AUTHOR.ARTICLE_ID);

        /** One bound a side and no more: of two on a column H2 takes the wider, and reads all that lies between them. */
        Condition within(Span span, Page.Place place) {
            if (place.after() != null) return lower(span, place.after()).and(at.le(span.last()));
            if (place.before() != null) return at.ge(span.first()).and(upper(span, place.before()));
            return at.between(span.first(), span.last());
        }

        private Condition lower(Span span, Key after) {
            return after.at().isBefore(span.first()) ? at.ge(span.first()) : after.newerThan(at, id);
        }

        private Condition upper(Span span, Key before) {
            return before.at().isAfter(span.last()) ? at.le(span.last()) : before.olderThan(at, id);
        }

        List<OrderField<?>> newestFirst() {
            return Stream.<OrderField<?>>concat(of.stream(), Stream.of(at.desc(), id.desc()))
                    .toList();
        }

        List<OrderField<?>> oldestFirst() {
            return Stream.<OrderField<?>>concat(of.stream().map(Field::desc), Stream.of(at, id))
                    .toList();
        }
    }

    /** The moments that a list lies between, both included: a database counts in microseconds. */
    private record Span(Instant first, Instant last) {
        static Span until(Instant last) {
            return new Span(Instant.EPOCH, last);
        }
    }

    public StoryStore(Database database) {
        this.database = database;
    }

    /** A page of all stories of a category. */
    public Page<Story> ofCategory(Category category, Page.Place place, Instant now) {
        return page(ARTICLE, ofCategory(category.id()), Order.IN_CATEGORY, Span.until(now), place, now);
    }

    public Page<Story> ofTag(Tag tag, Page.Place place, Instant now) {
        return page(
                ARTICLE_TAG.join(ARTICLE).on(ARTICLE.ID.eq(ARTICLE_TAG.ARTICLE_ID)),
                ARTICLE_TAG.TAG_ID.eq(tag.id()),
                Order.IN_TAG,
                Span.until(now),
                place,
                now);
    }

    public Page<Story> ofAuthor(Author author, Page.Place place, Instant now) {
        return page(
                ARTICLE_AUTHOR.join(ARTICLE).on(ARTICLE.ID.eq(ARTICLE_AUTHOR.ARTICLE_ID)),
                ARTICLE_AUTHOR.AUTHOR_ID.eq(author.id()),
                Order.OF_AUTHOR,
                Span.until(now),
                place,
                now);
    }

    /** A page of what was published from {@code from} (inclusive) to {@code to} (exclusive). */
    public Page<Story> between(Instant from, Instant to, Page.Place place, Instant now) {
        Instant last = to.minus(1, ChronoUnit.MICROS);
        return page(ARTICLE, noCondition(), Order.OVERALL, new Span(from, last.isBefore(now) ? last : now), place, now);
    }

    /** The stories with these ids that are out, in the order of the ids. */
    public List<Story> inOrder(List<Long> ids, Instant now) {
        return stories(ARTICLE).where(ARTICLE.ID.in(ids), isOut(now)).fetch(Records.mapping(Story::new)).stream()
                .sorted(Comparator.comparingInt(story -> ids.indexOf(story.id())))
                .toList();
    }

    /** The newest {@code limit} stories whose ids are not among {@code shown}. */
    public List<Story> latest(int limit, Collection<Long> shown, Instant now) {
        return stories(ARTICLE)
                .where(isOut(now), ARTICLE.ID.notIn(shown))
                .orderBy(Order.OVERALL.newestFirst())
                .limit(inline(limit))
                .fetch(Records.mapping(Story::new));
    }

    /**
     * The ids of the {@code limit} most discussed stories since {@code first}; takes reading all there are since, in an index.
     * Those that have ended are among them.
     */
    List<Long> mostCommented(int limit, Instant first, Instant now) {
        return database.sql()
                .select(ARTICLE.ID)
                .from(ARTICLE)
                .where(ARTICLE.PUBLISHED_AT.le(now), ARTICLE.PUBLISHED_AT.gt(first))
                .and(ARTICLE.COMMENT_COUNT.gt(0))
                .orderBy(ARTICLE.COMMENT_COUNT.desc(), ARTICLE.ID.desc())
                .limit(inline(limit))
                .fetch(ARTICLE.ID);
    }

    /** The newest {@code limit} stories of each category; by category id, those without stories left out. */
    public Map<Long, List<Story>> latestOfEach(
            List<Category> categories, int limit, Collection<Long> shown, Instant now) {
        List<Long> ids = union(categories.stream()
                        .map(category -> newest(category.id(), limit, shown, now))
                        .toList())
                .map(Record2::value1)
                .toList();
        return inOrder(ids, now).stream()
                .collect(Collectors.groupingBy(story -> story.category().id()));
    }

    /** Up to {@code limit} stories that share the most tags with the article, and after them those of its category. */
    public List<Story> related(Article article, int limit, Instant now) {
        List<Select<Record2<Long, Integer>>> candidates = new ArrayList<>();
        candidates.add(newest(article.category().id(), ENOUGH_RELATED, List.of(article.id()), now));
        article.tags().forEach(tag -> candidates.add(newestTagged(tag, article.id(), now)));
        Map<Long, Integer> weights =
                union(candidates).collect(Collectors.toMap(Record2::value1, Record2::value2, Integer::sum));
        List<Long> heaviest = weights.keySet().stream()
                .sorted(Comparator.<Long, Integer>comparing(weights::get)
                        .thenComparing(Comparator.naturalOrder())
                        .reversed())
                .limit(limit)
                .toList();
        return inOrder(heaviest, now);
    }

    /** Who signs these stories, first of all; by the id of the story. */
    public Map<Long, String> signatures(List<Story> stories) {
        List<Long> ids = stories.stream().map(Story::id).toList();
        return database.sql()
                .select(ARTICLE_AUTHOR.ARTICLE_ID, ARTICLE_AUTHOR.author().NAME)
                .from(ARTICLE_AUTHOR)
                .where(ARTICLE_AUTHOR.ARTICLE_ID.in(ids), ARTICLE_AUTHOR.POSITION.eq(0))
                .fetchMap(ARTICLE_AUTHOR.ARTICLE_ID, ARTICLE_AUTHOR.author().NAME);
    }

    /** The story published just before the article in its category. */
    public Optional<Story> before(Article article, Instant now) {
        Key key = Key.of(article.publishedAt(), article.id());
        return stories(ARTICLE)
                .where(
                        ofCategory(article.category().id()),
                        key.olderThan(ARTICLE.PUBLISHED_AT, ARTICLE.ID),
                        goesOn(now))
                .orderBy(Order.IN_CATEGORY.newestFirst())
                .limit(inline(1))
                .fetchOptional(Records.mapping(Story::new));
    }

    /** The story published just after the article in its category. */
    public Optional<Story> after(Article article, Instant now) {
        Key key = Key.of(article.publishedAt(), article.id());
        return stories(ARTICLE)
                .where(ofCategory(article.category().id()), isOut(now))
                .and(key.newerThan(ARTICLE.PUBLISHED_AT, ARTICLE.ID))
                .orderBy(Order.IN_CATEGORY.oldestFirst())
                .limit(inline(1))
                .fetchOptional(Records.mapping(Story::new));
    }

    private Page<Story> page(Table<?> from, Condition which, Order order, Span span, Page.Place place, Instant now) {
        boolean backwards = place.after() != null;
        List<Story> read = stories(from)
                .where(which, order.within(span, place), goesOn(now))
                .orderBy(backwards ? order.oldestFirst() : order.newestFirst())
                .limit(inline(PAGE + 1))
                .fetch(Records.mapping(Story::new));
        return Page.cut(read, PAGE, place, story -> Key.of(story.publishedAt(), story.id()));
    }

    private static Condition ofCategory(long category) {
        return ARTICLE.CATEGORY_ID.eq(category);
    }

    private static Select<Record2<Long, Integer>> newest(
            long category, int limit, Collection<Long> shown, Instant now) {
        return select(ARTICLE.ID, inline(1))
                .from(ARTICLE)
                .where(ofCategory(category), isOut(now), ARTICLE.ID.notIn(shown))
                .orderBy(Order.IN_CATEGORY.newestFirst())
                .limit(inline(limit));
    }

    private static Select<Record2<Long, Integer>> newestTagged(Tag tag, long except, Instant now) {
        return select(ARTICLE_TAG.ARTICLE_ID, inline(2))
                .from(ARTICLE_TAG)
                .where(ARTICLE_TAG.TAG_ID.eq(tag.id()), ARTICLE_TAG.PUBLISHED_AT.le(now))
                .and(ARTICLE_TAG.ARTICLE_ID.ne(except))
                .orderBy(Order.IN_TAG.newestFirst())
                .limit(inline(ENOUGH_RELATED));
    }

    /** All that these find, in one query; not as a part of another, where H2 would use worse indexes. */
    private Stream<Record2<Long, Integer>> union(List<Select<Record2<Long, Integer>>> selects) {
        return selects.stream().reduce(Select::unionAll).stream().flatMap(all -> database.sql().fetch(all).stream());
    }

    private SelectJoinStep<Record9<Long, String, String, String, Category, Picture, Integer, Instant, Coverage>>
            stories(Table<?> from) {
        return database.sql()
                .select(
                        ARTICLE.ID,
                        ARTICLE.TITLE,
                        ARTICLE.SLUG,
                        ARTICLE.INTRODUCTION,
                        category(),
                        picture(),
                        ARTICLE.COMMENT_COUNT,
                        ARTICLE.PUBLISHED_AT,
                        ARTICLE.COVERAGE.convert(ArticleStore.COVERAGE))
                .from(from);
    }

    static SelectField<Category> category() {
        var category = ARTICLE.category();
        return row(category.ID, category.SLUG, category.NAME, category.TINT, category.LISTED)
                .mapping(Category::new);
    }

    private static SelectField<Picture> picture() {
        var picture = ARTICLE.picture();
        return row(picture.FILE, picture.WIDTH, picture.HEIGHT, picture.FOCUS_X, picture.FOCUS_Y)
                .mapping(Picture::orNone);
    }
}
