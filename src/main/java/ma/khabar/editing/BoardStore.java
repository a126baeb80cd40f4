package ma.khabar.editing;

import static ma.khabar.db.schema.Tables.ACCOUNT;
import static ma.khabar.db.schema.Tables.PIECE;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.noCondition;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import ma.khabar.account.Role;
import ma.khabar.db.Database;
import ma.khabar.db.Key;
import ma.khabar.db.Like;
import ma.khabar.db.Page;
import ma.khabar.search.Matches;
import ma.khabar.text.Folded;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record1;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;

/** What stands on the board, for whoever looks at it: whose a piece is, is part of the question. */
public final class BoardStore {
    private static final int PAGE = 30;

    private final Database database;

    public BoardStore(Database database) {
        this.database = database;
    }

    /** Somebody whose pieces can be looked for. */
    record Writer(long id, String name) {}

    /**
     * What somebody wants to see of it.
     *
     * @param matches what fits their words, where an index knows
     */
    record View(
            BoardForm form,
            Colleague who,
            BoardForm.Day today,
            @Nullable Matches matches) {
        private Field<Instant> at() {
            return form.shelf() == Shelf.TODAY ? PIECE.PUBLISHED_AT : PIECE.CHANGED_AT;
        }

        private Condition list(Page.Place place) {
            return PieceStore.within(who)
                    .and(on(form.shelf(), who, today))
                    .and(narrowed(form))
                    .and(place.beyond(at(), PIECE.ID));
        }

        private List<OrderField<?>> order(Page.Place place) {
            return BoardStore.order(form, who, at(), place);
        }
    }

    /** A page of it, the latest first. */
    Page<Piece> page(View view, Page.Place place) {
        List<Piece> read = PieceStore.pieces(database.sql())
                .where(view.list(place), sought(view, place))
                .orderBy(view.order(place))
                .limit(PAGE + 1)
                .fetch(Record1::value1);
        return Page.cut(read, PAGE, place, piece -> key(view.form().shelf(), piece));
    }

    /** How many stand on the shelves where somebody waits for something. */
    Map<Shelf, Integer> counts(Colleague who, BoardForm.Day today) {
        return Map.of(
                Shelf.WAITING, number(Shelf.WAITING, who, today),
                Shelf.TODAY, number(Shelf.TODAY, who, today),
                Shelf.RETURNED, number(Shelf.RETURNED, who, today));
    }

    /** All who can write. */
    List<Writer> writers() {
        return database.sql()
                .select(ACCOUNT.ID, ACCOUNT.NAME)
                .from(ACCOUNT)
                .where(ACCOUNT.ROLE.in(Role.JOURNALIST.name(), Role.EDITOR.name(), Role.ADMIN.name()))
                .orderBy(ACCOUNT.NAME)
                .fetch(Records.mapping(Writer::new));
    }

    private Condition sought(View view, Page.Place place) {
        String sought = view.form().sought();
        if (sought.isEmpty()) return noCondition();
        if (view.matches() == null) return Like.anywhere(PIECE.TITLE_KEY, Folded.text(sought));
        return PIECE.ID.in(view.matches().of(place, PAGE + 1, (at, limit) -> keys(view, at, limit)));
    }

    private List<Key> keys(View view, Page.Place place, int limit) {
        return database.sql()
                .select(view.at(), PIECE.ID)
                .from(PIECE)
                .where(view.list(place))
                .orderBy(view.order(place))
                .limit(limit)
                .fetch(Records.mapping(Key::of));
    }

    private int number(Shelf shelf, Colleague who, BoardForm.Day today) {
        return database.sql()
                .select(count())
                .from(PIECE)
                .where(PieceStore.within(who), on(shelf, who, today))
                .fetchSingle()
                .value1();
    }

    private static Condition on(Shelf shelf, Colleague who, BoardForm.Day today) {
        Condition kept = PIECE.TRASHED_AT.isNull();
        return switch (shelf) {
            case WAITING -> kept.and(PIECE.STAGE.eq((who.editor() ? Stage.REVIEW : Stage.RETURNED).name()));
            case MINE -> kept.and(PIECE.OWNER_ID.eq(who.account()));
            case TODAY ->
                kept.and(PIECE.PUBLISHED_AT.ge(today.from()).and(PIECE.PUBLISHED_AT.lt(today.to())))
                        .and(PIECE.WITHDRAWN_AT.isNull());
            case RETURNED -> kept.and(PIECE.STAGE.eq(Stage.RETURNED.name()));
            case ALL -> kept;
            case TRASH -> PIECE.TRASHED_AT.isNotNull();
        };
    }

    private static Condition narrowed(BoardForm form) {
        Condition all = noCondition();
        if (form.stage() != null) all = all.and(PIECE.STAGE.eq(form.stage().name()));
        if (form.writer() != null) all = all.and(PIECE.OWNER_ID.eq(form.writer()));
        if (form.category() != null) all = all.and(PIECE.CATEGORY_ID.eq(form.category()));
        return all;
    }

    private static List<OrderField<?>> order(BoardForm form, Colleague who, Field<Instant> at, Page.Place place) {
        Field<?> same = same(form, who);
        return same == null || form.shelf() == Shelf.TODAY
                ? place.order(at, PIECE.ID)
                : place.order(same, at, PIECE.ID);
    }

    private static @Nullable Field<?> same(BoardForm form, Colleague who) {
        if (!who.editor() || form.shelf() == Shelf.MINE || form.writer() != null) return PIECE.OWNER_ID;
        if (form.shelf() == Shelf.WAITING || form.shelf() == Shelf.RETURNED || form.stage() != null) return PIECE.STAGE;
        return form.category() == null ? null : PIECE.CATEGORY_ID;
    }

    private static Key key(Shelf shelf, Piece piece) {
        Instant at = shelf == Shelf.TODAY && piece.publishedAt() != null ? piece.publishedAt() : piece.changedAt();
        return Key.of(at, piece.id());
    }
}
