package ma.khabar.sitemap;

import static ma.khabar.article.ArticleStore.goesOn;
import static ma.khabar.article.ArticleStore.isOut;
import static ma.khabar.db.schema.Tables.ARTICLE;
import static ma.khabar.db.schema.Tables.ARTICLE_AUTHOR;
import static ma.khabar.db.schema.Tables.ARTICLE_TAG;
import static ma.khabar.db.schema.Tables.AUTHOR;
import static ma.khabar.db.schema.Tables.TAG;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import ma.khabar.db.Database;
import ma.khabar.media.Picture;
import ma.khabar.text.MoroccanTime;
import org.jooq.Condition;
import org.jooq.Record6;
import org.jooq.Records;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.SelectJoinStep;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/** What is out, read in batches in the order in which it came out. */
public final class SitemapStore {
    private static final int BATCH = 1_000;
    private static final int NEWS = 1_000;
    private static final int NAMES = 20_000;

    private final Database database;

    public SitemapStore(Database database) {
        this.database = database;
    }

    /** When the first article came out. */
    Optional<Instant> first(Instant now) {
        return database.sql()
                .select(min(ARTICLE.PUBLISHED_AT))
                .from(ARTICLE)
                .where(ARTICLE.PUBLISHED_AT.le(now))
                .fetchOptional(row -> row.value1());
    }

    /** None: nothing came out in it. */
    Optional<Month> month(YearMonth month, Instant now) {
        return database.sql()
                .select(count(), max(coalesce(ARTICLE.UPDATED_AT, ARTICLE.PUBLISHED_AT)))
                .from(ARTICLE)
                .where(ARTICLE.PUBLISHED_AT.ge(MoroccanTime.startOf(month)), until(month, now), goesOn(now))
                .fetchOptional(row -> new Month(month, row.value1(), row.value2()))
                .filter(found -> found.articles() > 0);
    }

    /** Hands on what came out in a month, the oldest first, without the first {@code skipped} and at most a file's worth. */
    void each(YearMonth month, int skipped, Instant now, Consumer<Listed> reader) {
        int left = Month.IN_A_FILE;
        List<Listed> batch = articles()
                .where(ARTICLE.PUBLISHED_AT.ge(MoroccanTime.startOf(month)), until(month, now), goesOn(now))
                .orderBy(ARTICLE.PUBLISHED_AT, ARTICLE.ID)
                .limit(skipped, BATCH)
                .fetch(Records.mapping(Listed::new));
        while (!batch.isEmpty() && left > 0) {
            batch.stream().limit(left).forEach(reader);
            left -= batch.size();
            batch = articles()
                    .where(behind(batch.getLast()), until(month, now), goesOn(now))
                    .orderBy(ARTICLE.PUBLISHED_AT, ARTICLE.ID)
                    .limit(BATCH)
                    .fetch(Records.mapping(Listed::new));
        }
    }

    /** What came out since, the newest first, and no more than a news sitemap may hold. */
    List<Listed> since(Instant first, Instant now) {
        return articles()
                .where(ARTICLE.PUBLISHED_AT.ge(first), isOut(now))
                .orderBy(ARTICLE.PUBLISHED_AT.desc(), ARTICLE.ID.desc())
                .limit(NEWS)
                .fetch(Records.mapping(Listed::new));
    }

    /** The slugs of those who have signed something that is out. */
    List<String> authors(Instant now) {
        return slugs(
                AUTHOR.SLUG,
                AUTHOR.ID,
                selectOne()
                        .from(ARTICLE_AUTHOR)
                        .join(ARTICLE)
                        .on(ARTICLE.ID.eq(ARTICLE_AUTHOR.ARTICLE_ID))
                        .where(ARTICLE_AUTHOR.AUTHOR_ID.eq(AUTHOR.ID), isOut(now)));
    }

    /** The slugs of what something that is out is about. */
    List<String> tags(Instant now) {
        return slugs(
                TAG.SLUG,
                TAG.ID,
                selectOne()
                        .from(ARTICLE_TAG)
                        .join(ARTICLE)
                        .on(ARTICLE.ID.eq(ARTICLE_TAG.ARTICLE_ID))
                        .where(ARTICLE_TAG.TAG_ID.eq(TAG.ID), isOut(now)));
    }

    private List<String> slugs(TableField<?, String> slug, TableField<?, Long> id, Select<?> out) {
        return database.sql()
                .select(slug)
                .from(slug.getTable())
                .where(exists(out))
                .orderBy(id)
                .limit(NAMES)
                .fetch(slug);
    }

    private SelectJoinStep<Record6<Long, String, String, Picture, Instant, Instant>> articles() {
        return database.sql()
                .select(ARTICLE.ID, ARTICLE.SLUG, ARTICLE.TITLE, picture(), ARTICLE.PUBLISHED_AT, ARTICLE.UPDATED_AT)
                .from(ARTICLE);
    }

    /** One bound a side, as everywhere for H2's sake. */
    private static Condition until(YearMonth month, Instant now) {
        Instant last = MoroccanTime.startOf(month.plusMonths(1)).minus(1, ChronoUnit.MICROS);
        return ARTICLE.PUBLISHED_AT.le(last.isBefore(now) ? last : now);
    }

    private static Condition behind(Listed last) {
        return ARTICLE.PUBLISHED_AT
                .ge(last.publishedAt())
                .and(ARTICLE.PUBLISHED_AT.gt(last.publishedAt()).or(ARTICLE.ID.gt(last.id())));
    }

    private static SelectField<@Nullable Picture> picture() {
        var picture = ARTICLE.picture();
        return row(picture.FILE, picture.WIDTH, picture.HEIGHT, picture.FOCUS_X, picture.FOCUS_Y)
                .mapping(Picture::orNone);
    }
}
