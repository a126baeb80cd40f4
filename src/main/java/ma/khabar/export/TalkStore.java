package ma.khabar.export;

import static ma.khabar.db.schema.Tables.COMMENT;
import static ma.khabar.db.schema.Tables.COMMENT_LIKE;
import static ma.khabar.db.schema.Tables.COMMENT_LOG;
import static ma.khabar.db.schema.Tables.COMMENT_MODE;
import static ma.khabar.db.schema.Tables.COMMENT_REPORT;
import static ma.khabar.db.schema.Tables.COMMENT_REVISION;
import static ma.khabar.db.schema.Tables.LEARNT_TOKEN;
import static ma.khabar.db.schema.Tables.LISTED_WORD;
import static ma.khabar.db.schema.Tables.LISTED_WORD_LOG;
import static ma.khabar.db.schema.Tables.MODE_LOG;
import static ma.khabar.db.schema.Tables.RESTRICTION;
import static ma.khabar.db.schema.Tables.STAFF_NOTE;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.position;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.substring;
import static org.jooq.impl.DSL.when;

import java.util.List;
import java.util.stream.Stream;
import ma.khabar.export.ExportStore.Part;
import org.jooq.Field;

/** What is exported of the discussion, and of those who watch over it. */
final class TalkStore {
    private static final String ACCOUNT = "account:";

    private TalkStore() {}

    static List<Part> parts() {
        return Stream.of(comments(), moderation(), words())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Part> comments() {
        return List.of(
                comment(),
                Part.of(
                                "like",
                                COMMENT_LIKE,
                                COMMENT_LIKE.COMMENT_ID,
                                account(COMMENT_LIKE.VOTER),
                                COMMENT_LIKE.CREATED_AT)
                        .walkedBy(COMMENT_LIKE.COMMENT_ID, COMMENT_LIKE.VOTER),
                Part.of(
                                "report",
                                COMMENT_REPORT,
                                COMMENT_REPORT.COMMENT_ID,
                                account(COMMENT_REPORT.REPORTER),
                                COMMENT_REPORT.REASON,
                                COMMENT_REPORT.DETAIL,
                                COMMENT_REPORT.WEIGHT,
                                COMMENT_REPORT.UPHELD,
                                COMMENT_REPORT.SETTLED_VERSION,
                                COMMENT_REPORT.CREATED_AT)
                        .walkedBy(COMMENT_REPORT.COMMENT_ID, COMMENT_REPORT.REPORTER),
                Part.of(
                        "decision",
                        COMMENT_LOG,
                        COMMENT_LOG.ID,
                        COMMENT_LOG.COMMENT_ID,
                        COMMENT_LOG.BEFORE,
                        COMMENT_LOG.AFTER,
                        COMMENT_LOG.ACTOR,
                        COMMENT_LOG.ACCOUNT_ID,
                        COMMENT_LOG.REASON,
                        COMMENT_LOG.CREATED_AT));
    }

    private static Part comment() {
        return Part.of(
                        "comment",
                        COMMENT,
                        COMMENT.ID,
                        COMMENT.ARTICLE_ID,
                        COMMENT.PARENT_ID,
                        COMMENT.ROOT_ID,
                        COMMENT.ACCOUNT_ID,
                        COMMENT.NAME,
                        COMMENT.BODY,
                        COMMENT.STATE,
                        COMMENT.HELD_BY,
                        COMMENT.DECIDED_BY,
                        COMMENT.VERSION,
                        COMMENT.LIKE_COUNT,
                        COMMENT.NOTIFY,
                        COMMENT.TAUGHT,
                        COMMENT.CREATED_AT,
                        COMMENT.EDITED_AT,
                        revisions())
                .with(COMMENT_REVISION);
    }

    private static List<Part> moderation() {
        return List.of(
                Part.of(
                                "restriction",
                                RESTRICTION,
                                shown(RESTRICTION.SUBJECT),
                                RESTRICTION.KIND,
                                RESTRICTION.REASON,
                                RESTRICTION.ACCOUNT_ID,
                                RESTRICTION.CREATED_AT,
                                RESTRICTION.ENDS_AT)
                        .walkedBy(RESTRICTION.SUBJECT),
                Part.of(
                        "note",
                        STAFF_NOTE,
                        STAFF_NOTE.ID,
                        shown(STAFF_NOTE.SUBJECT),
                        STAFF_NOTE.TEXT,
                        STAFF_NOTE.ACCOUNT_ID,
                        STAFF_NOTE.CREATED_AT),
                Part.of(
                        "mode",
                        COMMENT_MODE,
                        COMMENT_MODE.SCOPE,
                        COMMENT_MODE.MODE,
                        COMMENT_MODE.FIRST_COMMENTS,
                        COMMENT_MODE.OPEN_DAYS,
                        COMMENT_MODE.SLOW_SECONDS,
                        COMMENT_MODE.COOL_ENDS_AT),
                Part.of(
                        "mode_change",
                        MODE_LOG,
                        MODE_LOG.ID,
                        MODE_LOG.SCOPE,
                        MODE_LOG.ASPECT,
                        MODE_LOG.BEFORE,
                        MODE_LOG.AFTER,
                        MODE_LOG.ACCOUNT_ID,
                        MODE_LOG.CREATED_AT));
    }

    private static List<Part> words() {
        return List.of(
                Part.of(
                        "word",
                        LISTED_WORD,
                        LISTED_WORD.ID,
                        LISTED_WORD.TEXT,
                        LISTED_WORD.KIND,
                        LISTED_WORD.REACH,
                        LISTED_WORD.ACCOUNT_ID,
                        LISTED_WORD.CREATED_AT),
                Part.of(
                        "word_change",
                        LISTED_WORD_LOG,
                        LISTED_WORD_LOG.ID,
                        LISTED_WORD_LOG.DEED,
                        LISTED_WORD_LOG.TEXT,
                        LISTED_WORD_LOG.KIND,
                        LISTED_WORD_LOG.REACH,
                        LISTED_WORD_LOG.ACCOUNT_ID,
                        LISTED_WORD_LOG.CREATED_AT),
                Part.of(
                                "learnt_word",
                                LEARNT_TOKEN,
                                LEARNT_TOKEN.TOKEN,
                                LEARNT_TOKEN.APPROVED,
                                LEARNT_TOKEN.REJECTED,
                                LEARNT_TOKEN.CHANGED_AT)
                        .where(LEARNT_TOKEN.APPROVED.ne(0).or(LEARNT_TOKEN.REJECTED.ne(0))));
    }

    /** The account behind a vote; none: a guest, of whose browser nothing is told. */
    private static Field<Long> account(Field<String> voice) {
        return when(
                        voice.startsWith(ACCOUNT),
                        substring(voice, ACCOUNT.length() + 1).cast(Long.class))
                .as("account_id");
    }

    /** An account or a comment with its number, a browser or a network without. */
    private static Field<String> shown(Field<String> subject) {
        return when(subject.startsWith(ACCOUNT).or(subject.startsWith("comment:")), subject)
                .otherwise(substring(subject, 1, position(subject, ":").minus(1)))
                .as("subject");
    }

    private static Field<?> revisions() {
        return multiset(select(COMMENT_REVISION.BODY, COMMENT_REVISION.REPLACED_AT)
                        .from(COMMENT_REVISION)
                        .where(COMMENT_REVISION.COMMENT_ID.eq(COMMENT.ID))
                        .orderBy(COMMENT_REVISION.ID))
                .as("revisions");
    }
}
