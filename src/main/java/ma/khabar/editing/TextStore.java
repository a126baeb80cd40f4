package ma.khabar.editing;

import static ma.khabar.db.schema.Tables.ARTICLE;
import static ma.khabar.db.schema.Tables.ARTICLE_AUTHOR;
import static ma.khabar.db.schema.Tables.ARTICLE_BODY;
import static ma.khabar.db.schema.Tables.ARTICLE_TAG;
import static ma.khabar.db.schema.Tables.PIECE_TEXT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.row;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import ma.khabar.article.ArticleStore;
import ma.khabar.db.Database;
import ma.khabar.db.Write;
import ma.khabar.newsroom.Markdown;
import org.jooq.Condition;
import org.jooq.Converter;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;

/** What pieces say, and said: revisions, which stay as they are, and what is kept by itself while somebody types. */
public final class TextStore {
    @SuppressWarnings("unchecked")
    private static final Converter<String, List<String>> LINES = Converter.ofNullable(
            String.class,
            (Class<List<String>>) (Class<?>) List.class,
            text -> text.lines().toList(),
            lines -> String.join("\n", lines));

    private static final SelectField<Content> CONTENT = row(
                    PIECE_TEXT.TITLE,
                    PIECE_TEXT.SLUG,
                    PIECE_TEXT.INTRODUCTION,
                    PIECE_TEXT.MARKDOWN,
                    PIECE_TEXT.CATEGORY_ID,
                    PIECE_TEXT.AUTHORS.convert(LINES),
                    PIECE_TEXT.TAGS.convert(LINES),
                    PIECE_TEXT.COVERAGE.convert(ArticleStore.COVERAGE),
                    PIECE_TEXT.PICTURE_ID,
                    PIECE_TEXT.PICTURE_ALT,
                    PIECE_TEXT.PICTURE_CAPTION,
                    PIECE_TEXT.PICTURE_CREDIT,
                    PIECE_TEXT.NOTES)
            .mapping(Content::new);

    private static final SelectField<Revision> REVISION = row(
                    PIECE_TEXT.NUMBER, PIECE_TEXT.account().NAME, PIECE_TEXT.CREATED_AT, CONTENT)
            .mapping(Revision::new);

    private final Database database;

    public TextStore(Database database) {
        this.database = database;
    }

    /** A revision in a list of them. */
    record Line(int number, @Nullable String writer, Instant at, String title) {}

    /**
     * What was kept by itself for somebody.
     *
     * @param base the version of the piece that it was typed over
     */
    record Kept(Content content, int base, Instant at) {}

    /** What the piece says now. */
    Content content(Piece piece) {
        return content(database.sql(), piece);
    }

    Content content(Write write, Piece piece) {
        return content(write.sql(), piece);
    }

    /** The latest revision, of a piece that was saved here at least once. */
    Optional<Revision> latest(Piece piece) {
        return latest(database.sql(), piece.id());
    }

    Optional<Revision> revision(Piece piece, int number) {
        return database.sql()
                .select(REVISION)
                .from(PIECE_TEXT)
                .where(PIECE_TEXT.PIECE_ID.eq(piece.id()), PIECE_TEXT.NUMBER.eq(number))
                .fetchOptional(row -> row.value1());
    }

    /** All of them, the latest first. */
    List<Line> revisions(Piece piece) {
        return database.sql()
                .select(PIECE_TEXT.NUMBER, PIECE_TEXT.account().NAME, PIECE_TEXT.CREATED_AT, PIECE_TEXT.TITLE)
                .from(PIECE_TEXT)
                .where(PIECE_TEXT.PIECE_ID.eq(piece.id()), PIECE_TEXT.NUMBER.ge(1))
                .orderBy(PIECE_TEXT.NUMBER.desc())
                .fetch(Records.mapping(Line::new));
    }

    /** Adds a revision; the first one of a piece that readers know already is preceded by what they read. */
    void add(Write write, Piece piece, long account, Content content, Instant now) {
        boolean first = latest(write.sql(), piece.id()).isEmpty();
        if (first && piece.article() != null) addFromArticle(write, piece.id(), piece.article(), now);
        insert(write, piece.id(), account, next(write, piece.id()), piece.version(), content, now);
    }

    /** Adds what readers get of the article, when there is anything to follow on. */
    void follow(Write write, long piece, long article, Instant now) {
        if (latest(write.sql(), piece).isPresent()) addFromArticle(write, piece, article, now);
    }

    Optional<Kept> kept(long piece, long account) {
        return database.sql()
                .select(CONTENT, PIECE_TEXT.BASE, PIECE_TEXT.CREATED_AT)
                .from(PIECE_TEXT)
                .where(ofWriter(piece, account))
                // Two windows may have kept one each.
                .orderBy(PIECE_TEXT.ID.desc())
                .limit(1)
                .fetchOptional(Records.mapping(Kept::new));
    }

    /** Keeps what somebody is typing, in the place of what was kept for them before; no revision is touched. */
    void keep(Write write, long piece, long account, int base, Content content, Instant now) {
        forget(write, piece, account);
        insert(write, piece, account, null, base, content, now);
    }

