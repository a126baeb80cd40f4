package ma.khabar.search;

import static ma.khabar.db.schema.Tables.PICTURE;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import ma.khabar.db.Database;
import ma.khabar.media.PictureStore;
import org.jooq.Records;

/** The words of pictures, and the names of the files that were sent. */
final class PictureTextStore extends SourceStore {
    PictureTextStore(Database database) {
        super(database, PICTURE.ID, PictureStore.WORDS_TOPIC);
    }

    @Override
    List<Indexed> texts(Collection<Long> ids) {
        return sql().select(PICTURE.ID, PICTURE.ALT, PICTURE.CAPTION, PICTURE.CREDIT, PICTURE.NAME, PICTURE.CREATED_AT)
                .from(PICTURE)
                .where(PICTURE.ID.in(ids))
                .fetch(Records.mapping(PictureTextStore::indexed));
    }

    private static Indexed indexed(long id, String alt, String caption, String credit, String name, Instant createdAt) {
        return new Indexed(id, alt, List.of(caption, credit, name), List.of(), "", 0, createdAt, null);
    }
}
