package ma.khabar.library;

import static ma.khabar.db.schema.Tables.PICTURE;
import static ma.khabar.db.schema.Tables.PICTURE_USE;
import static ma.khabar.db.schema.Tables.PIECE;
import static org.jooq.impl.DSL.boolOr;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.nvl;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.trueCondition;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ma.khabar.db.Database;
import ma.khabar.db.Key;
import ma.khabar.db.Like;
import ma.khabar.db.Page;
import ma.khabar.db.Write;
import ma.khabar.media.Focus;
import ma.khabar.media.PictureStore;
import ma.khabar.search.Matches;
import ma.khabar.text.Folded;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record1;
import org.jooq.Records;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;

/** Everything asked of the database about the library. Who may change a picture is part of the question. */
public final class LibraryStore {
    private static final int PAGE = 30;
    private static final int MOST_USES_SHOWN = 50;

    private static final SelectField<Entry> ENTRY = row(
                    PICTURE.ID,
                    PictureStore.illustration(),
                    PICTURE.NAME,
                    PICTURE.ACCOUNT_ID,
                    PICTURE.account().NAME,
                    PICTURE.USES,
                    PICTURE.CREATED_AT)
            .mapping(Entry::new);

    private final Database database;

    public LibraryStore(Database database) {
        this.database = database;
    }

    /**
     * A piece in which a picture stands.
     *
     * @param article what readers get of the piece, if anything
     * @param mine whether whoever looks may open it
     * @param above whether it is the picture of the whole
     * @param inside whether it stands in the text
     * @param out whether readers see it there
     */
    record Use(
            long piece,
            @Nullable Long article,
            String title,
            boolean mine,
            boolean above,
            boolean inside,
            boolean out) {}

    /** The words and the focus of a picture, as somebody wants them. */
    record Card(String alt, String caption, String credit, Focus focus) {}

    Optional<Entry> entry(long id) {
        return database.sql()
                .select(ENTRY)
                .from(PICTURE)
                .where(PICTURE.ID.eq(id), isThere())
                .fetchOptional(Record1::value1);
    }

    /** A page of what somebody wants to see, the newest first; {@code matches}: what fits, where an index knows. */
    Page<Entry> page(LibraryForm form, Keeper who, Page.Place place, @Nullable Matches matches) {
        Condition fitting = matches == null
                ? matching(form.sought())
                : PICTURE.ID.in(matches.of(place, PAGE + 1, (at, limit) -> keys(form, who, at, limit)));
        List<Entry> read = database.sql()
                .select(ENTRY)
                .from(PICTURE)
                .where(on(form, who, place), fitting)
                .orderBy(order(form.part(), place))
                .limit(PAGE + 1)
                .fetch(Record1::value1);
        return Page.cut(read, PAGE, place, entry -> Key.of(entry.createdAt(), entry.id()));
    }

    /** Where it stands, of what somebody may know: an editor all, others their own pieces and what is out. */
    List<Use> uses(Entry entry, Keeper who, Instant now) {
        Condition own = who.editor() ? trueCondition() : PIECE.OWNER_ID.eq(who.account());
        Field<Boolean> above = bool(PICTURE_USE.PLACE.eq("ABOVE"));
        Field<Boolean> inside = bool(PICTURE_USE.PLACE.eq("INSIDE"));
        Field<Boolean> out = bool(PICTURE_USE.SIDE.eq("ARTICLE").and(isOut(now)));
        return database.sql()
                .select(PIECE.ID, PIECE.ARTICLE_ID, PIECE.TITLE, bool(own), above, inside, out)
                .from(PICTURE_USE)
                .join(PIECE)
                .on(PIECE.ID.eq(PICTURE_USE.PIECE_ID))
                .where(PICTURE_USE.PICTURE_ID.eq(entry.id()))
                .and(own.or(isOut(now)))
                .groupBy(PIECE.ID, PIECE.ARTICLE_ID, PIECE.TITLE)
                .orderBy(PIECE.ID.desc())
                .limit(MOST_USES_SHOWN)
                .fetch(Records.mapping(Use::new));
    }

    /** Notes who sent it and under which name, unless somebody did before; words are kept only where there are none. */
    void sign(Write write, long id, long account, String name, Card card) {
        // Apart from the rest: PostgreSQL holds no row of an outer join.
        write.sql()
                .select(PICTURE.ID)
                .from(PICTURE)
                .where(PICTURE.ID.eq(id))
                .forUpdate()
                .fetch();
        Entry entry = write.sql()
                .select(ENTRY)
                .from(PICTURE)
                .where(PICTURE.ID.eq(id))
                .fetchSingle()
                .value1();
        if (entry.owner() != null) return;
        write.sql()
                .update(PICTURE)
                .set(PICTURE.ACCOUNT_ID, account)
                .set(PICTURE.NAME, name)
                .where(PICTURE.ID.eq(id))
                .execute();
        describe(write, id, first(entry, card), name);
    }

