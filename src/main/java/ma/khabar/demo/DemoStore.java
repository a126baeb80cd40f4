package ma.khabar.demo;

import static ma.khabar.db.schema.Tables.ACCOUNT;
import static ma.khabar.db.schema.Tables.ARTICLE;
import static ma.khabar.db.schema.Tables.AUTHOR;
import static ma.khabar.db.schema.Tables.COMMENT;
import static ma.khabar.db.schema.Tables.COMMENT_LOG;
import static ma.khabar.db.schema.Tables.COMMENT_MODE;
import static ma.khabar.db.schema.Tables.COMMENT_REPORT;
import static ma.khabar.db.schema.Tables.QUEUE_COUNT;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ma.khabar.account.Names;
import ma.khabar.account.Role;
import ma.khabar.comment.Reason;
import ma.khabar.db.Database;
import ma.khabar.db.Write;
import ma.khabar.db.schema.tables.records.CommentRecord;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** Puts the discussions of the demonstration into the database, thousands at once. */
final class DemoStore {
    private static final String PUBLISHED = "PUBLISHED";
    private static final String HELD = "HELD";

    /** Where there is no article, there is no comment. */
    private static final long FIRST_ID = 1;

    private final Database database;

    DemoStore(Database database) {
        this.database = database;
    }

    boolean isEmpty() {
        return !database.sql().fetchExists(ARTICLE);
    }

    /** Says of authors who they are; by name. */
    void describe(Map<String, String> authors) {
        database.write(write -> {
            authors.forEach((name, about) -> write.sql()
                    .update(AUTHOR)
                    .set(AUTHOR.ABOUT, about)
                    .where(AUTHOR.NAME.eq(name))
                    .execute());
            return authors;
        });
    }

    /** Somebody who works here, and cannot sign in: nobody knows a password of theirs, and there is none. Answers the id. */
    long hire(Role role, String name, Instant since) {
        String key = Names.key(name);
        String email = Integer.toHexString(key.hashCode()) + "@demo.invalid";
        return database.write(write -> write.sql()
                .insertInto(ACCOUNT)
                .set(ACCOUNT.EMAIL, email)
                .set(ACCOUNT.EMAIL_KEY, email)
                .set(ACCOUNT.NAME, name)
                .set(ACCOUNT.NAME_KEY, key)
                .set(ACCOUNT.ROLE, role.name())
                .set(ACCOUNT.CREATED_AT, since)
                .set(ACCOUNT.CONFIRMED_AT, since)
                .returningResult(ACCOUNT.ID)
                .fetchSingle()
                .value1());
    }

    /** Adds the discussions of articles, by their ids, each in the order of its time; sets the counters. */
    void add(Map<Long, List<DemoComments.Line>> discussions) {
        database.write(write -> {
            List<CommentRecord> records = new ArrayList<>();
            discussions.forEach((article, lines) -> {
                records.addAll(records(article, lines, FIRST_ID + records.size()));
                count(write, article, lines.size());
            });
            insert(write, records);
            return records;
        });
    }

    /** Adds what waits under an article, and the lines of the log that say why. */
    void hold(long article, List<DemoQueue.Waiting> comments) {
        database.write(write -> {
            comments.forEach(comment -> hold(write, article, comment));
            return queue(write, HELD, comments.size());
        });
    }

    private static void hold(Write write, long article, DemoQueue.Waiting comment) {
        CommentRecord record = record(article, comment.name(), comment.body(), comment.at());
        record.setState(HELD);
        record.setHeldBy(comment.heldBy().id());
        record.setDecidedBy("RULE");
        record.setListed(false);
        record.setReplyPosition(0);
        long id = write.sql()
                .insertInto(COMMENT)
                .set(record)
                .returningResult(COMMENT.ID)
                .fetchSingle()
                .value1();
        write.sql()
                .insertInto(COMMENT_LOG)
                .set(COMMENT_LOG.COMMENT_ID, id)
                .set(COMMENT_LOG.AFTER, HELD)
                .set(COMMENT_LOG.ACTOR, "RULE")
                .set(COMMENT_LOG.REASON, comment.heldBy().id())
                .set(COMMENT_LOG.CREATED_AT, comment.at())
                .execute();
    }

    /** Has somebody report the oldest comments of an article. */
    void report(long article, int comments, Reason reason, Instant at) {
        database.write(write -> {
            List<Long> ids = write.sql()
                    .select(COMMENT.ID)
                    .from(COMMENT)
                    .where(COMMENT.ARTICLE_ID.eq(article), COMMENT.STATE.eq(PUBLISHED))
                    .orderBy(COMMENT.ID)
                    .limit(comments)
                    .fetch(COMMENT.ID);
            ids.forEach(id -> report(write, id, reason, at));
            return queue(write, "REPORTED", ids.size());
        });
    }

