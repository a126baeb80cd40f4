package ma.khabar.editing;

import static ma.khabar.db.schema.Tables.ACCOUNT;
import static ma.khabar.db.schema.Tables.ARTICLE;
import static ma.khabar.db.schema.Tables.PIECE;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.khabar.account.Role;
import ma.khabar.db.Database;
import ma.khabar.db.Key;
import ma.khabar.db.Like;
import ma.khabar.db.Page;
import ma.khabar.db.Write;
import ma.khabar.newsroom.Edition;
import ma.khabar.newsroom.EditionStore;
import ma.khabar.text.Folded;
import org.jooq.Condition;
import org.jooq.Converter;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record1;
import org.jooq.Records;
import org.jooq.SelectField;
import org.jooq.SelectJoinStep;
import org.jspecify.annotations.Nullable;

/** Everything asked of the database about pieces, but for what they say. Whose a piece is, is part of the question. */
public final class PieceStore {
    private static final int PAGE = 30;
    private static final int LONGEST_KEY = 1_600;
    private static final Converter<String, Stage> STAGE =
            Converter.ofNullable(String.class, Stage.class, Stage::valueOf, Stage::name);

    private static final SelectField<Piece> COLUMNS = row(
                    PIECE.ID,
                    PIECE.ARTICLE_ID,
                    PIECE.OWNER_ID,
                    PIECE.account().NAME,
                    PIECE.CATEGORY_ID,
                    PIECE.category().NAME,
                    PIECE.TITLE,
                    PIECE.STAGE.convert(STAGE),
                    PIECE.VERSION,
                    PIECE.REASON,
                    PIECE.PUBLISHED_AT,
                    PIECE.ENDS_AT,
                    PIECE.WITHDRAWN_AT,
                    PIECE.TRASHED_AT,
                    PIECE.CREATED_AT,
                    PIECE.CHANGED_AT)
            .mapping(Piece::new);

    private final Database database;

    public PieceStore(Database database) {
        this.database = database;
    }

    /** Somebody whose pieces can be looked for. */
    record Writer(long id, String name) {}

    /** When it is theirs to work on. */
    Optional<Piece> piece(long id, Colleague who) {
        return pieces(database.sql()).where(PIECE.ID.eq(id), within(who)).fetchOptional(Record1::value1);
    }

    /** Whoever asks. */
    Optional<Piece> piece(long id) {
        return pieces(database.sql()).where(PIECE.ID.eq(id)).fetchOptional(Record1::value1);
    }

    Piece piece(Write write, long id) {
        return pieces(write.sql()).where(PIECE.ID.eq(id)).fetchSingle().value1();
    }

