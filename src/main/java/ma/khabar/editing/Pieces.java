package ma.khabar.editing;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import ma.khabar.correction.CorrectionStore;
import ma.khabar.db.Database;
import ma.khabar.db.Write;
import ma.khabar.media.UseStore;
import ma.khabar.media.UseStore.Side;
import ma.khabar.newsroom.Body;
import ma.khabar.newsroom.Edition;
import ma.khabar.newsroom.EditionStore;
import ma.khabar.newsroom.Markdown;
import ma.khabar.newsroom.PictureDesk;
import org.jspecify.annotations.Nullable;

/** The one door to pieces: whoever saves or takes a step says which version they saw, and nothing of anybody's is written over. */
public final class Pieces {
    private final Database database;
    private final Shelves shelves;
    private final Press press;
    private final EditionStore editions = new EditionStore();
    private final Clock clock;

    /** Where all of it is kept. */
    public record Shelves(
            PieceStore pieces, TextStore texts, ActStore acts, CorrectionStore corrections, UseStore uses) {}

    /**
     * What somebody does.
     *
     * @param version of the piece that they saw
     * @param content as they leave it
     * @param reason why it is returned
     * @param correction what readers are told that was wrong
     * @param at when it is published; none: now
     * @param until when it ends; none: it stays
     * @param tell whether readers are told that something changed
     */
    public record Doing(
            Step step,
            int version,
            Content content,
            String reason,
            String correction,
            @Nullable Instant at,
            @Nullable Instant until,
            boolean tell) {}

    public Pieces(Database database, Shelves shelves, Press press, Clock clock) {
        this.database = database;
        this.shelves = shelves;
        this.press = press;
        this.clock = clock;
    }

    /** Begins a piece; answers its id. */
    public long begin(Colleague by) {
        return database.write(write -> {
            long id = shelves.pieces().add(write, by.account(), clock.instant());
            shelves.acts().add(write, id, by.account(), Act.BEGUN, "");
            return id;
        });
    }

    /** Saves and takes the step, both or neither; empty when the piece is not in the version any more that was seen. */
    public Optional<Piece> apply(long id, Doing doing, Colleague by) {
        return database.write(write -> {
            Instant now = clock.instant();
            if (!shelves.pieces().claim(write, id, doing.version(), now)) return Optional.empty();
            save(write, shelves.pieces().piece(write, id), doing.content(), by, now);
            take(write, shelves.pieces().piece(write, id), doing, by, now);
            return Optional.of(shelves.pieces().piece(write, id));
        });
    }

    /** Tells readers what was wrong: in the text, which is published with it, and on the page of corrections. */
    Optional<Piece> correct(long id, Doing doing, Colleague by) {
        Content corrected = doing.content()
                .saying(doing.content().markdown() + "\n\n> [!CORRECTION]\n> "
                        + Markdown.plain(doing.correction()).replace("\n", "\n> "));
        return database.write(write -> {
            Instant now = clock.instant();
            if (!shelves.pieces().claim(write, id, doing.version(), now)) return Optional.empty();
            Piece piece = shelves.pieces().piece(write, id);
            save(write, piece, corrected, by, now);
            Doing publishing = new Doing(Step.PUBLISH, doing.version(), corrected, "", "", null, piece.endsAt(), true);
            publish(write, shelves.pieces().piece(write, id), publishing, now);
            shelves.pieces().move(write, id, Stage.PUBLISHED, null);
            long article = Objects.requireNonNull(piece.article());
            shelves.corrections().add(write, article, by.account(), doing.correction(), now);
            shelves.acts().add(write, id, by.account(), Act.CORRECTED, doing.correction());
            return Optional.of(shelves.pieces().piece(write, id));
        });
    }

    /** Whether none of the pictures that it names is gone. */
    boolean hasPictures(Content content) {
        return press.hasPictures(content);
    }

    /** Keeps what somebody is typing; it is no save, and changes nothing for anybody else. */
    void keep(Piece piece, ContentForm form, Colleague by) {
        database.write(write -> {
            shelves.texts().keep(write, piece.id(), by.account(), form.version(), form.content(), clock.instant());
            return piece;
        });
    }

