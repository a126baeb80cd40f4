package ma.khabar.feed;

import static ma.khabar.article.ArticleStore.goesOn;
import static ma.khabar.article.ArticleStore.isOut;
import static ma.khabar.db.schema.Tables.ARTICLE;
import static ma.khabar.db.schema.Tables.ARTICLE_AUTHOR;
import static ma.khabar.db.schema.Tables.ARTICLE_TAG;

import java.time.Instant;
import java.util.List;
import ma.khabar.article.Author;
import ma.khabar.article.Tag;
import ma.khabar.category.Category;
import ma.khabar.db.Database;
import org.jooq.Condition;
import org.jooq.SortField;
import org.jooq.Table;

/** Which articles stand in a feed, the newest first; each list is read off an index, whose first column is named first for H2's sake. */
public final class FeedStore {
    private static final int LATEST = 30;

    private final Database database;

    public FeedStore(Database database) {
        this.database = database;
    }

    List<Long> latest(Instant now) {
        return latest(ARTICLE, isOut(now), ARTICLE.PUBLISHED_AT.desc(), ARTICLE.ID.desc());
    }

    List<Long> latestOf(Category category, Instant now) {
        return latest(
                ARTICLE,
                ARTICLE.CATEGORY_ID.eq(category.id()).and(isOut(now)),
                ARTICLE.CATEGORY_ID.asc(),
                ARTICLE.PUBLISHED_AT.desc(),
                ARTICLE.ID.desc());
    }

    List<Long> latestOf(Author author, Instant now) {
        return latest(
                ARTICLE_AUTHOR.join(ARTICLE).on(ARTICLE.ID.eq(ARTICLE_AUTHOR.ARTICLE_ID)),
                ARTICLE_AUTHOR
                        .AUTHOR_ID
                        .eq(author.id())
                        .and(ARTICLE_AUTHOR.PUBLISHED_AT.le(now))
                        .and(goesOn(now)),
                ARTICLE_AUTHOR.AUTHOR_ID.asc(),
                ARTICLE_AUTHOR.PUBLISHED_AT.desc(),
                ARTICLE_AUTHOR.ARTICLE_ID.desc());
    }

    List<Long> latestOf(Tag tag, Instant now) {
        return latest(
                ARTICLE_TAG.join(ARTICLE).on(ARTICLE.ID.eq(ARTICLE_TAG.ARTICLE_ID)),
                ARTICLE_TAG
                        .TAG_ID
                        .eq(tag.id())
                        .and(ARTICLE_TAG.PUBLISHED_AT.le(now))
                        .and(goesOn(now)),
                ARTICLE_TAG.TAG_ID.asc(),
                ARTICLE_TAG.PUBLISHED_AT.desc(),
                ARTICLE_TAG.ARTICLE_ID.desc());
    }

    private List<Long> latest(Table<?> from, Condition which, SortField<?>... newestFirst) {
        return database.sql()
                .select(ARTICLE.ID)
                .from(from)
                .where(which)
                .orderBy(newestFirst)
                .limit(LATEST)
                .fetch(ARTICLE.ID);
    }
}
