package ma.khabar.comment;

import static ma.khabar.db.schema.Tables.COMMENT;
import static ma.khabar.db.schema.Tables.COMMENT_LIKE;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import ma.khabar.db.Database;
import ma.khabar.db.Write;

/** Everything asked of the database about likes. */
public final class LikeStore {
    private final Database database;

    public LikeStore(Database database) {
        this.database = database;
    }

    /** Which of these comments somebody likes. */
    Set<Long> of(String voter, Collection<Long> comments) {
        return new HashSet<>(database.sql()
                .select(COMMENT_LIKE.COMMENT_ID)
                .from(COMMENT_LIKE)
                .where(COMMENT_LIKE.COMMENT_ID.in(comments), COMMENT_LIKE.VOTER.eq(voter))
                .fetch(COMMENT_LIKE.COMMENT_ID));
    }

    /** Takes the lock under which a comment is liked by one after the other; answers how many like it. */
    int lock(Write write, long comment) {
        return write.sql()
                .select(COMMENT.LIKE_COUNT)
                .from(COMMENT)
                .where(COMMENT.ID.eq(comment))
                .forUpdate()
                .fetchSingle(COMMENT.LIKE_COUNT);
    }

    boolean exists(Write write, long comment, String voter) {
        return write.sql().fetchExists(COMMENT_LIKE, COMMENT_LIKE.COMMENT_ID.eq(comment), COMMENT_LIKE.VOTER.eq(voter));
    }

    void add(Write write, long comment, String voter, Instant now) {
        write.sql()
                .insertInto(COMMENT_LIKE)
                .set(COMMENT_LIKE.COMMENT_ID, comment)
                .set(COMMENT_LIKE.VOTER, voter)
                .set(COMMENT_LIKE.CREATED_AT, now)
                .execute();
    }

    void remove(Write write, long comment, String voter) {
        write.sql()
                .deleteFrom(COMMENT_LIKE)
                .where(COMMENT_LIKE.COMMENT_ID.eq(comment), COMMENT_LIKE.VOTER.eq(voter))
                .execute();
    }

    void count(Write write, long comment, int change) {
        write.sql()
                .update(COMMENT)
                .set(COMMENT.LIKE_COUNT, COMMENT.LIKE_COUNT.plus(change))
                .where(COMMENT.ID.eq(comment))
                .execute();
    }
}