    void forget(Write write, long piece, long account) {
        write.sql().deleteFrom(PIECE_TEXT).where(ofWriter(piece, account)).execute();
    }

    private static Condition ofWriter(long piece, long account) {
        return PIECE_TEXT.PIECE_ID.eq(piece).and(PIECE_TEXT.NUMBER.isNull()).and(PIECE_TEXT.ACCOUNT_ID.eq(account));
    }

    private static Content content(DSLContext sql, Piece piece) {
        Optional<Revision> latest = latest(sql, piece.id());
        if (latest.isPresent()) return latest.get().content();
        if (piece.article() != null) return fromArticle(sql, piece.article());
        return Content.by(piece.ownerName() == null ? "" : piece.ownerName());
    }

    private static Optional<Revision> latest(DSLContext sql, long piece) {
        return sql.select(REVISION)
                .from(PIECE_TEXT)
                .where(PIECE_TEXT.PIECE_ID.eq(piece), PIECE_TEXT.NUMBER.ge(1))
                .orderBy(PIECE_TEXT.PIECE_ID.desc(), PIECE_TEXT.NUMBER.desc())
                .limit(1)
                .fetchOptional(row -> row.value1());
    }

    private static int next(Write write, long piece) {
        return write.sql()
                .select(coalesce(max(PIECE_TEXT.NUMBER), 0).plus(1))
                .from(PIECE_TEXT)
                .where(PIECE_TEXT.PIECE_ID.eq(piece))
                .fetchSingle()
                .value1();
    }

    private static void addFromArticle(Write write, long piece, long article, Instant now) {
        insert(write, piece, null, next(write, piece), 0, fromArticle(write.sql(), article), now);
    }

    private static void insert(
            Write write,
            long piece,
            @Nullable Long account,
            @Nullable Integer number,
            int base,
            Content content,
            Instant now) {
        write.sql()
                .insertInto(PIECE_TEXT)
                .set(PIECE_TEXT.PIECE_ID, piece)
                .set(PIECE_TEXT.NUMBER, number)
                .set(PIECE_TEXT.ACCOUNT_ID, account)
                .set(PIECE_TEXT.BASE, base)
                .set(PIECE_TEXT.TITLE, content.title())
                .set(PIECE_TEXT.SLUG, content.slug())
                .set(PIECE_TEXT.INTRODUCTION, content.introduction())
                .set(PIECE_TEXT.MARKDOWN, content.markdown())
                .set(PIECE_TEXT.CATEGORY_ID, content.category())
                .set(PIECE_TEXT.AUTHORS, LINES.to(content.authors()))
                .set(PIECE_TEXT.TAGS, LINES.to(content.tags()))
                .set(PIECE_TEXT.COVERAGE, content.coverage().name())
                .set(PIECE_TEXT.PICTURE_ID, content.picture())
                .set(PIECE_TEXT.PICTURE_ALT, content.pictureAlt())
                .set(PIECE_TEXT.PICTURE_CAPTION, content.pictureCaption())
                .set(PIECE_TEXT.PICTURE_CREDIT, content.pictureCredit())
                .set(PIECE_TEXT.NOTES, content.notes())
                .set(PIECE_TEXT.CREATED_AT, now)
                .execute();
    }

    /** What was published before anybody wrote here, or from a file since. */
    private static Content fromArticle(DSLContext sql, long article) {
        List<String> authors = sql.select(ARTICLE_AUTHOR.author().NAME)
                .from(ARTICLE_AUTHOR)
                .where(ARTICLE_AUTHOR.ARTICLE_ID.eq(article))
                .orderBy(ARTICLE_AUTHOR.POSITION)
                .fetch(ARTICLE_AUTHOR.author().NAME);
        List<String> tags = sql.select(ARTICLE_TAG.tag().NAME)
                .from(ARTICLE_TAG)
                .where(ARTICLE_TAG.ARTICLE_ID.eq(article))
                .orderBy(ARTICLE_TAG.POSITION)
                .fetch(ARTICLE_TAG.tag().NAME);
        return sql.select(
                        ARTICLE.TITLE,
                        ARTICLE.SLUG,
                        ARTICLE.INTRODUCTION,
                        ARTICLE_BODY.HTML,
                        ARTICLE.CATEGORY_ID,
                        ARTICLE.COVERAGE.convert(ArticleStore.COVERAGE),
                        ARTICLE.PICTURE_ID,
                        coalesce(ARTICLE.PICTURE_ALT, ""),
                        coalesce(ARTICLE.PICTURE_CAPTION, ""),
                        coalesce(ARTICLE.PICTURE_CREDIT, ""))
                .from(ARTICLE)
                .join(ARTICLE_BODY)
                .on(ARTICLE_BODY.ARTICLE_ID.eq(ARTICLE.ID))
                .where(ARTICLE.ID.eq(article))
                .fetchSingle(Records.mapping(
                        (title, slug, introduction, html, category, coverage, picture, alt, caption, credit) ->
                                new Content(
                                        title,
                                        slug,
                                        introduction,
                                        Markdown.of(html),
                                        category,
                                        authors,
                                        tags,
                                        coverage,
                                        picture,
                                        alt,
                                        caption,
                                        credit,
                                        "")));
    }
}
