package ma.khabar.comment;

import java.time.Clock;
import ma.khabar.db.Database;
import ma.khabar.db.Write;

/** Liking comments: the vote and the counter change together or not at all. */
public final class Likes {
    private final Database database;
    private final LikeStore store;
    private final Clock clock;

    public Likes(Database database, LikeStore store, Clock clock) {
        this.database = database;
        this.store = store;
        this.clock = clock;
    }

    /** Says whether this voter likes a comment, however often it is said; answers how many like it now. */
    int set(Comment comment, String voter, boolean on) {
        return database.write(write -> {
            int likes = store.lock(write, comment.id());
            if (store.exists(write, comment.id(), voter) == on) return likes;
            int change = change(write, comment, voter, on);
            write.touch("article:" + comment.articleId());
            return likes + change;
        });
    }

    private int change(Write write, Comment comment, String voter, boolean on) {
        int change = on ? 1 : -1;
        if (on) store.add(write, comment.id(), voter, clock.instant());
        else store.remove(write, comment.id(), voter);
        store.count(write, comment.id(), change);
        return change;
    }
}
