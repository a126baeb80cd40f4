package ma.khabar.article;

import static ma.khabar.db.schema.Tables.ARTICLE;
import static ma.khabar.db.schema.Tables.ARTICLE_AUTHOR;
import static ma.khabar.db.schema.Tables.ARTICLE_BODY;
import static ma.khabar.db.schema.Tables.ARTICLE_TAG;
import static ma.khabar.db.schema.Tables.AUTHOR;
import static ma.khabar.db.schema.Tables.TAG;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ma.khabar.db.Database;
import ma.khabar.media.Illustration;
import ma.khabar.media.Picture;
import ma.khabar.text.Slug;
import org.jooq.Condition;
import org.jooq.Converter;
import org.jooq.Function3;
import org.jooq.Records;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;

/** Single articles, and the authors and tags they bear. */
public final class ArticleStore {
    public static final Converter<String, Coverage> COVERAGE =
            Converter.ofNullable(String.class, Coverage.class, Coverage::valueOf, Coverage::name);

    private final Database database;

    public ArticleStore(Database database) {
        this.database = database;
    }

    /** The whole article, when it is out by {@code now}; in three queries, and one more where it leads to others. */
    public Optional<Article> published(long id, Instant now) {
        return published(List.of(id), now).stream().findFirst();
    }

    /** Those of these articles that are out by {@code now}, in the order of the ids; in three queries, however many they are, and one more where they lead to others. */
    public List<Article> published(List<Long> ids, Instant now) {
        List<Bare> bare = read(ids, now);
        if (bare.isEmpty()) return List.of();
        Map<Long, List<Author>> authors = authorsOf(ids);
        Map<Long, List<Tag>> tags = tagsOf(ids);
        Map<Long, ReadAlso.Linked> linked = linkedIn(bare, now);
        return bare.stream()
                .sorted(Comparator.comparingInt(article -> ids.indexOf(article.id())))
                .map(article -> article.whole(linked, authors, tags))
                .toList();
    }

    /** An article that awaits its text as it is now, its authors and its tags. */
    private record Bare(long id, String html, Function3<String, List<Author>, List<Tag>, Article> article) {
        Article whole(Map<Long, ReadAlso.Linked> linked, Map<Long, List<Author>> authors, Map<Long, List<Tag>> tags) {
            String text = leads() ? ReadAlso.in(html).with(linked) : html;
            return article.apply(text, authors.getOrDefault(id, List.of()), tags.getOrDefault(id, List.of()));
        }

        boolean leads() {
            return ReadAlso.mayBeIn(html);
        }
    }

    private List<Bare> read(List<Long> ids, Instant now) {
        return database.sql()
                .select(
                        ARTICLE.ID,
                        ARTICLE.TITLE,
                        ARTICLE.SLUG,
                        ARTICLE.INTRODUCTION,
                        StoryStore.category(),
                        illustration(),
                        ARTICLE.READING_MINUTES,
                        ARTICLE.PUBLISHED_AT,
                        ARTICLE.UPDATED_AT,
                        ARTICLE.COMMENTS_CLOSED_AT,
                        ARTICLE.COVERAGE.convert(COVERAGE),
                        ARTICLE_BODY.HTML)
                .from(ARTICLE)
                .join(ARTICLE_BODY)
                .on(ARTICLE_BODY.ARTICLE_ID.eq(ARTICLE.ID))
                .where(ARTICLE.ID.in(ids), isOut(now))
                .fetch(Records.mapping(
                        (id,
                                title,
                                slug,
                                introduction,
                                category,
                                illustration,
                                minutes,
                                published,
                                updated,
                                closed,
                                coverage,
                                html) -> new Bare(
                                id,
                                html,
                                (text, authors, tags) -> new Article(
                                        id,
                                        title,
                                        slug,
                                        introduction,
                                        category,
                                        illustration,
                                        minutes,
                                        published,
                                        updated,
                                        closed,
                                        coverage,
                                        text,
                                        authors,
                                        tags))));
    }

    /** Whether readers get it: its minute has come, and its end has not. */
    public static Condition isOut(Instant now) {
        return ARTICLE.PUBLISHED_AT.le(now).and(goesOn(now));
    }

    /** Whether its end, if it has one, has not come. */
    public static Condition goesOn(Instant now) {
        return ARTICLE.ENDS_AT.isNull().or(ARTICLE.ENDS_AT.gt(now));
    }

    /** Who has signed something that is out; nobody else is named before its minute. */
    public Optional<Author> author(String slug, Instant now) {
        return database.sql()
                .select(AUTHOR.ID, AUTHOR.SLUG, AUTHOR.NAME, AUTHOR.ABOUT)
                .from(AUTHOR)
                .where(AUTHOR.SLUG.eq(slug), exists(signed(now)))
                .fetchOptional(Records.mapping(Author::new));
    }

