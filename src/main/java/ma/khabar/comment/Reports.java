package ma.khabar.comment;

import java.time.Clock;
import ma.khabar.comment.DecisionStore.Standing;
import ma.khabar.comment.ReportStore.History;
import ma.khabar.comment.ReportStore.Load;
import ma.khabar.comment.ReportStore.Report;
import ma.khabar.db.Database;
import ma.khabar.db.Write;
import org.jspecify.annotations.Nullable;

/** Reporting comments. When reports weigh enough and come from places enough, the comment waits for a moderator. */
public final class Reports {
    private static final int WEIGHT_OF_A_GUEST = 1;
    private static final int WEIGHT_OF_AN_ACCOUNT = 2;

    /** Cookies are quickly thrown away; so the guests of one network do not weigh more than this together. */
    private static final int MOST_OF_A_NETWORK = 2;

    private static final int WEIGHT_THAT_HOLDS = 6;
    private static final int NETWORKS_THAT_HOLD = 3;

    /** Before that, decisions say nothing about a reporter. */
    private static final int DECISIONS_THAT_TELL = 3;

    private final Database database;
    private final CommentStore comments;
    private final DecisionStore decisions;
    private final ReportStore store;
    private final Comments door;
    private final Clock clock;

    public Reports(
            Database database,
            CommentStore comments,
            DecisionStore decisions,
            ReportStore store,
            Comments door,
            Clock clock) {
        this.database = database;
        this.comments = comments;
        this.decisions = decisions;
        this.store = store;
        this.door = door;
        this.clock = clock;
    }

    /** Takes a report; a second one of the same reader on the same comment changes nothing. */
    void add(Comment comment, Reader reader, Reason reason, @Nullable String detail) {
        database.write(write -> {
            comments.lock(write, comment.articleId());
            if (store.exists(write, comment.id(), reader.voice())) return false;
            boolean reported = decisions.standing(write, comment.id()).reported();
            int weight = weight(write, comment, reader);
            store.add(
                    write,
                    comment,
                    new Report(reader.voice(), reader.network(), reason, detail, weight),
                    clock.instant());
            boolean nowReported = decisions.standing(write, comment.id()).reported();
            holdIfHeavy(write, comment.id());
            decisions.countReported(write, reported, nowReported);
            return true;
        });
    }

    private int weight(Write write, Comment comment, Reader reader) {
        int record = times(store.history(write, reader.voice()));
        if (reader.account() != null) return WEIGHT_OF_AN_ACCOUNT * record;
        int neighbours =
                store.loadOfGuests(write, comment.id(), reader.network()).weight();
        return Math.min(WEIGHT_OF_A_GUEST * record, Math.max(0, MOST_OF_A_NETWORK - neighbours));
    }

    /** Who was mostly right counts double, who was mostly wrong not at all. */
    static int times(History history) {
        if (history.decided() < DECISIONS_THAT_TELL) return 1;
        if (3 * history.upheld() >= 2 * history.decided()) return 2;
        return 3 * history.upheld() < history.decided() ? 0 : 1;
    }

    private void holdIfHeavy(Write write, long comment) {
        Standing at = decisions.standing(write, comment);
        boolean approved = at.decidedBy() == Actor.Kind.MODERATOR;
        if (!at.published() || approved) return;
        Load load = store.load(write, comment);
        if (load.weight() < WEIGHT_THAT_HOLDS || load.networks() < NETWORKS_THAT_HOLD) return;
        door.move(write, comment, State.PUBLISHED, State.HELD, Actor.READERS, Reason.READERS.id(), at.version());
    }
}
