package ma.khabar.comment;

import static ma.khabar.db.schema.Tables.ARTICLE;
import static ma.khabar.db.schema.Tables.COMMENT;
import static ma.khabar.db.schema.Tables.COMMENT_LOG;
import static ma.khabar.db.schema.Tables.COMMENT_REPORT;
import static ma.khabar.db.schema.Tables.COMMENT_REVISION;
import static ma.khabar.db.schema.Tables.QUEUE_COUNT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import ma.khabar.db.Database;
import ma.khabar.db.Write;
import ma.khabar.moderation.Lesson;
import ma.khabar.moderation.LessonStore;
import org.jooq.Converter;
import org.jooq.DSLContext;
import org.jooq.Record7;
import org.jooq.Records;
import org.jooq.SelectConditionStep;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/** Everything that deciding on comments asks of the database. Whoever writes here holds the lock of the article. */
public final class DecisionStore {
    public static final Converter<String, State> STATE =
            Converter.ofNullable(String.class, State.class, State::valueOf, State::name);

    public static final Converter<String, Actor.Kind> KIND =
            Converter.ofNullable(String.class, Actor.Kind.class, Actor.Kind::valueOf, Actor.Kind::name);

    private static final Converter<String, Lesson> LESSON =
            Converter.ofNullable(String.class, Lesson.class, Lesson::valueOf, Lesson::name);

    /** The queue that is no state: published comments with open reports. */
    public static final String REPORTED = "REPORTED";

    private final Database database;
    private final LessonStore lessons;

    public DecisionStore(Database database) {
        this.database = database;
        this.lessons = new LessonStore(database);
    }

    /** Where a comment stands now. */
    record Standing(
            long id,
            long article,
            @Nullable Long root,
            @Nullable Long parent,
            State state,
            Actor.@Nullable Kind decidedBy,
            int version,
            boolean listed,
            int answers,
            int position,
            int reportWeight) {

        /** Of one that was added this moment. */
        static Standing of(long id, Draft draft, Actor actor) {
            Comment parent = draft.parent();
            return new Standing(
                    id,
                    draft.article(),
                    parent == null ? null : parent.threadId(),
                    parent == null ? null : parent.id(),
                    draft.state(),
                    actor.kind(),
                    0,
                    draft.isListed(),
                    0,
                    0,
                    0);
        }

        boolean published() {
            return state == State.PUBLISHED;
        }

        /** Whether it stands before readers with reports that no moderator has decided. */
        boolean reported() {
            return published() && reportWeight > 0;
        }

        boolean shouldBeListed() {
            return published() || answers > 0;
        }
    }

    /** All that was decided on a comment, in the order of time. */
    public List<Decision> on(long comment) {
        return on(database.sql(), comment);
    }

    List<Decision> on(Write write, long comment) {
        return on(write.sql(), comment);
    }

    /** None on comments that were there before the log was. */
    Optional<Decision> last(Write write, long comment) {
        return decisions(write.sql(), comment)
                .orderBy(COMMENT_LOG.COMMENT_ID.desc(), COMMENT_LOG.ID.desc())
                .limit(1)
                .fetchOptional(Records.mapping(Decision::new));
    }

    /** The article of a comment, which never changes. */
    Optional<Long> articleOf(Write write, long comment) {
        return write.sql()
                .select(COMMENT.ARTICLE_ID)
                .from(COMMENT)
                .where(COMMENT.ID.eq(comment))
                .fetchOptional(COMMENT.ARTICLE_ID);
    }

    Standing standing(Write write, long comment) {
        return write.sql()
                .select(
                        COMMENT.ID,
                        COMMENT.ARTICLE_ID,
                        COMMENT.ROOT_ID,
                        COMMENT.PARENT_ID,
                        COMMENT.STATE.convert(STATE),
                        COMMENT.DECIDED_BY.convert(KIND),
                        COMMENT.VERSION,
                        COMMENT.LISTED,
                        COMMENT.ANSWER_COUNT,
                        COMMENT.REPLY_POSITION,
                        COMMENT.REPORT_WEIGHT)
                .from(COMMENT)
                .where(COMMENT.ID.eq(comment))
                .fetchSingle(Records.mapping(Standing::new));
    }