    /** One under which something is out. */
    public Optional<Tag> tag(String slug, Instant now) {
        return database.sql()
                .select(TAG.ID, TAG.SLUG, TAG.NAME)
                .from(TAG)
                .where(TAG.SLUG.eq(slug), exists(tagged(now)))
                .fetchOptional(Records.mapping(Tag::new));
    }

    /** Everybody who has signed what is out, by name. */
    public List<Author> authors(Instant now) {
        return database.sql()
                .select(AUTHOR.ID, AUTHOR.SLUG, AUTHOR.NAME, AUTHOR.ABOUT)
                .from(AUTHOR)
                .where(exists(signed(now)))
                .orderBy(AUTHOR.SLUG)
                .fetch(Records.mapping(Author::new));
    }

    private static Select<?> signed(Instant now) {
        return selectOne()
                .from(ARTICLE_AUTHOR)
                .join(ARTICLE)
                .on(ARTICLE.ID.eq(ARTICLE_AUTHOR.ARTICLE_ID))
                .where(ARTICLE_AUTHOR.AUTHOR_ID.eq(AUTHOR.ID), isOut(now));
    }

    private static Select<?> tagged(Instant now) {
        return selectOne()
                .from(ARTICLE_TAG)
                .join(ARTICLE)
                .on(ARTICLE.ID.eq(ARTICLE_TAG.ARTICLE_ID))
                .where(ARTICLE_TAG.TAG_ID.eq(TAG.ID), isOut(now));
    }

    /** What is out of all that these articles lead to. */
    private Map<Long, ReadAlso.Linked> linkedIn(List<Bare> articles, Instant now) {
        Set<Long> ids = articles.stream()
                .filter(Bare::leads)
                .flatMap(article -> ReadAlso.in(article.html()).articles().stream())
                .collect(Collectors.toSet());
        if (ids.isEmpty()) return Map.of();
        return database.sql()
                .select(ARTICLE.ID, ARTICLE.TITLE, ARTICLE.SLUG)
                .from(ARTICLE)
                .where(ARTICLE.ID.in(ids), isOut(now))
                .fetchMap(
                        ARTICLE.ID,
                        linked -> new ReadAlso.Linked(
                                linked.value2(), "/a/" + linked.value1() + "/" + Slug.encoded(linked.value3())));
    }

    private Map<Long, List<Author>> authorsOf(List<Long> articles) {
        return database.sql()
                .select(ARTICLE_AUTHOR.ARTICLE_ID, AUTHOR.ID, AUTHOR.SLUG, AUTHOR.NAME, AUTHOR.ABOUT)
                .from(ARTICLE_AUTHOR)
                .join(AUTHOR)
                .on(AUTHOR.ID.eq(ARTICLE_AUTHOR.AUTHOR_ID))
                .where(ARTICLE_AUTHOR.ARTICLE_ID.in(articles))
                .orderBy(ARTICLE_AUTHOR.POSITION)
                .fetchGroups(
                        ARTICLE_AUTHOR.ARTICLE_ID,
                        row -> new Author(row.value2(), row.value3(), row.value4(), row.value5()));
    }

    private Map<Long, List<Tag>> tagsOf(List<Long> articles) {
        return database.sql()
                .select(ARTICLE_TAG.ARTICLE_ID, TAG.ID, TAG.SLUG, TAG.NAME)
                .from(ARTICLE_TAG)
                .join(TAG)
                .on(TAG.ID.eq(ARTICLE_TAG.TAG_ID))
                .where(ARTICLE_TAG.ARTICLE_ID.in(articles))
                .orderBy(ARTICLE_TAG.POSITION)
                .fetchGroups(ARTICLE_TAG.ARTICLE_ID, row -> new Tag(row.value2(), row.value3(), row.value4()));
    }

    private static SelectField<Illustration> illustration() {
        var picture = ARTICLE.picture();
        return row(
                        picture.FILE,
                        picture.WIDTH,
                        picture.HEIGHT,
                        picture.FOCUS_X,
                        picture.FOCUS_Y,
                        ARTICLE.PICTURE_ALT,
                        ARTICLE.PICTURE_CAPTION,
                        ARTICLE.PICTURE_CREDIT)
                .mapping(ArticleStore::illustrationOrNone);
    }

    private static @Nullable Illustration illustrationOrNone(
            @Nullable String file,
            @Nullable Integer width,
            @Nullable Integer height,
            @Nullable Integer x,
            @Nullable Integer y,
            @Nullable String alt,
            @Nullable String caption,
            @Nullable String credit) {
        Picture kept = Picture.orNone(file, width, height, x, y);
        return kept == null ? null : new Illustration(kept, alt == null ? "" : alt, caption, credit);
    }
}
