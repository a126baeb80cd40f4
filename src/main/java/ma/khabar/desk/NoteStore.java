package ma.khabar.desk;

import static ma.khabar.db.schema.Tables.STAFF_NOTE;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import ma.khabar.db.Database;
import org.jooq.Records;

/** What moderators tell each other of a comment or of who wrote it. */
public final class NoteStore {
    private static final int SHOWN = 50;

    private final Database database;
    private final Clock clock;

    public NoteStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A note; {@code subject} is {@code comment:7}, or a writer as a restriction names them. */
    record Note(String subject, String text, String by, Instant at) {}

    /** The latest ones on these subjects, the newest first. */
    List<Note> on(Collection<String> subjects) {
        return database.sql()
                .select(STAFF_NOTE.SUBJECT, STAFF_NOTE.TEXT, STAFF_NOTE.account().NAME, STAFF_NOTE.CREATED_AT)
                .from(STAFF_NOTE)
                .where(STAFF_NOTE.SUBJECT.in(subjects))
                .orderBy(STAFF_NOTE.ID.desc())
                .limit(SHOWN)
                .fetch(Records.mapping(Note::new));
    }

    void add(String subject, String text, long account) {
        database.write(write -> write.sql()
                .insertInto(STAFF_NOTE)
                .set(STAFF_NOTE.SUBJECT, subject)
                .set(STAFF_NOTE.TEXT, text)
                .set(STAFF_NOTE.ACCOUNT_ID, account)
                .set(STAFF_NOTE.CREATED_AT, clock.instant())
                .execute());
    }
}
