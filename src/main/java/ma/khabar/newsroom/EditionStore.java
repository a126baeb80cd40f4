package ma.khabar.newsroom;

import static ma.khabar.db.schema.Tables.ARTICLE;
import static ma.khabar.db.schema.Tables.ARTICLE_AUTHOR;
import static ma.khabar.db.schema.Tables.ARTICLE_BODY;
import static ma.khabar.db.schema.Tables.ARTICLE_TAG;
import static ma.khabar.db.schema.Tables.AUTHOR;
import static ma.khabar.db.schema.Tables.TAG;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import ma.khabar.db.Write;
import ma.khabar.text.Slug;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;

/** Putting articles in front of readers, and taking them away again. */
public final class EditionStore {
    /** When what was withdrawn is published: lists end at now, so it is nowhere. */
    public static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    /** Touched, with the id of the article behind it, when what readers find in it has changed. */
    public static final String TEXT_TOPIC = "text:";

    /** What is kept of an article that was published from a file. */
    record Known(
            long id,
            String slug,
            Instant publishedAt,
            @Nullable Instant endsAt,
            @Nullable String hash) {}

    Optional<Known> known(Write write, String source) {
        return write.sql()
                .select(ARTICLE.ID, ARTICLE.SLUG, ARTICLE.PUBLISHED_AT, ARTICLE.ENDS_AT, ARTICLE.SOURCE_HASH)
                .from(ARTICLE)
                .where(ARTICLE.SOURCE.eq(source))
                .fetchOptional(Records.mapping(Known::new));
    }

    /** Adds an article, or puts this one in the place of {@code id}; answers its id. */
    public long save(Write write, @Nullable Long id, Edition edition) {
        var article = write.sql().newRecord(ARTICLE);
        article.setCategoryId(edition.category());
        article.setTitle(edition.title());
        article.setSlug(edition.slug());
        article.setIntroduction(edition.introduction());
        article.setCoverage(edition.coverage().name());
        article.setPictureId(edition.picture());
        article.setPictureAlt(edition.pictureAlt());
        article.setPictureCaption(edition.pictureCaption());
        article.setPictureCredit(edition.pictureCredit());
        article.setReadingMinutes(edition.html().readingMinutes());
        article.setPublishedAt(edition.publishedAt());
        article.setEndsAt(edition.endsAt());
        article.setUpdatedAt(edition.updatedAt());
        if (id == null) article.insert();
        else write.sql().update(ARTICLE).set(article).where(ARTICLE.ID.eq(id)).execute();
        long saved = id == null ? article.getId() : id;
        saveBody(write, saved, edition.html().html());
        sign(write, saved, edition.authors(), edition.publishedAt());
        tag(write, saved, edition.tags(), edition.publishedAt());
        touch(write, saved);
        return saved;
    }

    /** Notes what only a file says of an article: where it came from, until when it is breaking, whether it takes comments. */
    void note(Write write, long id, Manuscript manuscript, String hash, @Nullable Instant commentsClosedAt) {
        write.sql()
                .update(ARTICLE)
                .set(ARTICLE.SOURCE, manuscript.source())
                .set(ARTICLE.SOURCE_HASH, hash)
                .set(ARTICLE.COMMENTS_CLOSED_AT, commentsClosedAt)
                .set(ARTICLE.BREAKING_ENDS_AT, manuscript.breaking())
                .where(ARTICLE.ID.eq(id))
                .execute();
    }

    /** Takes the article from readers until it is saved again; its comments stay where they are. */
    public void withdraw(Write write, long id) {
        write.sql()
                .update(ARTICLE)
                .set(ARTICLE.PUBLISHED_AT, NEVER)
                .where(ARTICLE.ID.eq(id))
                .execute();
        write.sql()
                .update(ARTICLE_AUTHOR)
                .set(ARTICLE_AUTHOR.PUBLISHED_AT, NEVER)
                .where(ARTICLE_AUTHOR.ARTICLE_ID.eq(id))
                .execute();
        write.sql()
                .update(ARTICLE_TAG)
                .set(ARTICLE_TAG.PUBLISHED_AT, NEVER)
                .where(ARTICLE_TAG.ARTICLE_ID.eq(id))
                .execute();
        touch(write, id);
    }

    /** Any list may show it. */
    private static void touch(Write write, long id) {
        write.touch("article:" + id);
        write.touch(TEXT_TOPIC + id);
        write.touch("front");
        write.touch("lists");
    }

    private static void sign(Write write, long article, List<String> names, Instant publishedAt) {
        write.sql()
                .deleteFrom(ARTICLE_AUTHOR)
                .where(ARTICLE_AUTHOR.ARTICLE_ID.eq(article))
                .execute();
        for (int position = 0; position < names.size(); position++) {
            write.sql()
                    .insertInto(ARTICLE_AUTHOR)
                    .set(ARTICLE_AUTHOR.ARTICLE_ID, article)
                    .set(ARTICLE_AUTHOR.AUTHOR_ID, author(write, names.get(position)))
                    .set(ARTICLE_AUTHOR.POSITION, position)
                    .set(ARTICLE_AUTHOR.PUBLISHED_AT, publishedAt)
                    .execute();
        }
    }

    private static void tag(Write write, long article, List<String> names, Instant publishedAt) {
        write.sql()
                .deleteFrom(ARTICLE_TAG)
                .where(ARTICLE_TAG.ARTICLE_ID.eq(article))
                .execute();
        for (int position = 0; position < names.size(); position++) {
            write.sql()
                    .insertInto(ARTICLE_TAG)
                    .set(ARTICLE_TAG.ARTICLE_ID, article)
                    .set(ARTICLE_TAG.TAG_ID, tag(write, names.get(position)))
                    .set(ARTICLE_TAG.POSITION, position)
                    .set(ARTICLE_TAG.PUBLISHED_AT, publishedAt)
                    .execute();
        }
    }

    private static void saveBody(Write write, long article, String html) {
        write.sql()
                .insertInto(ARTICLE_BODY, ARTICLE_BODY.ARTICLE_ID, ARTICLE_BODY.HTML)
                .values(article, html)
                .onConflict(ARTICLE_BODY.ARTICLE_ID)
                .doUpdate()
                .set(ARTICLE_BODY.HTML, html)
                .execute();
    }

    private static long author(Write write, String name) {
        String slug = Slug.of(name);
        write.sql()
                .insertInto(AUTHOR, AUTHOR.SLUG, AUTHOR.NAME)
                .values(slug, name)
                .onConflictDoNothing()
                .execute();
        return write.sql()
                .select(AUTHOR.ID)
                .from(AUTHOR)
                .where(AUTHOR.SLUG.eq(slug))
                .fetchSingle(AUTHOR.ID);
    }

    private static long tag(Write write, String name) {
        String slug = Slug.of(name);
        write.sql()
                .insertInto(TAG, TAG.SLUG, TAG.NAME)
                .values(slug, name)
                .onConflictDoNothing()
                .execute();
        return write.sql().select(TAG.ID).from(TAG).where(TAG.SLUG.eq(slug)).fetchSingle(TAG.ID);
    }
}
