package ma.khabar.account;

import static ma.khabar.db.schema.Tables.ACCOUNT;
import static ma.khabar.db.schema.Tables.ACCOUNT_SESSION;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import ma.khabar.db.Database;
import ma.khabar.db.Write;
import org.jooq.Condition;
import org.jooq.Records;

/** Everything asked of the database about sessions. */
public final class SessionStore {
    private static final Duration IDLE = Duration.ofDays(30);
    private static final Duration LONGEST = Duration.ofDays(180);

    private final Database database;

    public SessionStore(Database database) {
        this.database = database;
    }

    /** Whose session it is, and when it was seen last. */
    record Holder(Account account, Instant seenAt) {}

    /** One query; nobody when the session has ended, or its owner may not sign in any more. */
    Optional<Holder> holder(String hash, Instant now) {
        return database.sql()
                .select(AccountStore.columns(), ACCOUNT_SESSION.SEEN_AT)
                .from(ACCOUNT_SESSION)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(ACCOUNT_SESSION.ACCOUNT_ID))
                .where(ACCOUNT_SESSION.TOKEN_HASH.eq(hash), isAlive(now), ACCOUNT.DISABLED_AT.isNull())
                .fetchOptional(Records.mapping(Holder::new));
    }

    /** The sessions of an account, the one used last first. */
    public List<Session> of(long account, Instant now) {
        return database.sql()
                .select(
                        ACCOUNT_SESSION.TOKEN_HASH,
                        ACCOUNT_SESSION.DEVICE,
                        ACCOUNT_SESSION.CREATED_AT,
                        ACCOUNT_SESSION.SEEN_AT)
                .from(ACCOUNT_SESSION)
                .where(ACCOUNT_SESSION.ACCOUNT_ID.eq(account), isAlive(now))
                .orderBy(ACCOUNT_SESSION.SEEN_AT.desc(), ACCOUNT_SESSION.TOKEN_HASH)
                .fetch(Records.mapping(Session::new));
    }

    /** Not durably: should it be lost, the session ends a little early. */
    void seen(String hash, Instant now) {
        database.note(sql -> sql.update(ACCOUNT_SESSION)
                .set(ACCOUNT_SESSION.SEEN_AT, now)
                .where(ACCOUNT_SESSION.TOKEN_HASH.eq(hash))
                .execute());
    }

    void add(Write write, String hash, long account, String device, Instant now) {
        write.sql()
                .insertInto(ACCOUNT_SESSION)
                .set(ACCOUNT_SESSION.TOKEN_HASH, hash)
                .set(ACCOUNT_SESSION.ACCOUNT_ID, account)
                .set(ACCOUNT_SESSION.DEVICE, device)
                .set(ACCOUNT_SESSION.CREATED_AT, now)
                .set(ACCOUNT_SESSION.SEEN_AT, now)
                .execute();
    }

    /** Whether there was such a session of this account. */
    boolean end(Write write, long account, String hash) {
        return end(write, account, ACCOUNT_SESSION.TOKEN_HASH.eq(hash)) == 1;
    }

    void endAll(Write write, long account) {
        end(write, account, ACCOUNT_SESSION.TOKEN_HASH.isNotNull());
    }

    void endAllBut(Write write, long account, String hash) {
        end(write, account, ACCOUNT_SESSION.TOKEN_HASH.ne(hash));
    }

    void endDead(Write write, long account, Instant now) {
        end(write, account, isAlive(now).not());
    }

    private static int end(Write write, long account, Condition which) {
        return write.sql()
                .deleteFrom(ACCOUNT_SESSION)
                .where(ACCOUNT_SESSION.ACCOUNT_ID.eq(account), which)
                .execute();
    }

    private static Condition isAlive(Instant now) {
        return ACCOUNT_SESSION.SEEN_AT.gt(now.minus(IDLE)).and(ACCOUNT_SESSION.CREATED_AT.gt(now.minus(LONGEST)));
    }
}
