package ma.khabar.article;

import static ma.khabar.db.schema.Tables.ARTICLE;
import static ma.khabar.db.schema.Tables.ARTICLE_AUTHOR;
import static ma.khabar.db.schema.Tables.ARTICLE_TAG;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import ma.khabar.category.Category;
import ma.khabar.db.Database;
import ma.khabar.db.Key;
import ma.khabar.db.Page;
import ma.khabar.media.Picture;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Record8;
import org.jooq.Records;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.SelectJoinStep;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Lists of published articles, newest first. Nothing before its minute: every list ends at {@code now}. */
public final class StoryStore {
    /** Stories on a page. */
    public static final int PAGE = 20;

    private static final int ENOUGH_RELATED = 12;

    private final Database database;

    public StoryStore(Database database) {
        this.database = database;
    }

    /** A page of all stories of a category. */
    public Page<Story> ofCategory(Category category, Page.Place place, Instant now) {
        return page(ARTICLE, ARTICLE.CATEGORY_ID.eq(category.id()), ARTICLE.PUBLISHED_AT, ARTICLE.ID, place, now);
    }

    public Page<Story> ofTag(Tag tag, Page.Place place, Instant now) {
        return page(
                ARTICLE_TAG.join(ARTICLE).on(ARTICLE.ID.eq(ARTICLE_TAG.ARTICLE_ID)),
                ARTICLE_TAG.TAG_ID.eq(tag.id()),
                ARTICLE_TAG.PUBLISHED_AT,
                ARTICLE_TAG.ARTICLE_ID,
                place,
                now);
    }

    public Page<Story> ofAuthor(Author author, Page.Place place, Instant now) {
        return page(
                ARTICLE_AUTHOR.join(ARTICLE).on(ARTICLE.ID.eq(ARTICLE_AUTHOR.ARTICLE_ID)),
                ARTICLE_AUTHOR.AUTHOR_ID.eq(author.id()),
                ARTICLE_AUTHOR.PUBLISHED_AT,
                ARTICLE_AUTHOR.ARTICLE_ID,
                place,
                now);
    }

    /** A page of what was published from {@code from} (inclusive) to {@code to} (exclusive). */
    public Page<Story> between(Instant from, Instant to, Page.Place place, Instant now) {
        Condition within = ARTICLE.PUBLISHED_AT.ge(from).and(ARTICLE.PUBLISHED_AT.lt(to));
        return page(ARTICLE, within, ARTICLE.PUBLISHED_AT, ARTICLE.ID, place, now);
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
                .orderBy(ARTICLE.PUBLISHED_AT.desc(), ARTICLE.ID.desc())
                .limit(limit)
                .fetch(Records.mapping(Story::new));
    }

    /** The {@code limit} most discussed stories of the last {@code period}. */
    public List<Story> mostCommented(int limit, Duration period, Collection<Long> shown, Instant now) {
        return stories(ARTICLE)
                .where(isOut(now), ARTICLE.PUBLISHED_AT.gt(now.minus(period)))
                .and(ARTICLE.COMMENT_COUNT.gt(0))
                .and(ARTICLE.ID.notIn(shown))
                .orderBy(ARTICLE.COMMENT_COUNT.desc(), ARTICLE.ID.desc())
                .limit(limit)
                .fetch(Records.mapping(Story::new));
    }

    /** The newest {@code limit} stories of each category, in one query; by category id, those without stories left out. */
    public Map<Long, List<Story>> latestOfEach(
            List<Category> categories, int limit, Collection<Long> shown, Instant now) {
        return union(categories.stream()
                        .map(category -> newest(category.id(), inline(1), limit, shown, now))
                        .toList())
                .map(ids -> stories(ARTICLE)
                        .where(ARTICLE.ID.in(select(ids.field(0, Long.class)).from(ids)))
                        .orderBy(ARTICLE.PUBLISHED_AT.desc(), ARTICLE.ID.desc())
                        .fetch(Records.mapping(Story::new))
                        .stream()
                        .collect(Collectors.groupingBy(story -> story.category().id())))
                .orElse(Map.of());
    }

