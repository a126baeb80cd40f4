package ma.khabar.metrics;

import static ma.khabar.db.schema.Tables.COMMENT;
import static ma.khabar.db.schema.Tables.OUTGOING_MAIL;
import static org.jooq.impl.DSL.max;

import java.util.Objects;
import ma.khabar.db.Database;

/** Figures that stand in the database; each is read off an index. */
final class FigureStore {
    private final Database database;

    FigureStore(Database database) {
        this.database = database;
    }

    /** Counts what was ever sent: comments are hidden, and never deleted. */
    long newestComment() {
        Long newest = database.sql().select(max(COMMENT.ID)).from(COMMENT).fetchSingle(max(COMMENT.ID));
        return Objects.requireNonNullElse(newest, 0L);
    }

    long waitingMail() {
        return database.sql().fetchCount(OUTGOING_MAIL, OUTGOING_MAIL.NEXT_TRY_AT.isNotNull());
    }
}
