package ma.khabar.comment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import ma.khabar.comment.DecisionStore.Standing;
import ma.khabar.db.Database;
import ma.khabar.db.Write;
import ma.khabar.moderation.Lesson;
import org.jspecify.annotations.Nullable;

/**
 * The one door through which a comment comes into a state. The comment, its place in its thread, all counters and the line in
 * the log change together or not at all.
 */
public final class Comments {
    private static final Duration SAME_TEXT_IS_ONE_FOR = Duration.ofDays(1);

    private final Database database;
    private final CommentStore store;
    private final DecisionStore decisions;
    private final @Nullable ReplyLetters letters;
    private final Clock clock;

    /** Tells nobody of replies. */
    public Comments(Database database, CommentStore store, DecisionStore decisions, Clock clock) {
        this(database, store, decisions, null, clock);
    }

    public Comments(
            Database database,
            CommentStore store,
            DecisionStore decisions,
            @Nullable ReplyLetters letters,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.decisions = decisions;
        this.letters = letters;
        this.clock = clock;
    }

    /**
     * Keeps the comment, unless its writer wrote under the same article within {@code pause}; on return it is on the disk. The same
     * text of the same reader is kept once a day.
     */
    Posted post(Draft draft, Duration pause) {
        return database.writeCombined(draft.article(), write -> {
            store.lock(write, draft.article());
            Instant now = clock.instant();
            return store.sentBefore(write, draft.fingerprint(), now.minus(SAME_TEXT_IS_ONE_FOR))
                    .or(() -> store.tooSoon(write, draft, pause, now))
                    .orElseGet(() -> add(write, draft, now));
        });
    }

    /** Says a comment otherwise, as long as it is as its writer saw it, young and unanswered; answers whether it was. */
    boolean edit(Comment comment, Screened text) {
        if (text.body().equals(comment.body())) return true;
        return database.write(write -> {
            store.lock(write, comment.articleId());
            Standing at = decisions.standing(write, comment.id());
            Instant now = clock.instant();
            boolean fresh = at.version() == comment.version() && at.answers() == 0 && comment.editable(now);
            if (fresh) revise(write, comment, text, now);
            return fresh;
        });
    }

    /**
     * Brings a comment from one state into another, unless it has left {@code from} or {@code version} meanwhile.
     * From PUBLISHED to PUBLISHED a moderator confirms it.
     *
     * @param reason a rule, or the reason chosen
     */
    public Outcome transition(long comment, State from, State to, Actor actor, @Nullable String reason, int version) {
        return database.write(write -> {
            long article = decisions.articleOf(write, comment).orElseThrow();
            store.lock(write, article);
            return move(write, comment, from, to, actor, reason, version);
        });
    }

    /** Puts a thread before all others under its article, in the place of the one that stood there. */
    public void pin(Comment root) {
        if (root.rootId() != null) throw new IllegalArgumentException("a reply cannot be pinned");
        pin(root.articleId(), root.id());
    }

    public void unpin(long article) {
        pin(article, null);
    }

    private void pin(long article, @Nullable Long root) {
        database.write(write -> {
            decisions.pin(write, article, root);
            write.touch("article:" + article);
            return article;
        });
    }

    /**
     * Takes back the last decision on a comment, if this moderator made it and {@code version} by it: the comment, its
     * reports and what the classifier knows are as they were before.
     */
    public Outcome undo(long comment, long moderator, int version) {
        return database.write(write -> {
            Optional<Long> article = decisions.articleOf(write, comment);
            if (article.isEmpty()) return new Outcome(false, version, null);
            store.lock(write, article.get());
            return undo(write, comment, moderator, version);
        });
    }

    /** As {@link #transition}, for whoever holds the lock of the article. */
    Outcome move(Write write, long comment, State from, State to, Actor actor, @Nullable String reason, int version) {
        boolean reported = decisions.standing(write, comment).reported();
        boolean done = decisions.move(write, comment, from, to, actor, reason, version);
        if (done) {
            if (actor.isModerator()) {
                decisions.settleReports(write, comment, to != State.PUBLISHED, version + 1);
                decisions.teach(write, comment, lesson(to), clock.instant());
            }
            settle(write, decisions.standing(write, comment), from, to, actor, reason);
        }
        return outcome(write, comment, reported, done);
    }