    /** Up to {@code limit} stories that share the most tags with the article, and after them those of its category. */
    public List<Story> related(Article article, int limit, Instant now) {
        List<Long> itself = List.of(article.id());
        List<Select<Record2<Long, Integer>>> candidates = new ArrayList<>();
        candidates.add(newest(article.category().id(), inline(1), ENOUGH_RELATED, itself, now));
        article.tags().forEach(tag -> candidates.add(newestTagged(tag, article.id(), now)));
        Table<Record2<Long, Integer>> candidate = union(candidates).orElseThrow();
        Field<Long> id = DSL.field(DSL.name("candidate", "id"), Long.class);
        Field<Integer> weight = DSL.field(DSL.name("candidate", "weight"), Integer.class);
        Table<?> best = select(id, sum(weight).as("weight"))
                .from(candidate)
                .groupBy(id)
                .orderBy(sum(weight).desc(), id.desc())
                .limit(limit)
                .asTable("best");
        return stories(best.join(ARTICLE).on(ARTICLE.ID.eq(DSL.field(DSL.name("best", "id"), Long.class))))
                .orderBy(DSL.field(DSL.name("best", "weight")).desc(), ARTICLE.ID.desc())
                .fetch(Records.mapping(Story::new));
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
    public Optional<Story> before(Article article) {
        Key key = Key.of(article.publishedAt(), article.id());
        return stories(ARTICLE)
                .where(ofItsCategory(article), key.olderThan(ARTICLE.PUBLISHED_AT, ARTICLE.ID))
                .orderBy(ARTICLE.PUBLISHED_AT.desc(), ARTICLE.ID.desc())
                .limit(1)
                .fetchOptional(Records.mapping(Story::new));
    }

    /** The story published just after the article in its category. */
    public Optional<Story> after(Article article, Instant now) {
        Key key = Key.of(article.publishedAt(), article.id());
        return stories(ARTICLE)
                .where(ofItsCategory(article), isOut(now), key.newerThan(ARTICLE.PUBLISHED_AT, ARTICLE.ID))
                .orderBy(ARTICLE.PUBLISHED_AT, ARTICLE.ID)
                .limit(1)
                .fetchOptional(Records.mapping(Story::new));
    }

    private Page<Story> page(
            Table<?> from, Condition which, Field<Instant> at, Field<Long> id, Page.Place place, Instant now) {
        Key before = place.before();
        Key after = place.after();
        Condition where = which.and(at.le(now));
        if (after != null) where = where.and(after.newerThan(at, id));
        else if (before != null) where = where.and(before.olderThan(at, id));
        List<Story> read = stories(from)
                .where(where)
                .orderBy(after != null ? at.asc() : at.desc(), after != null ? id.asc() : id.desc())
                .limit(PAGE + 1)
                .fetch(Records.mapping(Story::new));
        return Page.cut(read, PAGE, place, story -> Key.of(story.publishedAt(), story.id()));
    }

    private static Condition isOut(Instant now) {
        return ARTICLE.PUBLISHED_AT.le(now);
    }

    private static Condition ofItsCategory(Article article) {
        return ARTICLE.CATEGORY_ID.eq(article.category().id());
    }

    private static Select<Record2<Long, Integer>> newest(
            long category, Field<Integer> weight, int limit, Collection<Long> shown, Instant now) {
        return select(ARTICLE.ID.as("id"), weight.as("weight"))
                .from(ARTICLE)
                .where(ARTICLE.CATEGORY_ID.eq(category), isOut(now), ARTICLE.ID.notIn(shown))
                .orderBy(ARTICLE.PUBLISHED_AT.desc(), ARTICLE.ID.desc())
                .limit(limit);
    }

    private static Select<Record2<Long, Integer>> newestTagged(Tag tag, long except, Instant now) {
        return select(ARTICLE_TAG.ARTICLE_ID.as("id"), inline(2).as("weight"))
                .from(ARTICLE_TAG)
                .where(ARTICLE_TAG.TAG_ID.eq(tag.id()), ARTICLE_TAG.PUBLISHED_AT.le(now))
                .and(ARTICLE_TAG.ARTICLE_ID.ne(except))
                .orderBy(ARTICLE_TAG.PUBLISHED_AT.desc(), ARTICLE_TAG.ARTICLE_ID.desc())
                .limit(ENOUGH_RELATED);
    }

    private static Optional<Table<Record2<Long, Integer>>> union(List<Select<Record2<Long, Integer>>> selects) {
        return selects.stream()
                .reduce((one, other) -> one.unionAll(other))
                .map(all -> all.asTable("candidate", "id", "weight"));
    }

    private SelectJoinStep<Record8<Long, String, String, String, Category, Picture, Integer, Instant>> stories(
            Table<?> from) {
        return database.sql()
                .select(
                        ARTICLE.ID,
                        ARTICLE.TITLE,
                        ARTICLE.SLUG,
                        ARTICLE.INTRODUCTION,
                        category(),
                        picture(),
                        ARTICLE.COMMENT_COUNT,
                        ARTICLE.PUBLISHED_AT)
                .from(from);
    }

    static SelectField<Category> category() {
        var category = ARTICLE.category();
        return row(category.ID, category.SLUG, category.NAME, category.POSITION).mapping(Category::new);
    }

    private static SelectField<Picture> picture() {
        var picture = ARTICLE.picture();
        return row(picture.FILE, picture.WIDTH, picture.HEIGHT).mapping(StoryStore::pictureOrNone);
    }

    private static @Nullable Picture pictureOrNone(
            @Nullable String file, @Nullable Integer width, @Nullable Integer height) {
        return file == null || width == null || height == null ? null : new Picture(file, width, height);
    }
}
