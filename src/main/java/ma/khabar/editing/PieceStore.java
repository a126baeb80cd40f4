package ma.khabar.editing;

import static ma.khabar.db.schema.Tables.ARTICLE;
import static ma.khabar.db.schema.Tables.PIECE;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import java.time.Instant;
import java.util.Optional;
import ma.khabar.db.Database;
import ma.khabar.db.Write;
import ma.khabar.newsroom.Edition;
import ma.khabar.search.Search;
import ma.khabar.text.Folded;
import org.jooq.Condition;
import org.jooq.Converter;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.SelectField;
import org.jooq.SelectJoinStep;
import org.jspecify.annotations.Nullable;

/** Everything asked of the database about pieces, but for what they say. Whose a piece is, is part of the question. */
public final class PieceStore {
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
        write.touch(Search.PIECE_TOPIC + id);
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
        long id = write.sql()
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
        write.touch(Search.PIECE_TOPIC + id);
        return id;
    }

    private long refile(Write write, long id, Edition edition, Instant now) {
        entitle(write, id, edition.title(), edition.category());
        write.sql()
                .update(PIECE)
                .set(PIECE.STAGE, (edition.isWithdrawn() ? Stage.DRAFT : Stage.PUBLISHED).name())
                .set(PIECE.VERSION, PIECE.VERSION.plus(1))
                .set(PIECE.CHANGED_AT, now)
                .setNull(PIECE.REASON)
                .where(PIECE.ID.eq(id))
                .execute();
        // A file without a date leaves what was withdrawn where it is.
        if (!edition.isWithdrawn()) {
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

    static SelectJoinStep<Record1<Piece>> pieces(DSLContext sql) {
        return sql.select(COLUMNS).from(PIECE);
    }

    static Condition within(Colleague who) {
        return who.editor() ? noCondition() : PIECE.OWNER_ID.eq(who.account());
    }
}
