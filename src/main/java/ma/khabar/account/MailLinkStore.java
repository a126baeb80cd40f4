package ma.khabar.account;

import static ma.khabar.db.schema.Tables.ACCOUNT;
import static ma.khabar.db.schema.Tables.MAIL_LINK;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import ma.khabar.db.Database;
import ma.khabar.db.Write;
import org.jooq.Condition;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;

/** The links that were mailed: each for one purpose, once, until it expires. */
public final class MailLinkStore {
    private final Database database;
    private final Clock clock;

    public MailLinkStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What a link is for, and how long it is good. */
    enum Purpose {
        CONFIRM(Duration.ofDays(2)),
        RESET(Duration.ofHours(1)),
        CHANGE_EMAIL(Duration.ofDays(2)),
        INVITE(Duration.ofDays(3));

        private final Duration good;

        Purpose(Duration good) {
            this.good = good;
        }
    }

    /**
     * A link that may still be used.
     *
     * @param detail the new address, of one that changes it
     */
    record Link(Account account, Purpose purpose, @Nullable String detail) {
        /** The address that it was mailed to. */
        String email() {
            return detail == null ? account.email() : detail;
        }
    }

    /** Makes a link, and earlier ones for the same purpose useless. */
    Token add(Write write, long account, Purpose purpose, @Nullable String detail) {
        Instant now = clock.instant();
        cancel(write, account, MAIL_LINK.PURPOSE.eq(purpose.name()));
        Token token = Token.fresh();
        write.sql()
                .insertInto(MAIL_LINK)
                .set(MAIL_LINK.TOKEN_HASH, token.hash())
                .set(MAIL_LINK.ACCOUNT_ID, account)
                .set(MAIL_LINK.PURPOSE, purpose.name())
                .set(MAIL_LINK.DETAIL, detail)
                .set(MAIL_LINK.CREATED_AT, now)
                .set(MAIL_LINK.EXPIRES_AT, now.plus(purpose.good))
                .execute();
        return token;
    }

    /** The link with this token, when it is for one of these purposes. */
    Optional<Link> link(@Nullable String shown, Purpose... purposes) {
        return Token.shown(shown).flatMap(token -> database.sql()
                .select(AccountStore.columns(), MAIL_LINK.PURPOSE.convertFrom(Purpose::valueOf), MAIL_LINK.DETAIL)
                .from(MAIL_LINK)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(MAIL_LINK.ACCOUNT_ID))
                .where(MAIL_LINK.TOKEN_HASH.eq(token.hash()), isGood(), ACCOUNT.DISABLED_AT.isNull())
                .fetchOptional(Records.mapping(Link::new))
                .filter(link -> List.of(purposes).contains(link.purpose())));
    }

    /** Uses it up; whether nobody else had done so. */
    boolean use(Write write, @Nullable String shown) {
        return Token.shown(shown)
                        .map(token -> cancel(
                                write, MAIL_LINK.TOKEN_HASH.eq(token.hash()).and(isGood())))
                        .orElse(0)
                == 1;
    }

    /** Makes all links of an account useless. */
    void cancel(Write write, long account) {
        cancel(write, account, MAIL_LINK.PURPOSE.isNotNull());
    }

    void forget(Write write, long account) {
        write.sql()
                .deleteFrom(MAIL_LINK)
                .where(MAIL_LINK.ACCOUNT_ID.eq(account))
                .execute();
    }

    private void cancel(Write write, long account, Condition which) {
        cancel(
                write,
                MAIL_LINK.ACCOUNT_ID.eq(account).and(MAIL_LINK.USED_AT.isNull()).and(which));
    }

    private int cancel(Write write, Condition which) {
        return write.sql()
                .update(MAIL_LINK)
                .set(MAIL_LINK.USED_AT, clock.instant())
                .where(which)
                .execute();
    }

    private Condition isGood() {
        return MAIL_LINK.USED_AT.isNull().and(MAIL_LINK.EXPIRES_AT.gt(clock.instant()));
    }
}
