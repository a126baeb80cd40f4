package ma.khabar.media;

import static ma.khabar.db.schema.Tables.PICTURE;
import static ma.khabar.db.schema.Tables.PICTURE_USE;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.when;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import ma.khabar.db.Write;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/** Where pictures stand; kept beside the texts, because a text can be searched for pictures only by reading it. */
public final class UseStore {
    /** Which of the two texts of a piece: the one being written, or the one that readers get. */
    public enum Side {
        PIECE,
        ARTICLE
    }

    /** Where in it. */
    public enum Place {
        ABOVE,
        INSIDE
    }

    /**
     * Notes which pictures one side of a piece shows from now on, in the place of those that it showed. Whoever deletes one of them at this
     * moment is either seen here, and it is there again, or sees this.
     *
     * @param keys of those inside the text
     */
    public void put(Write write, long piece, Side side, @Nullable Long above, Collection<String> keys) {
        Set<Long> touched = new HashSet<>(shown(write, piece, side));
        write.sql()
                .deleteFrom(PICTURE_USE)
                .where(PICTURE_USE.PIECE_ID.eq(piece), PICTURE_USE.SIDE.eq(side.name()))
                .execute();
        Set<Long> inside = new HashSet<>(ids(write, keys));
        if (above != null) add(write, above, piece, side, Place.ABOVE);
        inside.forEach(picture -> add(write, picture, piece, side, Place.INSIDE));
        touched.addAll(inside);
        if (above != null) touched.add(above);
        // Always in the same order, so that two who save do not wait for each other.
        touched.stream().sorted().forEach(picture -> count(write, picture));
    }

    private static List<Long> shown(Write write, long piece, Side side) {
        return write.sql()
                .select(PICTURE_USE.PICTURE_ID)
                .from(PICTURE_USE)
                .where(PICTURE_USE.PIECE_ID.eq(piece), PICTURE_USE.SIDE.eq(side.name()))
                .fetch(PICTURE_USE.PICTURE_ID);
    }

    private static List<Long> ids(Write write, Collection<String> keys) {
        if (keys.isEmpty()) return List.of();
        Condition any =
                keys.stream().map(PictureStore::named).reduce(Condition::or).orElse(noCondition());
        return write.sql().select(PICTURE.ID).from(PICTURE).where(any).fetch(PICTURE.ID);
    }

    private static void add(Write write, long picture, long piece, Side side, Place place) {
        write.sql()
                .insertInto(PICTURE_USE)
                .set(PICTURE_USE.PICTURE_ID, picture)
                .set(PICTURE_USE.PIECE_ID, piece)
                .set(PICTURE_USE.SIDE, side.name())
                .set(PICTURE_USE.PLACE, place.name())
                .execute();
    }

    private static void count(Write write, long picture) {
        // Held first, so that who counts after a colleague counts what the colleague added.
        write.sql()
                .select(PICTURE.ID)
                .from(PICTURE)
                .where(PICTURE.ID.eq(picture))
                .forUpdate()
                .fetch();
        int uses = write.sql()
                .select(countDistinct(PICTURE_USE.PIECE_ID))
                .from(PICTURE_USE)
                .where(PICTURE_USE.PICTURE_ID.eq(picture))
                .fetchSingle()
                .value1();
        write.sql()
                .update(PICTURE)
                .set(PICTURE.USES, uses)
                .set(PICTURE.REMOVED_AT, when(inline(uses).eq(0), PICTURE.REMOVED_AT))
                .where(PICTURE.ID.eq(picture))
                .execute();
    }
}
