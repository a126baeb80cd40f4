package ma.khabar.signature;

import static ma.khabar.db.schema.Tables.ACCOUNT;
import static ma.khabar.db.schema.Tables.COMMENT;
import static ma.khabar.db.schema.Tables.RENAMING;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import ma.khabar.db.Database;
import ma.khabar.db.Key;
import ma.khabar.db.Write;
import org.jooq.Field;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;

/** Everything asked of the database so that the names under comments follow their accounts. */
public final class RenamingStore {
    private final Database database;

    public RenamingStore(Database database) {
        this.database = database;
    }

    /** A comment that does not say of its account what the account says of itself. */
    record Stale(long id, long article, Instant at) {
        Key key() {
            return Key.of(at, id);
        }
    }

    /** Notes that the comments of an account have to be gone through. */
    void begin(Write write, long account, Instant now) {
        write.sql()
                .insertInto(RENAMING)
                .set(RENAMING.ACCOUNT_ID, account)
                .set(RENAMING.BEGUN_AT, now)
                .onConflict(RENAMING.ACCOUNT_ID)
                .doUpdate()
                .set(RENAMING.BEGUN_AT, now)
                .execute();
    }

    /** What was begun and is not known to be done: accounts, and when each took another name last. */
    Map<Long, Instant> open() {
        return database.sql()
                .select(RENAMING.ACCOUNT_ID, RENAMING.BEGUN_AT)
                .from(RENAMING)
                .fetchMap(RENAMING.ACCOUNT_ID, RENAMING.BEGUN_AT);
    }

    /** The latest comments to be changed; behind {@code last}, or with none the first ones. */
    List<Stale> stale(long account, @Nullable Stale last, int limit) {
        return database.sql()
                .select(COMMENT.ID, COMMENT.ARTICLE_ID, COMMENT.CREATED_AT)
                .from(COMMENT)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(COMMENT.ACCOUNT_ID))
                .where(COMMENT.ACCOUNT_ID.eq(account))
                .and(COMMENT.NAME
                        .ne(ACCOUNT.NAME)
                        .or(ACCOUNT.ERASED_AT.isNotNull().and(COMMENT.VISITOR.isNotNull())))
                .and(last == null ? noCondition() : last.key().olderThan(COMMENT.CREATED_AT, COMMENT.ID))
                .orderBy(COMMENT.CREATED_AT.desc(), COMMENT.ID.desc())
                .limit(limit)
                .fetch(Records.mapping(Stale::new));
    }

    /** Puts the name that the account has by now under these comments; of an account that was erased, forgets the browsers too. */
    void sign(Write write, long account, Collection<Long> comments) {
        var owner = write.sql()
                .select(ACCOUNT.NAME, ACCOUNT.ERASED_AT)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(account))
                .fetchSingle();
        Field<String> browser = owner.value2() == null ? COMMENT.VISITOR : inline(null, COMMENT.VISITOR);
        write.sql()
                .update(COMMENT)
                .set(COMMENT.NAME, owner.value1())
                .set(COMMENT.VISITOR, browser)
                .where(COMMENT.ID.in(comments), COMMENT.ACCOUNT_ID.eq(account))
                .execute();
    }

    /** Unless it took yet another name meanwhile. */
    void end(long account, Instant begun) {
        database.write(write -> write.sql()
                .deleteFrom(RENAMING)
                .where(RENAMING.ACCOUNT_ID.eq(account), RENAMING.BEGUN_AT.eq(begun))
                .execute());
    }
}
