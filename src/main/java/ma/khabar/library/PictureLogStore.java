package ma.khabar.library;

import static ma.khabar.db.schema.Tables.PICTURE_LOG;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import ma.khabar.db.Database;
import ma.khabar.db.Write;
import org.jooq.Converter;
import org.jooq.Records;

/** The log of what was done with pictures; nothing in it is ever changed. */
public final class PictureLogStore {
    private static final int LATEST = 20;
    private static final Converter<String, PictureAct> ACT =
            Converter.ofNullable(String.class, PictureAct.class, PictureAct::valueOf, PictureAct::name);

    private final Database database;
    private final Clock clock;

    public PictureLogStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A line of it. */
    record Line(PictureAct act, String who, String detail, Instant at) {}

    void add(Write write, long picture, long account, PictureAct act, String detail) {
        write.sql()
                .insertInto(PICTURE_LOG)
                .set(PICTURE_LOG.PICTURE_ID, picture)
                .set(PICTURE_LOG.ACCOUNT_ID, account)
                .set(PICTURE_LOG.ACT, act.name())
                .set(PICTURE_LOG.DETAIL, detail)
                .set(PICTURE_LOG.CREATED_AT, clock.instant())
                .execute();
    }

    /** The latest first. */
    List<Line> of(long picture) {
        return database.sql()
                .select(
                        PICTURE_LOG.ACT.convert(ACT),
                        PICTURE_LOG.account().NAME,
                        PICTURE_LOG.DETAIL,
                        PICTURE_LOG.CREATED_AT)
                .from(PICTURE_LOG)
                .where(PICTURE_LOG.PICTURE_ID.eq(picture))
                .orderBy(PICTURE_LOG.PICTURE_ID.desc(), PICTURE_LOG.ID.desc())
                .limit(LATEST)
                .fetch(Records.mapping(Line::new));
    }
}