    /** Whether it is theirs to change; then it is changed. */
    boolean describe(Write write, long id, Card card, Keeper who) {
        Optional<String> name = write.sql()
                .select(PICTURE.NAME)
                .from(PICTURE)
                .where(PICTURE.ID.eq(id), isThere(), within(who))
                .forUpdate()
                .fetchOptional(PICTURE.NAME);
        name.ifPresent(known -> describe(write, id, card, known));
        return name.isPresent();
    }

    /** Whether it was theirs to remove, and stood nowhere. */
    boolean remove(Write write, long id, Keeper who, Instant now) {
        return write.sql()
                        .update(PICTURE)
                        .set(PICTURE.REMOVED_AT, now)
                        .where(PICTURE.ID.eq(id), isThere(), within(who), PICTURE.USES.eq(0))
                        .execute()
                == 1;
    }

    private List<Key> keys(LibraryForm form, Keeper who, Page.Place place, int limit) {
        return database.sql()
                .select(PICTURE.CREATED_AT, PICTURE.ID)
                .from(PICTURE)
                .where(on(form, who, place))
                .orderBy(order(form.part(), place))
                .limit(limit)
                .fetch(Records.mapping(Key::of));
    }

    private static Condition on(LibraryForm form, Keeper who, Page.Place place) {
        return isThereInList().and(part(form.part(), who)).and(place.beyond(PICTURE.CREATED_AT, PICTURE.ID));
    }

    private static void describe(Write write, long id, Card card, String name) {
        write.sql()
                .update(PICTURE)
                .set(PICTURE.ALT, card.alt())
                .set(PICTURE.CAPTION, card.caption())
                .set(PICTURE.CREDIT, card.credit())
                .set(PICTURE.SOUGHT, PictureStore.sought(card.alt(), card.caption(), card.credit(), name))
                .set(PICTURE.FOCUS_X, card.focus().x())
                .set(PICTURE.FOCUS_Y, card.focus().y())
                .where(PICTURE.ID.eq(id))
                .execute();
        write.touch(PictureStore.WORDS_TOPIC + id);
    }

    private static Card first(Entry known, Card card) {
        return new Card(
                known.alt().isEmpty() ? card.alt() : known.alt(),
                known.caption().isEmpty() ? card.caption() : known.caption(),
                known.credit().isEmpty() ? card.credit() : known.credit(),
                known.picture().focus());
    }

    private static Condition isThere() {
        return PICTURE.REMOVED_AT.isNull();
    }

    /** Said so that H2 takes no index for it, by which it would have to read and sort nearly all. */
    private static Condition isThereInList() {
        return nvl(PICTURE.REMOVED_AT, Instant.EPOCH).eq(Instant.EPOCH);
    }

    private static Condition within(Keeper who) {
        return who.editor() ? noCondition() : PICTURE.ACCOUNT_ID.eq(who.account());
    }

    private static Condition isOut(Instant now) {
        return PIECE.PUBLISHED_AT.le(now).and(PIECE.WITHDRAWN_AT.isNull());
    }

    private static Condition part(LibraryForm.Part part, Keeper who) {
        return switch (part) {
            case ALL -> noCondition();
            case MINE -> PICTURE.ACCOUNT_ID.eq(who.account());
            case UNUSED -> PICTURE.USES.eq(0);
        };
    }

    /** Each of the words somewhere in those of the picture. */
    private static Condition matching(String sought) {
        return Stream.of(Folded.text(sought).split(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> Like.anywhere(PICTURE.SOUGHT, word))
                .reduce(noCondition(), Condition::and);
    }

    private static List<OrderField<?>> order(LibraryForm.Part part, Page.Place place) {
        return switch (part) {
            case ALL -> place.order(PICTURE.CREATED_AT, PICTURE.ID);
            case MINE -> place.order(PICTURE.ACCOUNT_ID, PICTURE.CREATED_AT, PICTURE.ID);
            case UNUSED -> place.order(PICTURE.USES, PICTURE.CREATED_AT, PICTURE.ID);
        };
    }

    private static Field<Boolean> bool(Condition condition) {
        return boolOr(condition);
    }
}
