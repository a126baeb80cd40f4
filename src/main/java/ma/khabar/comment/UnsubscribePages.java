package ma.khabar.comment;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import ma.khabar.web.Headers;
import ma.khabar.web.Views;

/** The way out of mail about replies, for whoever has a letter, signed in or not. */
public final class UnsubscribePages {
    private final ReplyLetters letters;
    private final ReplyStore store;
    private final Views views;

    public UnsubscribePages(ReplyLetters letters, ReplyStore store, Views views) {
        this.letters = letters;
        this.store = store;
        this.views = views;
    }

    /** {@code comment/unsubscribe}. */
    record UnsubscribePage(boolean done) {}

    public void show(Context ctx) {
        account(ctx);
        render(ctx, false);
    }

    /** Answers with a page and no redirect: programs for mail follow none (RFC 8058). */
    public void create(Context ctx) {
        store.stop(account(ctx));
        render(ctx, true);
    }

    private long account(Context ctx) {
        return letters.account(ctx.pathParam("ticket")).orElseThrow(NotFoundResponse::new);
    }

    private void render(Context ctx, boolean done) {
        Headers.keepSecret(ctx);
        views.render(ctx, "comment/unsubscribe", new UnsubscribePage(done));
    }
}
