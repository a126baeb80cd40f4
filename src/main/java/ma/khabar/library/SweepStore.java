package ma.khabar.library;

import static ma.khabar.db.schema.Tables.ARTICLE_BODY;
import static ma.khabar.db.schema.Tables.PICTURE;
import static ma.khabar.db.schema.Tables.PICTURE_LOG;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import ma.khabar.db.Database;
import ma.khabar.db.Write;
import ma.khabar.media.Picture;
import ma.khabar.media.PictureStore;
import org.jooq.Records;

/** Which files of the library are wanted by nobody any more. */
final class SweepStore {
    private static final int MOST_A_NIGHT = 1_000;

    private final Database database;

    SweepStore(Database database) {
        this.database = database;
    }

    /** A picture whose file is to go. */
    record Removed(long id, String key) {}

    List<Removed> removedBefore(Instant limit) {
        return database.sql()
                .select(PICTURE.ID, PICTURE.FILE)
                .from(PICTURE)
                .where(PICTURE.REMOVED_AT.lt(limit), PICTURE.SWEPT_AT.isNull())
                .orderBy(PICTURE.REMOVED_AT)
                .limit(MOST_A_NIGHT)
                .fetch(Records.mapping((id, file) -> new Removed(id, Picture.key(file))));
    }

    /** Whether nobody has taken it back meanwhile; from now on its file is gone. */
    boolean sweep(Write write, long id, Instant limit, Instant now) {
        return write.sql()
                        .update(PICTURE)
                        .set(PICTURE.SWEPT_AT, now)
                        .where(PICTURE.ID.eq(id), PICTURE.REMOVED_AT.lt(limit), PICTURE.USES.eq(0))
                        .execute()
                == 1;
    }

    /** Those of the keys that no row knows, and no article either: before there was a library, not every picture had a row. */
    List<String> unknown(List<String> keys) {
        Set<String> known =
                database
                        .sql()
                        .select(PICTURE.FILE)
                        .from(PICTURE)
                        .where(PICTURE.SWEPT_AT.isNull())
                        .fetch(PICTURE.FILE)
                        .stream()
                        .map(Picture::key)
                        .collect(Collectors.toSet());
        return keys.stream()
                .filter(key -> !known.contains(key) && !isShown(key))
                .limit(MOST_A_NIGHT)
                .toList();
    }

    /** Those whose focus was chosen since then. */
    List<Picture> movedSince(Instant since) {
        return database
                .sql()
                .select(PictureStore.illustration())
                .from(PICTURE)
                .join(PICTURE_LOG)
                .on(PICTURE_LOG.PICTURE_ID.eq(PICTURE.ID))
                .where(PICTURE_LOG.ACT.eq(PictureAct.FOCUSED.name()), PICTURE_LOG.CREATED_AT.ge(since))
                .fetch(row -> row.value1().picture())
                .stream()
                .distinct()
                .toList();
    }

    private boolean isShown(String key) {
        return database.sql().fetchExists(ARTICLE_BODY, ARTICLE_BODY.HTML.contains("/media/" + key + "/"));
    }
}
