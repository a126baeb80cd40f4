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

/** Which articles stand in a feed, the newest first; each list is read off an index, whose first column is named first for H2's sake. */
public final class FeedStore {
    private static final int LATEST = 30;

    private final Database database;

    public FeedStore(Database database) {
        this.database = database;
    }

    List<Long> latest(Instant now) {
        return database.sql()
                .select(ARTICLE.ID)
                .from(ARTICLE)
                .where(isOut(now))
                .orderBy(ARTICLE.PUBLISHED_AT.desc(), ARTICLE.ID.desc())
                .limit(LATEST)
                .fetch(ARTICLE.ID);
    }

    List<Long> latestOf(Category category, Instant now) {
        return database.sql()
                .select(ARTICLE.ID)
                .from(ARTICLE)
                .where(ARTICLE.CATEGORY_ID.eq(category.id()), isOut(now))
                .orderBy(ARTICLE.CATEGORY_ID, ARTICLE.PUBLISHED_AT.desc(), ARTICLE.ID.desc())
                .limit(LATEST)
                .fetch(ARTICLE.ID);
    }

    List<Long> latestOf(Author author, Instant now) {
        return database.sql()
                .select(ARTICLE.ID)
                .from(ARTICLE_AUTHOR)
                .join(ARTICLE)
                .on(ARTICLE.ID.eq(ARTICLE_AUTHOR.ARTICLE_ID))
                .where(ARTICLE_AUTHOR.AUTHOR_ID.eq(author.id()), ARTICLE_AUTHOR.PUBLISHED_AT.le(now), goesOn(now))
                .orderBy(ARTICLE_AUTHOR.AUTHOR_ID, ARTICLE_AUTHOR.PUBLISHED_AT.desc(), ARTICLE_AUTHOR.ARTICLE_ID.desc())
                .limit(LATEST)
                .fetch(ARTICLE.ID);
    }

    List<Long> latestOf(Tag tag, Instant now) {
        return database.sql()
                .select(ARTICLE.ID)
                .from(ARTICLE_TAG)
                .join(ARTICLE)
                .on(ARTICLE.ID.eq(ARTICLE_TAG.ARTICLE_ID))
                .where(ARTICLE_TAG.TAG_ID.eq(tag.id()), ARTICLE_TAG.PUBLISHED_AT.le(now), goesOn(now))
                .orderBy(ARTICLE_TAG.TAG_ID, ARTICLE_TAG.PUBLISHED_AT.desc(), ARTICLE_TAG.ARTICLE_ID.desc())
                .limit(LATEST)
                .fetch(ARTICLE.ID);
    }
}
