package ma.khabar.editing;

import static ma.khabar.db.schema.Tables.PIECE_LOG;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import ma.khabar.db.Database;
import ma.khabar.db.Write;
import org.jooq.Converter;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;

/** The log of all acts; nothing in it is ever changed. */
public final class ActStore {
    private static final int LATEST = 100;
    private static final Converter<String, Act> ACT =
            Converter.ofNullable(String.class, Act.class, Act::valueOf, Act::name);

    private final Database database;
    private final Clock clock;

    public ActStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A line of it.
     *
     * @param who none: a file
     */
    record Line(Act act, @Nullable String who, String detail, Instant at) {}

    /** {@code account}: none: nobody here, but a file. */
    void add(Write write, long piece, @Nullable Long account, Act act, String detail) {
        write.sql()
                .insertInto(PIECE_LOG)
                .set(PIECE_LOG.PIECE_ID, piece)
                .set(PIECE_LOG.ACCOUNT_ID, account)
                .set(PIECE_LOG.ACT, act.name())
                .set(PIECE_LOG.DETAIL, detail)
                .set(PIECE_LOG.CREATED_AT, clock.instant())
                .execute();
    }

    /** The latest first. */
    List<Line> of(Piece piece) {
        return database.sql()
                .select(PIECE_LOG.ACT.convert(ACT), PIECE_LOG.account().NAME, PIECE_LOG.DETAIL, PIECE_LOG.CREATED_AT)
                .from(PIECE_LOG)
                .where(PIECE_LOG.PIECE_ID.eq(piece.id()))
                .orderBy(PIECE_LOG.PIECE_ID.desc(), PIECE_LOG.ID.desc())
                .limit(LATEST)
                .fetch(Records.mapping(Line::new));
    }
}
