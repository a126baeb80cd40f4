package ma.khabar.announce;

import static ma.khabar.db.schema.Tables.ANNOUNCEMENT;
import static ma.khabar.db.schema.Tables.ARTICLE;
import static ma.khabar.db.schema.Tables.CATEGORY;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import ma.khabar.db.ChangeStore;
import ma.khabar.db.Database;
import ma.khabar.newsroom.EditionStore;
import ma.khabar.text.Slug;
import org.jooq.Record2;

/** What is new since a channel's last success. */
final class NewsStore {
    /** What IndexNow takes; more come out together only when an archive is brought in, and the sitemaps have them all. */
    private static final int MOST_AT_ONCE = 10_000;

    private static final Duration CLAIM = Duration.ofMinutes(2);

    private final Database database;
    private final ChangeStore changes;

    NewsStore(Database database) {
        this.database = database;
        this.changes = new ChangeStore(database);
    }

    /** What has come since the last time; for a channel that is new, nothing that was there before it. */
    News since(String channel, Instant now) {
        long last = changes.last(Herald.GATHERED);
        Record2<Long, Instant> told = database.sql()
                .select(ANNOUNCEMENT.CHANGE_ID, ANNOUNCEMENT.TOLD_AT)
                .from(ANNOUNCEMENT)
                .where(ANNOUNCEMENT.CHANNEL.eq(channel))
                .fetchOne();
        if (told == null) {
            begin(channel, last, now);
            return new News(List.of(), last, now);
        }
        return new News(stories(told.value1(), last, told.value2(), now), last, now);
    }

    /** Whether this node is the one to tell; another one is at it otherwise. */
    boolean claim(String channel, Instant now) {
        return database.write(write -> write.sql()
                        .update(ANNOUNCEMENT)
                        .set(ANNOUNCEMENT.CLAIM_ENDS_AT, now.plus(CLAIM))
                        .where(ANNOUNCEMENT.CHANNEL.eq(channel))
                        .and(ANNOUNCEMENT.CLAIM_ENDS_AT.isNull().or(ANNOUNCEMENT.CLAIM_ENDS_AT.lt(now)))
                        .execute())
                == 1;
    }

    void release(String channel) {
        database.write(write -> write.sql()
                .update(ANNOUNCEMENT)
                .setNull(ANNOUNCEMENT.CLAIM_ENDS_AT)
                .where(ANNOUNCEMENT.CHANNEL.eq(channel))
                .execute());
    }

    void told(String channel, News news) {
        database.write(write -> write.sql()
                .update(ANNOUNCEMENT)
                .set(ANNOUNCEMENT.CHANGE_ID, news.change())
                .set(ANNOUNCEMENT.TOLD_AT, news.until())
                .setNull(ANNOUNCEMENT.CLAIM_ENDS_AT)
                .where(ANNOUNCEMENT.CHANNEL.eq(channel))
                .execute());
    }

    private void begin(String channel, long change, Instant now) {
        database.write(write -> write.sql()
                .insertInto(ANNOUNCEMENT)
                .set(ANNOUNCEMENT.CHANNEL, channel)
                .set(ANNOUNCEMENT.CHANGE_ID, change)
                .set(ANNOUNCEMENT.TOLD_AT, now)
                .onConflictDoNothing()
                .execute());
    }

    /** What was withdrawn is not among them: it may never have been out, and its address says what it was about. */
    private List<News.Story> stories(long change, long last, Instant from, Instant now) {
        List<Long> changed = changes.between(change, last, EditionStore.TEXT_TOPIC);
        return database.sql()
                .select(ARTICLE.ID, ARTICLE.SLUG, CATEGORY.SLUG)
                .from(ARTICLE)
                .join(CATEGORY)
                .on(CATEGORY.ID.eq(ARTICLE.CATEGORY_ID))
                .where(ARTICLE.PUBLISHED_AT.le(now))
                .and(ARTICLE.ID
                        .in(changed)
                        .or(ARTICLE.PUBLISHED_AT.gt(from))
                        .or(ARTICLE.ENDS_AT.gt(from).and(ARTICLE.ENDS_AT.le(now))))
                .limit(MOST_AT_ONCE)
                .fetch(row -> new News.Story(
                        "/a/" + row.value1() + "/" + Slug.encoded(row.value2()),
                        "/category/" + Slug.encoded(row.value3())));
    }
}
