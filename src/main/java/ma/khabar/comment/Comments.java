package ma.khabar.comment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import ma.khabar.comment.DecisionStore.Standing;
import ma.khabar.db.Database;
import ma.khabar.db.Write;
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
        return database.write(write -> {
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

    /** As {@link #transition}, for whoever holds the lock of the article. */
    Outcome move(Write write, long comment, State from, State to, Actor actor, @Nullable String reason, int version) {
        boolean reported = decisions.standing(write, comment).reported();
        boolean done = decisions.move(write, comment, from, to, actor, reason, version);
        if (done) {
            if (actor.isModerator()) decisions.settleReports(write, comment, to != State.PUBLISHED);
            settle(write, comment, from, to, actor, reason);
        }
        Standing now = decisions.standing(write, comment);
        decisions.countReported(write, reported, now.reported());
        return new Outcome(done, now.version(), decisions.last(write, comment).orElse(null));
    }

    private void revise(Write write, Comment comment, Screened text, Instant now) {
        String heldBy = text.heldBy();
        decisions.revise(write, comment, text, now);
        write.touch("article:" + comment.articleId());
        if (heldBy == null || !comment.published()) return;
        move(write, comment.id(), State.PUBLISHED, Reason.state(heldBy), Actor.RULE, heldBy, comment.version() + 1);
    }

    private Posted add(Write write, Draft draft, Instant now) {
        State state = draft.state();
        Actor actor =
                draft.text().heldBy() == null ? Actor.writer(draft.writer().account()) : Actor.RULE;
        long id = store.add(write, draft, actor, now);
        settle(write, id, null, state, actor, draft.text().heldBy());
        return new Posted(id, state, false, Duration.ZERO);
    }

    /** Whatever follows from a comment's being in another state. */
    private void settle(
            Write write, long comment, @Nullable State from, State to, Actor actor, @Nullable String reason) {
        Standing standing = decisions.standing(write, comment);
        int change = published(to) - published(from);
        if (change != 0) decisions.count(write, standing.article(), change);
        relist(write, standing);
        if (change > 0 && letters != null) letters.published(write, comment);
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
