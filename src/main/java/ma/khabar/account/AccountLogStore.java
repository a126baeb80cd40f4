package ma.khabar.account;

import static ma.khabar.db.schema.Tables.ACCOUNT_LOG;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import ma.khabar.db.Database;
import ma.khabar.db.Write;
import ma.khabar.text.Typed;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What happened to accounts, in the database for their owners and in the log for who runs the site; neither has a name, an address or a secret. */
public final class AccountLogStore {
    private static final Logger log = LoggerFactory.getLogger("account");
    private static final int LONGEST_DETAIL = 400;

    private final Database database;
    private final Clock clock;

    public AccountLogStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** One thing that happened. */
    public record Entry(Event event, @Nullable String detail, Instant at) {}

    /** The last things that happened to an account, the newest first. */
    public List<Entry> latest(long account, int limit) {
        return database.sql()
                .select(ACCOUNT_LOG.EVENT.convertFrom(Event::valueOf), ACCOUNT_LOG.DETAIL, ACCOUNT_LOG.CREATED_AT)
                .from(ACCOUNT_LOG)
                .where(ACCOUNT_LOG.ACCOUNT_ID.eq(account))
                .orderBy(ACCOUNT_LOG.ID.desc())
                .limit(limit)
                .fetch(Records.mapping(Entry::new));
    }

    /** By its owner. */
    void add(Write write, long account, Event event, @Nullable String detail) {
        add(write, account, account, event, detail);
    }

    /**
     * @param account whom it concerns; none: an address that we do not know
     * @param actor who did it; none: the command line, or somebody who is not signed in
     */
    void add(Write write, @Nullable Long account, @Nullable Long actor, Event event, @Nullable String detail) {
        String kept = detail == null ? null : shortened(Typed.line(detail));
        write.sql()
                .insertInto(ACCOUNT_LOG)
                .set(ACCOUNT_LOG.ACCOUNT_ID, account)
                .set(ACCOUNT_LOG.ACTOR_ID, actor)
                .set(ACCOUNT_LOG.EVENT, event.name())
                .set(ACCOUNT_LOG.DETAIL, kept)
                .set(ACCOUNT_LOG.CREATED_AT, clock.instant())
                .execute();
        log.info("{}: account {} by {} ({})", event.words(), name(account), name(actor), kept == null ? "" : kept);
    }

    private static String name(@Nullable Long account) {
        return account == null ? "nobody" : account.toString();
    }

    private static String shortened(String line) {
        return line.codePointCount(0, line.length()) <= LONGEST_DETAIL / 2
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_DETAIL / 2));
    }
}