    /** Follows an article that came from a file, in the same transaction. */
    public void filed(Write write, long article, Edition edition) {
        Instant now = clock.instant();
        long id = shelves.pieces().filed(write, article, edition, now);
        shelves.texts().follow(write, id, article, now);
        Set<String> inside = Body.pictures(edition.html());
        for (Side side : Side.values()) shelves.uses().put(write, id, side, edition.picture(), inside);
        shelves.acts().add(write, id, null, Act.FILED, "");
    }

    private void save(Write write, Piece piece, Content content, Colleague by, Instant now) {
        shelves.texts().forget(write, piece.id(), by.account());
        if (content.equals(shelves.texts().content(write, piece))) return;
        shelves.texts().add(write, piece, by.account(), content, now);
        shelves.uses()
                .put(
                        write,
                        piece.id(),
                        Side.PIECE,
                        content.picture(),
                        body(content).pictures());
        shelves.pieces().entitle(write, piece.id(), content.title(), content.category());
        shelves.pieces().move(write, piece.id(), piece.stage().afterChange(by.editor()), piece.reason());
        shelves.acts().add(write, piece.id(), by.account(), Act.SAVED, "");
    }

    private void take(Write write, Piece piece, Doing doing, Colleague by, Instant now) {
        Step step = doing.step();
        if (step == Step.SAVE) return;
        Act act = step.act();
        if (step == Step.PUBLISH && publish(write, piece, doing, now).isAfter(now)) act = Act.SCHEDULED;
        if (step == Step.WITHDRAW || step == Step.TRASH) withdraw(write, piece, now);
        if (step == Step.TRASH) shelves.pieces().trash(write, piece.id(), now);
        if (step == Step.RESTORE) shelves.pieces().trash(write, piece.id(), null);
        if (step.to() != null)
            shelves.pieces().move(write, piece.id(), step.to(), step == Step.RETURN ? doing.reason() : null);
        shelves.acts().add(write, piece.id(), by.account(), act, step == Step.RETURN ? doing.reason() : "");
    }

    /** Answers when readers get it. */
    private Instant publish(Write write, Piece piece, Doing doing, Instant now) {
        Instant at = minute(piece, doing.at(), now);
        Content content = doing.content();
        Edition edition = press.edition(
                content,
                body(content),
                Objects.requireNonNull(content.category()),
                at,
                doing.until(),
                Optional.ofNullable(updatedAt(write, piece, doing, now))
                        .filter(at::isBefore)
                        .orElse(null));
        long article = editions.save(write, piece.article(), edition);
        shelves.pieces().publish(write, piece.id(), article, at, doing.until());
        shelves.uses().put(write, piece.id(), Side.ARTICLE, edition.picture(), Body.pictures(edition.html()));
        return at;
    }

    /** What readers had before keeps its date; what was called off before its minute they never had. */
    private static Instant minute(Piece piece, @Nullable Instant wanted, Instant now) {
        if (wanted != null) return wanted;
        Instant known = piece.publishedAt();
        Instant until = piece.withdrawnAt() == null ? now : piece.withdrawnAt();
        return known == null || known.isAfter(until) ? now : known;
    }

    private @Nullable Instant updatedAt(Write write, Piece piece, Doing doing, Instant now) {
        if (piece.article() == null) return null;
        return (doing.tell() || doing.content().coverage().isLive()) && piece.isOut(now)
                ? now
                : shelves.pieces().updatedAt(write, piece.article());
    }

    private void withdraw(Write write, Piece piece, Instant now) {
        if (!piece.reachesReaders()) return;
        editions.withdraw(write, Objects.requireNonNull(piece.article()));
        shelves.pieces().withdraw(write, piece.id(), now);
    }

    private Body body(Content content) {
        try {
            return press.body(content);
        } catch (PictureDesk.Missing e) {
            throw new IllegalStateException(e);
        }
    }
}
