package ma.khabar.media;

import static ma.khabar.db.schema.Tables.PICTURE;

import ma.khabar.db.Write;

/** Which pictures there are. */
public final class PictureStore {
    /** The id of the picture, which is added when it is new. */
    public long known(Write write, Picture picture) {
        write.sql()
                .insertInto(PICTURE, PICTURE.FILE, PICTURE.WIDTH, PICTURE.HEIGHT)
                .values(picture.file(), picture.width(), picture.height())
                .onConflictDoNothing()
                .execute();
        return write.sql()
                .select(PICTURE.ID)
                .from(PICTURE)
                .where(PICTURE.FILE.eq(picture.file()))
                .fetchSingle(PICTURE.ID);
    }
}