    /** A page of what somebody wants to see, the latest first. */
    Page<Piece> page(BoardForm form, Colleague who, Page.Place place, BoardForm.Day today) {
        Field<Instant> at = form.shelf() == Shelf.TODAY ? PIECE.PUBLISHED_AT : PIECE.CHANGED_AT;
        List<Piece> read = pieces(database.sql())
                .where(within(who), on(form.shelf(), who, today), matching(form), place.beyond(at, PIECE.ID))
                .orderBy(order(form, who, at, place))
                .limit(PAGE + 1)
                .fetch(Record1::value1);
        return Page.cut(read, PAGE, place, piece -> key(form.shelf(), piece));
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

    long add(Write write, long owner, Instant now) {
        return write.sql()
                .insertInto(PIECE)
                .set(PIECE.OWNER_ID, owner)
                .set(PIECE.TITLE, "")
                .set(PIECE.TITLE_KEY, "")
                .set(PIECE.STAGE, Stage.DRAFT.name())
                .set(PIECE.CREATED_AT, now)
                .set(PIECE.CHANGED_AT, now)
                .returningResult(PIECE.ID)
                .fetchSingle()
                .value1();
    }

    /** Whether the piece is still in this version; then it is held until the transaction ends, and in the next one. */
    boolean claim(Write write, long id, int version, Instant now) {
        return write.sql()
                        .update(PIECE)
                        .set(PIECE.VERSION, version + 1)
                        .set(PIECE.CHANGED_AT, now)
                        .where(PIECE.ID.eq(id), PIECE.VERSION.eq(version))
                        .execute()
                == 1;
    }

    void entitle(Write write, long id, String title, @Nullable Long category) {
        write.sql()
                .update(PIECE)
                .set(PIECE.TITLE, title)
                .set(PIECE.TITLE_KEY, Folded.key(title, LONGEST_KEY))
                .set(PIECE.CATEGORY_ID, category)
                .where(PIECE.ID.eq(id))
                .execute();
    }

    /** {@code reason}: why it was returned. */
    void move(Write write, long id, Stage stage, @Nullable String reason) {
        write.sql()
                .update(PIECE)
                .set(PIECE.STAGE, stage.name())
                .set(PIECE.REASON, reason)
                .where(PIECE.ID.eq(id))
                .execute();
    }

    void publish(Write write, long id, long article, Instant at, @Nullable Instant until) {
        write.sql()
                .update(PIECE)
                .set(PIECE.ARTICLE_ID, article)
                .set(PIECE.PUBLISHED_AT, at)
                .set(PIECE.ENDS_AT, until)
                .setNull(PIECE.WITHDRAWN_AT)
                .where(PIECE.ID.eq(id))
                .execute();
    }

    void withdraw(Write write, long id, Instant now) {
        set(write, id, PIECE.WITHDRAWN_AT, now);
    }

    void trash(Write write, long id, @Nullable Instant at) {
        set(write, id, PIECE.TRASHED_AT, at);
    }

    /** When readers were last told of a change. */
    @Nullable
    Instant updatedAt(Write write, long article) {
        return write.sql()
                .select(ARTICLE.UPDATED_AT)
                .from(ARTICLE)
                .where(ARTICLE.ID.eq(article))
                .fetchSingle(ARTICLE.UPDATED_AT);
    }

    /** The piece of an article that was just published from a file; it is made when there is none. */
    long filed(Write write, long article, Edition edition, Instant now) {
        Optional<Long> known = write.sql()
                .select(PIECE.ID)
                .from(PIECE)
                .where(PIECE.ARTICLE_ID.eq(article))
                .forUpdate()
                .fetchOptional(PIECE.ID);
        return known.isPresent() ? refile(write, known.get(), edition, now) : file(write, article, edition, now);
    }

    private static long file(Write write, long article, Edition edition, Instant now) {
        return write.sql()
                .insertInto(PIECE)
                .set(PIECE.ARTICLE_ID, article)
                .set(PIECE.CATEGORY_ID, edition.category())
                .set(PIECE.TITLE, edition.title())
                .set(PIECE.TITLE_KEY, Folded.key(edition.title(), LONGEST_KEY))
                .set(PIECE.STAGE, Stage.PUBLISHED.name())
                .set(PIECE.PUBLISHED_AT, edition.publishedAt())
                .set(PIECE.CREATED_AT, now)
                .set(PIECE.CHANGED_AT, edition.publishedAt().isBefore(now) ? edition.publishedAt() : now)
                .returningResult(PIECE.ID)
                .fetchSingle()
                .value1();
    }

    private long refile(Write write, long id, Edition edition, Instant now) {
        entitle(write, id, edition.title(), edition.category());
        write.sql()
                .update(PIECE)
                .set(PIECE.STAGE, Stage.PUBLISHED.name())
                .set(PIECE.VERSION, PIECE.VERSION.plus(1))
                .set(PIECE.CHANGED_AT, now)
                .setNull(PIECE.REASON)
                .where(PIECE.ID.eq(id))
                .execute();
        // A file without a date leaves what was withdrawn where it is.
        if (edition.publishedAt().isBefore(EditionStore.NEVER)) {
            write.sql()
                    .update(PIECE)
                    .set(PIECE.PUBLISHED_AT, edition.publishedAt())
                    .set(PIECE.ENDS_AT, edition.endsAt())
                    .setNull(PIECE.WITHDRAWN_AT)
                    .setNull(PIECE.TRASHED_AT)
                    .where(PIECE.ID.eq(id))
                    .execute();
        }
        return id;
    }

    private static <T> void set(Write write, long id, Field<T> field, @Nullable T value) {
        write.sql().update(PIECE).set(field, value).where(PIECE.ID.eq(id)).execute();
    }

    private int number(Shelf shelf, Colleague who, BoardForm.Day today) {
        return database.sql()
                .select(count())
                .from(PIECE)
                .where(within(who), on(shelf, who, today))
                .fetchSingle()
                .value1();
    }

    private static SelectJoinStep<Record1<Piece>> pieces(DSLContext sql) {
        return sql.select(COLUMNS).from(PIECE);
    }

    private static Condition within(Colleague who) {
        return who.editor() ? noCondition() : PIECE.OWNER_ID.eq(who.account());
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

    private static Condition matching(BoardForm form) {
        Condition all = noCondition();
        if (form.stage() != null) all = all.and(PIECE.STAGE.eq(form.stage().name()));
        if (form.writer() != null) all = all.and(PIECE.OWNER_ID.eq(form.writer()));
        if (form.category() != null) all = all.and(PIECE.CATEGORY_ID.eq(form.category()));
        return form.sought().isEmpty() ? all : all.and(Like.anywhere(PIECE.TITLE_KEY, Folded.text(form.sought())));
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
