package ma.khabar.comment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import ma.khabar.db.Database;
import ma.khabar.db.Write;

/** Writing comments: the comment, its place in its thread and the counter of the article change together or not at all. */
public final class Comments {
    private static final Duration SAME_TEXT_IS_ONE_FOR = Duration.ofDays(1);

    private final Database database;
    private final CommentStore store;
    private final Clock clock;

    public Comments(Database database, CommentStore store, Clock clock) {
        this.database = database;
        this.store = store;
        this.clock = clock;
    }

    /** Keeps the comment; on return it is on the disk. The same text of the same reader is kept once a day. */
    Posted post(Draft draft) {
        return database.write(write -> {
            store.lock(write, draft.article());
            Instant now = clock.instant();
            return store.sentBefore(write, draft.fingerprint(), now.minus(SAME_TEXT_IS_ONE_FOR))
                    .orElseGet(() -> add(write, draft, now));
        });
    }

    private Posted add(Write write, Draft draft, Instant now) {
        if (draft.heldBy() != null) {
            return new Posted(store.add(write, draft, State.PENDING, 0, now), State.PENDING, false);
        }
        Comment parent = draft.parent();
        int position = parent == null ? 0 : store.nextPosition(write, parent.threadId());
        long id = store.add(write, draft, State.PUBLISHED, position, now);
        store.countOne(write, draft.article());
        write.touch("article:" + draft.article());
        return new Posted(id, State.PUBLISHED, false);
    }
}
