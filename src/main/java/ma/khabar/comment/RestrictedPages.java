package ma.khabar.comment;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import ma.khabar.web.Fields;
import ma.khabar.web.Views;

/** What everybody is answered who may not write: why, until when, and what they had typed. */
public final class RestrictedPages {
    private final Views views;

    public RestrictedPages(Views views) {
        this.views = views;
    }

    /** {@code comment/restricted}. */
    record RestrictedPage(String sentence, String typed) {}

    public void show(Restricted restricted, Context ctx) {
        String body = Fields.typed(ctx, "body");
        String typed = body.isEmpty() ? Fields.typed(ctx, "detail") : body;
        ctx.status(HttpStatus.FORBIDDEN).header("Cache-Control", "private, no-store");
        views.render(
                ctx,
                "comment/restricted",
                new RestrictedPage(restricted.restriction().sentence(), typed));
    }
}
