package ma.khabar.editing;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import ma.khabar.db.Page;
import ma.khabar.search.Search;
import ma.khabar.web.Views;
import org.jspecify.annotations.Nullable;

/** The board of the newsroom: what waits, what was written, what goes out today. */
public final class BoardPages {
    private final BoardStore store;
    private final Pieces pieces;
    private final EditorPages editor;
    private final Search search;
    private final Views views;
    private final Clock clock;

    public BoardPages(BoardStore store, Pieces pieces, EditorPages editor, Search search, Views views, Clock clock) {
        this.store = store;
        this.pieces = pieces;
        this.editor = editor;
        this.search = search;
        this.views = views;
        this.clock = clock;
    }

    /** {@code newsroom/list}. */
    record BoardPage(
            BoardForm form,
            Map<Shelf, Integer> counts,
            Page<Piece> pieces,
            List<BoardStore.Writer> writers,
            boolean editor,
            Instant now) {

        public List<Shelf> shelves() {
            return Arrays.stream(Shelf.values())
                    .filter(shelf -> editor || shelf != Shelf.RETURNED)
                    .toList();
        }

        public @Nullable Integer count(Shelf shelf) {
            return counts.get(shelf);
        }
    }

    public void list(Context ctx) {
        Colleague who = editor.who(ctx);
        Instant now = clock.instant();
        BoardForm form = BoardForm.of(ctx, Shelf.WAITING);
        BoardForm.Day today = BoardForm.Day.of(now);
        var view = new BoardStore.View(
                form, who, today, search.pieces(form.sought()).orElse(null));
        Page.Place place = Page.Place.of(ctx.queryParam("before"), ctx.queryParam("after"));
        views.render(
                ctx,
                "newsroom/list",
                new BoardPage(
                        form, store.counts(who, today), store.page(view, place), store.writers(), who.editor(), now));
    }

    public void create(Context ctx) {
        ctx.redirect("/newsroom/articles/" + pieces.begin(editor.who(ctx)), HttpStatus.SEE_OTHER);
    }
}
