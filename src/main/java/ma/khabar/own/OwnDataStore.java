package ma.khabar.own;

import static ma.khabar.db.schema.Tables.ACCOUNT;
import static ma.khabar.db.schema.Tables.ACCOUNT_LOG;
import static ma.khabar.db.schema.Tables.ACCOUNT_SESSION;
import static ma.khabar.db.schema.Tables.COMMENT;
import static ma.khabar.db.schema.Tables.COMMENT_LIKE;
import static ma.khabar.db.schema.Tables.COMMENT_LOG;
import static ma.khabar.db.schema.Tables.COMMENT_REPORT;
import static ma.khabar.db.schema.Tables.COMMENT_REVISION;
import static ma.khabar.db.schema.Tables.RESTRICTION;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import ma.khabar.db.Database;
import ma.khabar.db.JsonRows;
import ma.khabar.db.Key;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/**
 * All that is kept of an account, as one JSON object that is written as it is read.
 *
 * <p>Columns are named one by one, so that nothing slips in: no hash and no token, nothing of moderators, and of others only what they published.
 */
public final class OwnDataStore {
    private final Database database;

    public OwnDataStore(Database database) {
        this.database = database;
    }

    /** Writes it; {@code now} is said in it. */
    void write(long account, Instant now, Writer out) throws IOException {
        out.write("{\"written_at\": \"" + now + "\",\n\"account\": ");
        JsonRows.write(out, account(account));
        list(out, "restrictions", last -> restrictions(account, last));
        list(out, "sessions", last -> sessions(account, last));
        list(out, "comments", last -> comments(account, last));
        list(out, "likes", last -> likes(account, last));
        list(out, "reports", last -> reports(account, last));
        list(out, "events", last -> events(account, last));
        out.write("}\n");
    }

    private static void list(Writer out, String name, JsonRows.Batches batches) throws IOException {
        out.write(",\n\"" + name + "\": [\n");
        JsonRows.write(out, ",\n", batches);
        out.write("\n]");
    }

