package ma.khabar.media;

import static ma.khabar.db.schema.Tables.PICTURE;
import static org.jooq.impl.DSL.row;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import ma.khabar.db.Database;
import ma.khabar.db.Write;
import ma.khabar.text.Folded;
import org.jooq.Condition;
import org.jooq.Record1;
import org.jooq.SelectField;

/** Which pictures there are, and the words that belong to each by itself. */
public final class PictureStore {
    /** Touched, with the id of the picture behind it, when its words have changed. */
    public static final String WORDS_TOPIC = "picture:";

    private static final int LONGEST_KEY = 4_000;
    private static final List<String> KINDS = List.of("jpg", "png", "webp", "gif");

    private final Database database;

    public PictureStore(Database database) {
        this.database = database;
    }

    /** The id of the picture, which is added when it is new; one that was removed is there again. */
    public long known(Write write, Picture picture, Instant now) {
        write.sql()
                .insertInto(PICTURE)
                .set(PICTURE.FILE, picture.file())
                .set(PICTURE.WIDTH, picture.width())
                .set(PICTURE.HEIGHT, picture.height())
                .set(PICTURE.FOCUS_X, picture.focus().x())
                .set(PICTURE.FOCUS_Y, picture.focus().y())
                .set(PICTURE.CREATED_AT, now)
                .onConflict(PICTURE.FILE)
                .doUpdate()
                .setNull(PICTURE.REMOVED_AT)
                .setNull(PICTURE.SWEPT_AT)
                .execute();
        return write.sql()
                .select(PICTURE.ID)
                .from(PICTURE)
                .where(PICTURE.FILE.eq(picture.file()))
                .fetchSingle(PICTURE.ID);
    }

    /** Gives a picture without words the ones that it has in an article. */
    public void describe(Write write, long id, Illustration shown) {
        String caption = Objects.requireNonNullElse(shown.caption(), "");
        String credit = Objects.requireNonNullElse(shown.credit(), "");
        String name = write.sql()
                .select(PICTURE.NAME)
                .from(PICTURE)
                .where(PICTURE.ID.eq(id))
                .fetchSingle()
                .value1();
        write.sql()
                .update(PICTURE)
                .set(PICTURE.ALT, shown.alt())
                .set(PICTURE.CAPTION, caption)
                .set(PICTURE.CREDIT, credit)
                .set(PICTURE.SOUGHT, sought(shown.alt(), caption, credit, name))
                .where(PICTURE.ID.eq(id), PICTURE.ALT.eq(""), PICTURE.CAPTION.eq(""), PICTURE.CREDIT.eq(""))
                .execute();
        write.touch(WORDS_TOPIC + id);
    }

    /** All whose files must be there: those that were removed may be gone. */
    public List<Picture> kept() {
        return database.sql()
                .select(PICTURE.FILE, PICTURE.WIDTH, PICTURE.HEIGHT)
                .from(PICTURE)
                .where(PICTURE.REMOVED_AT.isNull(), PICTURE.SWEPT_AT.isNull())
                .orderBy(PICTURE.ID)
                .fetch(row -> new Picture(row.value1(), row.value2(), row.value3()));
    }

    /** Unless its file is gone. */
    public Optional<Picture> picture(long id) {
        return one(PICTURE.ID.eq(id));
    }

    /** The picture whose file is named by this hash. */
    public Optional<Picture> called(String key) {
        return one(named(key));
    }

    /** Who made it, as the library knows; empty: nobody has said so. */
    public String credit(Picture picture) {
        return database.sql()
                .select(PICTURE.CREDIT)
                .from(PICTURE)
                .where(PICTURE.FILE.eq(picture.file()))
                .fetchOptional(PICTURE.CREDIT)
                .orElse("");
    }

    /** The picture with its own words; unless it was removed. */
    public Optional<Illustration> illustration(long id) {
        return database.sql()
                .select(illustration())
                .from(PICTURE)
                .where(PICTURE.ID.eq(id), PICTURE.REMOVED_AT.isNull())
                .fetchOptional(Record1::value1);
    }

    /** A picture and its own words, of which none is missing, though some may be empty. */
    public static SelectField<Illustration> illustration() {
        return row(picture(), PICTURE.ALT, PICTURE.CAPTION, PICTURE.CREDIT).mapping(Illustration::new);
    }

    /** By which words it is found. */
    public static String sought(String alt, String caption, String credit, String name) {
        return Folded.key(String.join(" ", alt, caption, credit, name), LONGEST_KEY);
    }

    private Optional<Picture> one(Condition which) {
        return database.sql()
                .select(picture())
                .from(PICTURE)
                .where(which, PICTURE.SWEPT_AT.isNull())
                .fetchOptional(Record1::value1);
    }

    static Condition named(String key) {
        return PICTURE.FILE.in(KINDS.stream().map(kind -> key + "." + kind).toList());
    }

    private static SelectField<Picture> picture() {
        return row(PICTURE.FILE, PICTURE.WIDTH, PICTURE.HEIGHT, PICTURE.FOCUS_X, PICTURE.FOCUS_Y)
                .mapping((file, width, height, x, y) ->
                        Objects.requireNonNull(Picture.orNone(file, width, height, x, y)));
    }
}
