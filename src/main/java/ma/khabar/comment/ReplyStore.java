package ma.khabar.comment;

import static ma.khabar.db.schema.Tables.ACCOUNT;
import static ma.khabar.db.schema.Tables.ARTICLE;
import static ma.khabar.db.schema.Tables.COMMENT;
import static ma.khabar.db.schema.Tables.COMMENT_LOG;

import java.util.Optional;
import ma.khabar.db.Database;
import ma.khabar.db.Write;
import org.jooq.Condition;
import org.jooq.Records;

/** Everything that mail about replies asks of the database. */
public final class ReplyStore {
    private final Database database;

    public ReplyStore(Database database) {
        this.database = database;
    }

    /** A reply, and the account that wants to hear of it. */
    record News(
            long account, String email, String owner, String name, String body, long article, String title, long id) {}

    /** A reply that was never published before, if the account that it answers asked to be told, and is not its writer. */
    Optional<News> news(Write write, long reply) {
        var answered = COMMENT.as("answered");
        Condition byOther = COMMENT.ACCOUNT_ID
                .ne(answered.ACCOUNT_ID)
                .or(COMMENT.ACCOUNT_ID.isNull().and(COMMENT.VISITOR.isDistinctFrom(answered.VISITOR)));
        return write.sql()
                .select(
                        ACCOUNT.ID,
                        ACCOUNT.EMAIL,
                        ACCOUNT.NAME,
                        COMMENT.NAME,
                        COMMENT.BODY,
                        ARTICLE.ID,
                        ARTICLE.TITLE,
                        COMMENT.ID)
                .from(COMMENT)
                .join(answered)
                .on(answered.ID.eq(COMMENT.PARENT_ID))
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(answered.ACCOUNT_ID))
                .join(ARTICLE)
                .on(ARTICLE.ID.eq(COMMENT.ARTICLE_ID))
                .where(COMMENT.ID.eq(reply), answered.NOTIFY.isTrue())
                .and(ACCOUNT.CONFIRMED_AT.isNotNull().and(ACCOUNT.DISABLED_AT.isNull()))
                .and(byOther)
                .fetchOptional(Records.mapping(News::new))
                .filter(news -> !wasPublished(write, reply));
    }

    /** Writes to an account no more. */
    void stop(long account) {
        database.write(write -> write.sql()
                .update(COMMENT)
                .set(COMMENT.NOTIFY, false)
                .where(COMMENT.ACCOUNT_ID.eq(account), COMMENT.NOTIFY.isTrue())
                .execute());
    }

    private static boolean wasPublished(Write write, long comment) {
        return write.sql()
                .fetchExists(
                        COMMENT_LOG, COMMENT_LOG.COMMENT_ID.eq(comment), COMMENT_LOG.AFTER.eq(State.PUBLISHED.name()));
    }
}