    private Record account(long account) {
        Condition waitsForMail =
                exists(selectOne().from(COMMENT).where(COMMENT.ACCOUNT_ID.eq(ACCOUNT.ID), COMMENT.NOTIFY.isTrue()));
        return database.sql()
                .select(
                        ACCOUNT.ID,
                        ACCOUNT.EMAIL,
                        ACCOUNT.NAME,
                        ACCOUNT.ROLE,
                        ACCOUNT.CREATED_AT,
                        ACCOUNT.CONFIRMED_AT,
                        ACCOUNT.RENAMED_AT,
                        field(ACCOUNT.TOTP_SECRET.isNotNull()).as("second_factor"),
                        field(waitsForMail).as("mail_about_replies"))
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(account))
                .fetchSingle();
    }

    private Result<? extends Record> restrictions(long account, @Nullable Record last) {
        return database.sql()
                .select(RESTRICTION.KIND, RESTRICTION.REASON, RESTRICTION.CREATED_AT, RESTRICTION.ENDS_AT)
                .from(RESTRICTION)
                .where(RESTRICTION.SUBJECT.eq(voice(account)), nothingBehind(last))
                .fetch();
    }

    private Result<? extends Record> sessions(long account, @Nullable Record last) {
        return database.sql()
                .select(ACCOUNT_SESSION.DEVICE, ACCOUNT_SESSION.CREATED_AT, ACCOUNT_SESSION.SEEN_AT)
                .from(ACCOUNT_SESSION)
                .where(ACCOUNT_SESSION.ACCOUNT_ID.eq(account), nothingBehind(last))
                .fetch();
    }

    private Result<? extends Record> comments(long account, @Nullable Record last) {
        return database.sql()
                .select(
                        COMMENT.ID,
                        COMMENT.ARTICLE_ID,
                        COMMENT.article().TITLE.as("article"),
                        COMMENT.PARENT_ID,
                        COMMENT.NAME,
                        COMMENT.BODY,
                        COMMENT.STATE,
                        COMMENT.HELD_BY,
                        COMMENT.LIKE_COUNT,
                        COMMENT.NOTIFY,
                        COMMENT.CREATED_AT,
                        COMMENT.EDITED_AT,
                        revisions(),
                        decisions())
                .from(COMMENT)
                .where(COMMENT.ACCOUNT_ID.eq(account), olderThan(last))
                .orderBy(COMMENT.ACCOUNT_ID, COMMENT.CREATED_AT.desc(), COMMENT.ID.desc())
                .limit(JsonRows.BATCH)
                .fetch();
    }

    private Result<? extends Record> likes(long account, @Nullable Record last) {
        return database.sql()
                .select(COMMENT_LIKE.COMMENT_ID, COMMENT_LIKE.comment().ARTICLE_ID, COMMENT_LIKE.CREATED_AT)
                .from(COMMENT_LIKE)
                .where(COMMENT_LIKE.VOTER.eq(voice(account)), behind(COMMENT_LIKE.COMMENT_ID, last))
                .orderBy(COMMENT_LIKE.VOTER, COMMENT_LIKE.COMMENT_ID)
                .limit(JsonRows.BATCH)
                .fetch();
    }

    private Result<? extends Record> reports(long account, @Nullable Record last) {
        return database.sql()
                .select(
                        COMMENT_REPORT.COMMENT_ID,
                        COMMENT_REPORT.comment().ARTICLE_ID,
                        COMMENT_REPORT.REASON,
                        COMMENT_REPORT.DETAIL,
                        COMMENT_REPORT.CREATED_AT)
                .from(COMMENT_REPORT)
                .where(COMMENT_REPORT.REPORTER.eq(voice(account)), behind(COMMENT_REPORT.COMMENT_ID, last))
                .orderBy(COMMENT_REPORT.COMMENT_ID)
                .limit(JsonRows.BATCH)
                .fetch();
    }

    private Result<? extends Record> events(long account, @Nullable Record last) {
        return database.sql()
                .select(ACCOUNT_LOG.ID, ACCOUNT_LOG.EVENT, ACCOUNT_LOG.DETAIL, ACCOUNT_LOG.CREATED_AT)
                .from(ACCOUNT_LOG)
                .where(ACCOUNT_LOG.ACCOUNT_ID.eq(account))
                .and(last == null ? noCondition() : ACCOUNT_LOG.ID.lt(last.get(ACCOUNT_LOG.ID)))
                .orderBy(ACCOUNT_LOG.ACCOUNT_ID, ACCOUNT_LOG.ID.desc())
                .limit(JsonRows.BATCH)
                .fetch();
    }

    private static Field<?> revisions() {
        return multiset(select(COMMENT_REVISION.BODY, COMMENT_REVISION.REPLACED_AT)
                        .from(COMMENT_REVISION)
                        .where(COMMENT_REVISION.COMMENT_ID.eq(COMMENT.ID))
                        .orderBy(COMMENT_REVISION.ID))
                .as("revisions");
    }

    private static Field<?> decisions() {
        return multiset(select(
                                COMMENT_LOG.BEFORE,
                                COMMENT_LOG.AFTER,
                                COMMENT_LOG.ACTOR,
                                COMMENT_LOG.REASON,
                                COMMENT_LOG.CREATED_AT)
                        .from(COMMENT_LOG)
                        .where(COMMENT_LOG.COMMENT_ID.eq(COMMENT.ID))
                        .orderBy(COMMENT_LOG.ID))
                .as("decisions");
    }

    /** Under which likes, reports and restrictions name it. */
    private static String voice(long account) {
        return "account:" + account;
    }

    private static Condition olderThan(@Nullable Record last) {
        if (last == null) return noCondition();
        return Key.of(last.get(COMMENT.CREATED_AT), last.get(COMMENT.ID)).olderThan(COMMENT.CREATED_AT, COMMENT.ID);
    }

    private static Condition behind(TableField<?, Long> id, @Nullable Record last) {
        return last == null ? noCondition() : id.gt(last.get(id));
    }

    /** For what is short enough to be read at once. */
    private static Condition nothingBehind(@Nullable Record last) {
        return last == null ? noCondition() : falseCondition();
    }
}
