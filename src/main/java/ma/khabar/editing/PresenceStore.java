package ma.khabar.editing;

import static ma.khabar.db.schema.Tables.PIECE_PRESENCE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import ma.khabar.db.Database;

/** Who has which piece open. */
public final class PresenceStore {
    private static final Duration HEARD_OF = Duration.ofSeconds(60);

    private final Database database;

    public PresenceStore(Database database) {
        this.database = database;
    }

    /** Not durably: should it be lost, it is said again in a moment. */
    void seen(long piece, long account, Instant now) {
        database.note(sql -> sql.insertInto(PIECE_PRESENCE)
                .set(PIECE_PRESENCE.PIECE_ID, piece)
                .set(PIECE_PRESENCE.ACCOUNT_ID, account)
                .set(PIECE_PRESENCE.SEEN_AT, now)
                .onConflict(PIECE_PRESENCE.PIECE_ID, PIECE_PRESENCE.ACCOUNT_ID)
                .doUpdate()
                .set(PIECE_PRESENCE.SEEN_AT, now)
                .execute());
    }

    /** The names of the others who have it open. */
    List<String> others(long piece, long account, Instant now) {
        return database.sql()
                .select(PIECE_PRESENCE.account().NAME)
                .from(PIECE_PRESENCE)
                .where(PIECE_PRESENCE.PIECE_ID.eq(piece), PIECE_PRESENCE.ACCOUNT_ID.ne(account))
                .and(PIECE_PRESENCE.SEEN_AT.gt(now.minus(HEARD_OF)))
                .orderBy(PIECE_PRESENCE.ACCOUNT_ID)
                .fetch(PIECE_PRESENCE.account().NAME);
    }
}
