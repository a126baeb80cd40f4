package ma.khabar.mail;

import static ma.khabar.db.schema.Tables.OUTGOING_MAIL;

import java.time.Clock;
import java.time.Instant;
import ma.khabar.db.Write;

/** The mail that waits: nothing in it is lost when the server dies, and nothing is sent of what was rolled back. */
public final class OutboxStore {
    /** Touched by every letter, so that the postman goes at once. */
    static final String TOPIC = "mail";

    private final Clock clock;

    public OutboxStore(Clock clock) {
        this.clock = clock;
    }

    /** Puts the letter there, if the transaction commits. */
    public void add(Write write, Letter letter) {
        Instant now = clock.instant();
        write.sql()
                .insertInto(OUTGOING_MAIL)
                .set(OUTGOING_MAIL.RECIPIENT, letter.recipient())
                .set(OUTGOING_MAIL.SUBJECT, letter.subject())
                .set(OUTGOING_MAIL.PLAIN, letter.plain())
                .set(OUTGOING_MAIL.HTML, letter.html())
                .set(OUTGOING_MAIL.UNSUBSCRIBE, letter.unsubscribe())
                .set(OUTGOING_MAIL.CREATED_AT, now)
                .set(OUTGOING_MAIL.NEXT_TRY_AT, now)
                .execute();
        write.touch(TOPIC);
    }

    /** Forgets all letters to this address; those that wait there are never sent. */
    public void forget(Write write, String recipient) {
        write.sql()
                .deleteFrom(OUTGOING_MAIL)
                .where(OUTGOING_MAIL.RECIPIENT.eq(recipient))
                .execute();
    }
}
