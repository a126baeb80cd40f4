package ma.khabar.editing;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import ma.khabar.web.Views;

/** What the script of the editor says by itself while somebody types: what they typed, and that they are there. */
public final class AutosavePages {
    private final EditorPages editor;
    private final EditorPages.Books books;
    private final Pieces pieces;
    private final Press press;
    private final Views views;
    private final Clock clock;

    public AutosavePages(
            EditorPages editor, EditorPages.Books books, Pieces pieces, Press press, Views views, Clock clock) {
        this.editor = editor;
        this.books = books;
        this.pieces = pieces;
        this.press = press;
        this.views = views;
        this.clock = clock;
    }

    /**
     * {@code newsroom/_presence}: a part of a page.
     *
     * @param saved whether the text was kept
     * @param late whether a colleague has saved meanwhile
     */
    record PresencePart(List<String> others, boolean saved, boolean late, Instant now) {}

    /** Keeps the text, when one was sent. */
    public void create(Context ctx) {
        Colleague who = editor.who(ctx);
        Piece piece = editor.piece(ctx, who);
        Instant now = clock.instant();
        ContentForm form = ContentForm.of(ctx, books.texts().content(piece));
        boolean saved = ctx.formParam("body") != null && form.fits(press);
        if (saved) pieces.keep(piece, form, who);
        books.presence().seen(piece.id(), who.account(), now);
        boolean late = form.version() != piece.version();
        if (late) ctx.status(HttpStatus.CONFLICT);
        List<String> others = books.presence().others(piece.id(), who.account(), now);
        views.render(ctx, "newsroom/_presence", new PresencePart(others, saved, late, now));
    }
}
