package ma.khabar.search;

import static ma.khabar.db.schema.Tables.PICTURE;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import ma.khabar.db.Database;
import ma.khabar.media.PictureStore;
import org.jooq.Records;

/** The words of pictures, and the names of the files that were sent. */
final class PictureTextStore implements Source {
    private final Database database;

    PictureTextStore(Database database) {
        this.database = database;
    }

    @Override
    public String topic() {
        return PictureStore.WORDS_TOPIC;
    }

    @Override
    public List<Indexed> texts(Collection<Long> ids) {
        return database.sql()
                .select(PICTURE.ID, PICTURE.ALT, PICTURE.CAPTION, PICTURE.CREDIT, PICTURE.NAME, PICTURE.CREATED_AT)
                .from(PICTURE)
                .where(PICTURE.ID.in(ids))
                .fetch(Records.mapping(PictureTextStore::indexed));
    }

    @Override
    public List<Long> before(long id, int limit) {
        return database.sql()
                .select(PICTURE.ID)
                .from(PICTURE)
                .where(PICTURE.ID.lt(id))
                .orderBy(PICTURE.ID.desc())
                .limit(limit)
                .fetch(PICTURE.ID);
    }

    private static Indexed indexed(long id, String alt, String caption, String credit, String name, Instant createdAt) {
        return new Indexed(id, alt, List.of(caption, credit, name), List.of(), "", 0, createdAt, null);
    }
}