    private Outcome undo(Write write, long comment, long moderator, int version) {
        boolean reported = decisions.standing(write, comment).reported();
        List<Decision> log = decisions.on(write, comment);
        boolean own = !log.isEmpty()
                && log.getLast().isBy(moderator)
                && !log.getLast().undoes();
        boolean done = own && restore(write, Decision.standing(log), version);
        return outcome(write, comment, reported, done);
    }

    private boolean restore(Write write, List<Decision> standing, int version) {
        Decision undone = standing.getLast();
        long comment = undone.comment();
        State before = Objects.requireNonNull(undone.before());
        // What is older than the log was published as it was sent.
        Actor whose = standing.size() > 1 ? standing.get(standing.size() - 2).who() : Actor.writer(null);
        if (!decisions.move(write, comment, undone.after(), before, whose, null, version)) return false;
        decisions.reopenReports(write, comment, version);
        decisions.teach(write, comment, null, clock.instant());
        settle(write, decisions.standing(write, comment), undone.after(), before, undone.who(), Decision.UNDONE);
        return true;
    }

    private Outcome outcome(Write write, long comment, boolean reported, boolean done) {
        Standing now = decisions.standing(write, comment);
        decisions.countReported(write, reported, now.reported());
        return new Outcome(done, now.version(), decisions.last(write, comment).orElse(null));
    }

    private static @Nullable Lesson lesson(State decided) {
        if (decided == State.PUBLISHED) return Lesson.APPROVED;
        return decided.waits() ? null : Lesson.REJECTED;
    }

    private void revise(Write write, Comment comment, Screened text, Instant now) {
        String heldBy = text.heldBy();
        // Nobody has decided on the new words.
        decisions.teach(write, comment.id(), null, now);
        decisions.revise(write, comment, text, now);
        write.touch("article:" + comment.articleId());
        write.touch(CommentStore.TEXT_TOPIC + comment.id());
        if (heldBy == null || !comment.published()) return;
        move(write, comment.id(), State.PUBLISHED, Reason.state(heldBy), Actor.RULE, heldBy, comment.version() + 1);
    }

    private Posted add(Write write, Draft draft, Instant now) {
        State state = draft.state();
        Actor actor =
                draft.text().heldBy() == null ? Actor.writer(draft.writer().account()) : Actor.RULE;
        long id = store.add(write, draft, actor, now);
        settle(
                write,
                Standing.of(id, draft, actor),
                null,
                state,
                actor,
                draft.text().heldBy());
        write.touch(CommentStore.TEXT_TOPIC + id);
        return new Posted(id, state, false, Duration.ZERO);
    }

    /** Whatever follows from a comment's being in another state; statements on the way are what its article is locked for. */
    private void settle(
            Write write, Standing standing, @Nullable State from, State to, Actor actor, @Nullable String reason) {
        long comment = standing.id();
        int change = published(to) - published(from);
        if (change != 0) decisions.count(write, standing.article(), change);
        relist(write, standing);
        if (change > 0 && letters != null && standing.parent() != null) letters.published(write, comment);
        decisions.log(write, new Decision(comment, from, to, actor.kind(), actor.account(), reason, clock.instant()));
        countQueues(write, from, to);
        write.touch("article:" + standing.article());
    }

    /** Shows or hides the comment, and then whatever is only there for the sake of its answers. */
    private void relist(Write write, Standing standing) {
        Standing at = standing;
        while (at.listed() != at.shouldBeListed()) {
            list(write, at, at.shouldBeListed());
            Long parent = at.parent();
            if (parent == null) return;
            decisions.countAnswers(write, parent, at.listed() ? -1 : 1);
            at = decisions.standing(write, parent);
        }
    }

    private void list(Write write, Standing standing, boolean listed) {
        Long root = standing.root();
        if (root == null) decisions.list(write, standing.id(), listed);
        else if (listed) decisions.enter(write, root, standing.id());
        else decisions.leave(write, root, standing.id(), standing.position());
    }

    /** Always in the same order, so that two decisions never wait for each other. */
    private void countQueues(Write write, @Nullable State from, State to) {
        if (from == to) return;
        Stream.of(State.values())
                .filter(state -> state != State.PUBLISHED && (state == from || state == to))
                .forEach(state -> decisions.countQueue(write, state, state == to ? 1 : -1));
    }

    private static int published(@Nullable State state) {
        return state == State.PUBLISHED ? 1 : 0;
    }
}