    /** False when the comment is in another state or of another version by now. */
    boolean move(Write write, long comment, State from, State to, Actor actor, @Nullable String reason, int version) {
        boolean held = to.waits() && reason != null;
        return write.sql()
                        .update(COMMENT)
                        .set(COMMENT.STATE, to.name())
                        .set(COMMENT.DECIDED_BY, actor.kind().name())
                        .set(COMMENT.HELD_BY, held ? val(reason, COMMENT.HELD_BY) : COMMENT.HELD_BY)
                        .set(COMMENT.VERSION, COMMENT.VERSION.plus(1))
                        .where(COMMENT.ID.eq(comment), COMMENT.VERSION.eq(version), COMMENT.STATE.eq(from.name()))
                        .execute()
                == 1;
    }

    /** Puts other words into a comment, and keeps those that stood there. */
    void revise(Write write, Comment comment, Screened text, Instant now) {
        write.sql()
                .insertInto(COMMENT_REVISION)
                .set(COMMENT_REVISION.COMMENT_ID, comment.id())
                .set(COMMENT_REVISION.BODY, comment.body())
                .set(COMMENT_REVISION.REPLACED_AT, now)
                .execute();
        write.sql()
                .update(COMMENT)
                .set(COMMENT.BODY, text.body())
                .set(COMMENT.ESSENCE, text.essence())
                .set(COMMENT.EDITED_AT, now)
                .set(COMMENT.VERSION, COMMENT.VERSION.plus(1))
                .where(COMMENT.ID.eq(comment.id()))
                .execute();
    }

    void log(Write write, Decision decision) {
        State before = decision.before();
        write.sql()
                .insertInto(COMMENT_LOG)
                .set(COMMENT_LOG.COMMENT_ID, decision.comment())
                .set(COMMENT_LOG.BEFORE, before == null ? null : before.name())
                .set(COMMENT_LOG.AFTER, decision.after().name())
                .set(COMMENT_LOG.ACTOR, decision.actor().name())
                .set(COMMENT_LOG.ACCOUNT_ID, decision.account())
                .set(COMMENT_LOG.REASON, decision.reason())
                .set(COMMENT_LOG.CREATED_AT, decision.at())
                .execute();
    }

    /** Adds to the counter of an article, which is locked. */
    void count(Write write, long article, int change) {
        write.add(change, "comments of " + article, total -> write.sql()
                .update(ARTICLE)
                .set(ARTICLE.COMMENT_COUNT, ARTICLE.COMMENT_COUNT.plus(total))
                .where(ARTICLE.ID.eq(article))
                .execute());
    }

    void countQueue(Write write, State state, int change) {
        countQueue(write, state.name(), change);
    }

    /** Counts a comment among the reported ones, or no longer; always after all states, so that nobody waits for each other. */
    void countReported(Write write, boolean before, boolean after) {
        if (before != after) countQueue(write, REPORTED, after ? 1 : -1);
    }

    private static void countQueue(Write write, String queue, int change) {
        write.sql()
                .update(QUEUE_COUNT)
                .set(QUEUE_COUNT.TOTAL, QUEUE_COUNT.TOTAL.plus(change))
                .where(QUEUE_COUNT.STATE.eq(queue))
                .execute();
    }

    void countAnswers(Write write, long parent, int change) {
        add(write, COMMENT.ANSWER_COUNT, parent, change);
    }

    /** Shows a root, or shows it no longer. */
    void list(Write write, long root, boolean listed) {
        place(write, root, listed, 0);
    }

    /** Shows a reply in its thread: behind those that were written before it. */
    void enter(Write write, long root, long reply) {
        int position = placeBefore(write, root, reply) + 1;
        shift(write, root, position, 1);
        place(write, reply, true, position);
        add(write, COMMENT.REPLY_COUNT, root, 1);
    }

    /** Shows a reply in its thread no longer, and closes the gap. */
    void leave(Write write, long root, long reply, int position) {
        place(write, reply, false, 0);
        shift(write, root, position + 1, -1);
        add(write, COMMENT.REPLY_COUNT, root, -1);
    }

    /** Puts a thread before all others under an article; none: none any more. */
    void pin(Write write, long article, @Nullable Long root) {
        write.sql()
                .update(ARTICLE)
                .set(ARTICLE.PINNED_COMMENT_ID, root)
                .where(ARTICLE.ID.eq(article))
                .execute();
    }

    /**
     * Says of the reports that were not decided yet whether the moderator agreed with them.
     *
     * @param version the one that the decision made
     */
    void settleReports(Write write, long comment, boolean upheld, int version) {
        write.sql()
                .update(COMMENT_REPORT)
                .set(COMMENT_REPORT.UPHELD, upheld)
                .set(COMMENT_REPORT.SETTLED_VERSION, version)
                .where(COMMENT_REPORT.COMMENT_ID.eq(comment), COMMENT_REPORT.UPHELD.isNull())
                .execute();
        weigh(write, comment);
    }

