package ma.khabar.editing;

import io.javalin.http.Context;
import java.util.List;
import ma.khabar.copydesk.Finding;
import ma.khabar.web.Views;

/** What the copy desk asks about in a text, beside its form, and put right in it on demand; nothing is saved by that, and nothing hindered. */
public final class CheckPages {
    private static final int MOST = 100;

    private final EditorPages editor;
    private final EditorPages.Books books;
    private final Views views;

    public CheckPages(EditorPages editor, EditorPages.Books books, Views views) {
        this.editor = editor;
        this.books = books;
        this.views = views;
    }

    /**
     * {@code newsroom/_checks}: a part of a page.
     *
     * @param more how many there are besides
     */
    record Checks(List<Finding> findings, int more) {
        static Checks of(Content content) {
            List<Finding> all = content.findings();
            return new Checks(all.stream().limit(MOST).toList(), Math.max(0, all.size() - MOST));
        }
    }

    /** The list alone to the script that asks for a part; otherwise the page again, with what was chosen put right. */
    public void create(Context ctx) {
        Colleague who = editor.who(ctx);
        Piece piece = editor.piece(ctx, who);
        ContentForm form = ContentForm.of(ctx, books.texts().content(piece));
        if ("1".equals(ctx.formParam("part"))) {
            views.render(ctx, "newsroom/_checks", Checks.of(form.content()));
            return;
        }
        List<String> chosen = ctx.formParams("fix");
        List<Finding> fixed = form.content().findings().stream()
                .filter(finding -> chosen.contains(finding.key()))
                .toList();
        editor.show(ctx, piece, who, form.saying(form.content().fixed(fixed)), null);
    }
}
