package ma.khabar.media;

import static ma.khabar.db.schema.Tables.PICTURE;
import static org.jooq.impl.DSL.row;

import java.util.List;
import java.util.Optional;
import ma.khabar.db.Database;
import ma.khabar.db.Write;
import org.jooq.Record1;
import org.jooq.Records;
import org.jooq.SelectField;

/** Which pictures there are. */
public final class PictureStore {
    private static final List<String> KINDS = List.of("jpg", "png", "webp", "gif");

    private final Database database;

    public PictureStore(Database database) {
        this.database = database;
    }

    /** A picture and the number by which articles name it. */
    public record Numbered(long id, Picture picture) {}

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

    public Optional<Picture> picture(long id) {
        return database.sql()
                .select(picture())
                .from(PICTURE)
                .where(PICTURE.ID.eq(id))
                .fetchOptional(Record1::value1);
    }

    /** The picture whose file is named by this hash. */
    public Optional<Picture> called(String key) {
        return database.sql()
                .select(picture())
                .from(PICTURE)
                .where(PICTURE.FILE.in(
                        KINDS.stream().map(kind -> key + "." + kind).toList()))
                .fetchOptional(Record1::value1);
    }

    /** The newest {@code limit} pictures. */
    public List<Numbered> latest(int limit) {
        return database.sql()
                .select(PICTURE.ID, picture())
                .from(PICTURE)
                .orderBy(PICTURE.ID.desc())
                .limit(limit)
                .fetch(Records.mapping(Numbered::new));
    }

    private static SelectField<Picture> picture() {
        return row(PICTURE.FILE, PICTURE.WIDTH, PICTURE.HEIGHT).mapping(Picture::new);
    }
}