    /** The reports that the decision settled which made this version are as if it had never been taken. */
    void reopenReports(Write write, long comment, int version) {
        write.sql()
                .update(COMMENT_REPORT)
                .setNull(COMMENT_REPORT.UPHELD)
                .setNull(COMMENT_REPORT.SETTLED_VERSION)
                .where(COMMENT_REPORT.COMMENT_ID.eq(comment), COMMENT_REPORT.SETTLED_VERSION.eq(version))
                .execute();
        weigh(write, comment);
    }

    /** What its words teach from now on, instead of what they taught until now; none: nothing. */
    void teach(Write write, long comment, @Nullable Lesson lesson, Instant now) {
        Taught taught = write.sql()
                .select(COMMENT.BODY, COMMENT.TAUGHT.convert(LESSON))
                .from(COMMENT)
                .where(COMMENT.ID.eq(comment))
                .fetchSingle(Records.mapping(Taught::new));
        if (taught.lesson() == lesson) return;
        lessons.change(write, taught.body(), taught.lesson(), lesson, now);
        write.sql()
                .update(COMMENT)
                .set(COMMENT.TAUGHT, lesson == null ? null : lesson.name())
                .where(COMMENT.ID.eq(comment))
                .execute();
    }

    private record Taught(String body, @Nullable Lesson lesson) {}

    private static List<Decision> on(DSLContext sql, long comment) {
        return decisions(sql, comment).orderBy(COMMENT_LOG.ID).fetch(Records.mapping(Decision::new));
    }

    private static void weigh(Write write, long comment) {
        write.sql()
                .update(COMMENT)
                .set(
                        COMMENT.REPORT_WEIGHT,
                        select(coalesce(sum(COMMENT_REPORT.WEIGHT), inline(0)).cast(Integer.class))
                                .from(COMMENT_REPORT)
                                .where(COMMENT_REPORT.COMMENT_ID.eq(comment), COMMENT_REPORT.UPHELD.isNull()))
                .where(COMMENT.ID.eq(comment))
                .execute();
    }

    private static SelectConditionStep<Record7<Long, State, State, Actor.Kind, Long, String, Instant>> decisions(
            DSLContext sql, long comment) {
        return sql.select(
                        COMMENT_LOG.COMMENT_ID,
                        COMMENT_LOG.BEFORE.convert(STATE),
                        COMMENT_LOG.AFTER.convert(STATE),
                        COMMENT_LOG.ACTOR.convert(KIND),
                        COMMENT_LOG.ACCOUNT_ID,
                        COMMENT_LOG.REASON,
                        COMMENT_LOG.CREATED_AT)
                .from(COMMENT_LOG)
                .where(COMMENT_LOG.COMMENT_ID.eq(comment));
    }

    /** From the last backwards: a new reply is at its place at once. */
    private static int placeBefore(Write write, long root, long reply) {
        return write.sql()
                .select(COMMENT.REPLY_POSITION)
                .from(COMMENT)
                .where(COMMENT.ROOT_ID.eq(root), COMMENT.REPLY_POSITION.gt(0), COMMENT.ID.lt(reply))
                .orderBy(COMMENT.ROOT_ID.desc(), COMMENT.REPLY_POSITION.desc())
                .limit(1)
                .fetchOptional(COMMENT.REPLY_POSITION)
                .orElse(0);
    }

    private static void shift(Write write, long root, int from, int by) {
        write.sql()
                .update(COMMENT)
                .set(COMMENT.REPLY_POSITION, COMMENT.REPLY_POSITION.plus(by))
                .where(COMMENT.ROOT_ID.eq(root), COMMENT.REPLY_POSITION.ge(from))
                .execute();
    }

    private static void place(Write write, long comment, boolean listed, int position) {
        write.sql()
                .update(COMMENT)
                .set(COMMENT.LISTED, listed)
                .set(COMMENT.REPLY_POSITION, position)
                .where(COMMENT.ID.eq(comment))
                .execute();
    }

    private static void add(Write write, TableField<?, Integer> counter, long comment, int change) {
        write.sql()
                .update(COMMENT)
                .set(counter, counter.plus(change))
                .where(COMMENT.ID.eq(comment))
                .execute();
    }
}
