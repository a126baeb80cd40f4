package ma.khabar.mail;

import static ma.khabar.db.schema.Tables.OUTGOING_MAIL;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import ma.khabar.db.Database;
import ma.khabar.db.schema.tables.records.OutgoingMailRecord;
import org.jooq.Condition;

/**
 * The outbox as the postman sees it: what is due, taken by one node at a time.
 *
 * <p>A letter is claimed by moving its next try ahead, in a write that is on the disk before the first byte goes out. So
 * nobody else takes it meanwhile, and it is due again by itself should this node die. What cannot be avoided is that a
 * node dies after the mail server said 250 and before {@link #sent} was committed: then the letter goes out again, under
 * the same Message-ID, by which servers and readers' programs know it for a double.
 */
public final class DispatchStore {
    /** Longer than the longest exchange with a mail server: a dozen answers, each with its own time limit. */
    static final Duration CLAIM = Duration.ofMinutes(5);

    /** Longer than a letter is tried; without a mail server, none is. */
    private static final Duration WAITS = Duration.ofDays(2);

    private static final Duration KEPT = Duration.ofDays(30);

    private static final int LONGEST_REASON = 400;

    private final Database database;
    private final Clock clock;

    public DispatchStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Takes the letter that has been due for longest; empty when none is. */
    Optional<Dispatch> claim() {
        for (Optional<Dispatch> due = due(); due.isPresent(); due = due()) {
            Dispatch claimed = due.get();
            if (claim(claimed)) return due;
        }
        return Optional.empty();
    }

    /** Notes that it arrived. */
    void sent(Dispatch dispatch) {
        update(OUTGOING_MAIL.ID.eq(dispatch.id()), row -> {
            close(row);
            row.setSentAt(clock.instant());
        });
    }

    void tryAgain(Dispatch dispatch, String reason, Duration pause) {
        update(stillMine(dispatch), row -> {
            row.setNextTryAt(clock.instant().plus(pause));
            row.setFailure(line(reason));
        });
    }

    void giveUp(Dispatch dispatch, String reason) {
        update(stillMine(dispatch), row -> {
            close(row);
            row.setFailure(line(reason));
        });
    }

    /** Forgets what stood in letters that nobody came for, and after a month to whom any letter went or did not go. */
    public void tidy() {
        Instant now = clock.instant();
        update(OUTGOING_MAIL.NEXT_TRY_AT.isNotNull().and(OUTGOING_MAIL.CREATED_AT.lt(now.minus(WAITS))), row -> {
            close(row);
            row.setFailure("nobody came for it");
        });
        database.write(write -> write.sql()
                .deleteFrom(OUTGOING_MAIL)
                .where(OUTGOING_MAIL.NEXT_TRY_AT.isNull(), OUTGOING_MAIL.CREATED_AT.lt(now.minus(KEPT)))
                .execute());
    }

    /** Also what was put off while the clock was ahead: no letter ever waits so long. */
    private Optional<Dispatch> due() {
        Instant now = clock.instant();
        return database.sql()
                .selectFrom(OUTGOING_MAIL)
                .where(OUTGOING_MAIL.NEXT_TRY_AT.le(now).or(OUTGOING_MAIL.NEXT_TRY_AT.gt(now.plus(WAITS))))
                .orderBy(OUTGOING_MAIL.NEXT_TRY_AT, OUTGOING_MAIL.ID)
                .limit(1)
                .fetchOptional(row -> new Dispatch(
                        row.getId(),
                        row.getTries() + 1,
                        row.getCreatedAt(),
                        new Letter(
                                row.getRecipient(),
                                row.getSubject(),
                                row.getPlain(),
                                row.getHtml(),
                                row.getUnsubscribe())));
    }

    /** Of two nodes that found the same row, one finds its count of tries changed. */
    private boolean claim(Dispatch dispatch) {
        Condition unclaimed = OUTGOING_MAIL.ID.eq(dispatch.id()).and(OUTGOING_MAIL.TRIES.eq(dispatch.tries() - 1));
        return update(unclaimed, row -> {
            row.setTries(dispatch.tries());
            row.setNextTryAt(clock.instant().plus(CLAIM));
        });
    }

    /** Not when the claim ran out, and another node has taken the letter or even sent it. */
    private static Condition stillMine(Dispatch dispatch) {
        return OUTGOING_MAIL
                .ID
                .eq(dispatch.id())
                .and(OUTGOING_MAIL.TRIES.eq(dispatch.tries()))
                .and(OUTGOING_MAIL.SENT_AT.isNull());
    }

    /** Forgets what stood in the letter: there may be links in it that are as good as a password. */
    private static void close(OutgoingMailRecord row) {
        row.setNextTryAt(null);
        row.setPlain("");
        row.setHtml("");
    }

    private boolean update(Condition which, Consumer<OutgoingMailRecord> change) {
        OutgoingMailRecord changed = new OutgoingMailRecord();
        change.accept(changed);
        return database.write(write ->
                write.sql().update(OUTGOING_MAIL).set(changed).where(which).execute() == 1);
    }

    private static String line(String reason) {
        String line = reason.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() <= LONGEST_REASON ? line : line.substring(0, LONGEST_REASON);
    }
}