    private static void report(Write write, long comment, Reason reason, Instant at) {
        write.sql()
                .insertInto(COMMENT_REPORT)
                .set(COMMENT_REPORT.COMMENT_ID, comment)
                .set(COMMENT_REPORT.REPORTER, "demo")
                .set(COMMENT_REPORT.REASON, reason.id())
                .set(COMMENT_REPORT.WEIGHT, 1)
                .set(COMMENT_REPORT.CREATED_AT, at)
                .execute();
        write.sql()
                .update(COMMENT)
                .set(COMMENT.REPORT_WEIGHT, 1)
                .where(COMMENT.ID.eq(comment))
                .execute();
    }

    private static int queue(Write write, String queue, int more) {
        return write.sql()
                .update(QUEUE_COUNT)
                .set(QUEUE_COUNT.TOTAL, QUEUE_COUNT.TOTAL.plus(more))
                .where(QUEUE_COUNT.STATE.eq(queue))
                .execute();
    }

    void slow(long article, int seconds) {
        lead("article:" + article, Map.of(COMMENT_MODE.SLOW_SECONDS, seconds));
    }

    void cool(long article, Instant until) {
        lead("article:" + article, Map.of(COMMENT_MODE.COOL_ENDS_AT, until));
    }

    void close(long article) {
        lead("article:" + article, Map.of(COMMENT_MODE.OPEN_DAYS, 0));
    }

    void reviewNewcomers(long section) {
        lead("category:" + section, Map.of(COMMENT_MODE.MODE, "NEWCOMERS"));
    }

    private void lead(String scope, Map<? extends Field<?>, ?> how) {
        database.write(write -> {
            write.touch("modes");
            return write.sql()
                    .insertInto(COMMENT_MODE)
                    .set(COMMENT_MODE.SCOPE, scope)
                    .set(how)
                    .execute();
        });
    }

    private static void count(Write write, long article, int comments) {
        write.sql()
                .update(ARTICLE)
                .set(ARTICLE.COMMENT_COUNT, comments)
                .where(ARTICLE.ID.eq(article))
                .execute();
        write.touch("article:" + article);
    }

    /** The ids were given here, because replies name those of other rows of the same batch. */
    private static void insert(Write write, List<CommentRecord> records) {
        Field<?>[] columns = COMMENT.fields();
        write.sql()
                // One statement for all: a batch of records is written out anew for each of them.
                .batch(write.sql().insertInto(COMMENT).columns(columns).values(new Object[columns.length]))
                .bind(records.stream().map(CommentRecord::intoArray).toArray(Object[][]::new))
                .execute();
        write.sql().execute("alter table comment alter column id restart with " + (FIRST_ID + records.size()));
    }

    private static List<CommentRecord> records(long article, List<DemoComments.Line> lines, long firstId) {
        Map<Integer, Integer> replies = new HashMap<>();
        List<CommentRecord> records = new ArrayList<>();
        for (DemoComments.Line line : lines) {
            Integer root = line.root();
            CommentRecord record = record(article, line.name(), line.body(), line.at());
            record.setId(firstId + records.size());
            record.setParentId(id(line.parent(), firstId));
            record.setRootId(id(root, firstId));
            record.setReplyPosition(root == null ? 0 : replies.merge(root, 1, Integer::sum));
            record.setState(PUBLISHED);
            record.setListed(true);
            records.add(record);
        }
        for (DemoComments.Line line : lines) {
            Integer parent = line.parent();
            if (parent == null) continue;
            CommentRecord answered = records.get(parent);
            answered.setAnswerCount(answered.getAnswerCount() + 1);
        }
        replies.forEach((root, count) -> records.get(root).setReplyCount(count));
        return records;
    }

    private static CommentRecord record(long article, String name, String body, Instant at) {
        CommentRecord record = new CommentRecord();
        record.setArticleId(article);
        record.setName(name);
        record.setBody(body);
        record.setReplyCount(0);
        record.setVersion(0);
        record.setAnswerCount(0);
        record.setLikeCount(0);
        record.setReportWeight(0);
        record.setNotify(false);
        record.setFingerprint("demo");
        record.setCreatedAt(at);
        return record;
    }

    private static @Nullable Long id(@Nullable Integer place, long firstId) {
        return place == null ? null : firstId + place;
    }
}
