package ma.khabar.editing;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import ma.khabar.article.Article;
import ma.khabar.article.CleanHtml;
import ma.khabar.web.Addresses;
import ma.khabar.web.Fields;
import ma.khabar.web.Headers;
import ma.khabar.web.Notice;
import ma.khabar.web.Views;

/** A piece as readers would see it: for the newsroom, and for whoever was given a link. */
public final class PreviewPages {
    private static final Set<String> DAYS = Set.of("1", "7", "30");

    private final EditorPages editor;
    private final EditorPages.Books books;
    private final Press press;
    private final Views views;
    private final Clock clock;

    public PreviewPages(EditorPages editor, EditorPages.Books books, Press press, Views views, Clock clock) {
        this.editor = editor;
        this.books = books;
        this.press = press;
        this.views = views;
        this.clock = clock;
    }

    /**
     * {@code newsroom/preview}.
     *
     * @param outside whether somebody looks who does not work here
     */
    record PreviewPage(Piece piece, Article article, boolean outside) {}

    public void show(Context ctx) {
        show(ctx, editor.piece(ctx, editor.who(ctx)), false);
    }

    public void showOutside(Context ctx) {
        Headers.keepSecret(ctx);
        ctx.header("X-Robots-Tag", "noindex, nofollow");
        Piece piece = books.links()
                .piece(ctx.pathParam("ticket"))
                .flatMap(books.pieces()::piece)
                .filter(found -> found.trashedAt() == null)
                .orElseThrow(() ->
                        new NotFoundResponse("انتهت صلاحية هذا الرابط، أو أُلغي. اطلب رابطًا جديدًا ممن أرسله إليك."));
        show(ctx, piece, true);
    }

    public void createLink(Context ctx) {
        Colleague who = editor.who(ctx);
        Piece piece = editor.piece(ctx, who);
        String days = Fields.typed(ctx, "days");
        if (!DAYS.contains(days)) throw new BadRequestResponse();
        books.links().make(piece, Duration.ofDays(Long.parseLong(days)), who);
        Notice.LINK_MADE.leave(ctx);
        ctx.redirect(piece.address() + "#links", HttpStatus.SEE_OTHER);
    }

    public void removeLink(Context ctx) {
        Colleague who = editor.who(ctx);
        Piece piece = editor.piece(ctx, who);
        if (!books.links().revoke(piece, Addresses.id(ctx, "link"), who)) throw new NotFoundResponse();
        Notice.LINK_REVOKED.leave(ctx);
        ctx.redirect(piece.address() + "#links", HttpStatus.SEE_OTHER);
    }

    private void show(Context ctx, Piece piece, boolean outside) {
        Article article = press.proof(piece, books.texts().content(piece), clock.instant());
        if (article.hasVideo()) Headers.allowFrames(ctx, CleanHtml.PLAYERS);
        views.render(ctx, "newsroom/preview", new PreviewPage(piece, article, outside));
    }
}
