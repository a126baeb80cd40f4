package ma.khabar.account;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import ma.khabar.web.Fields;
import ma.khabar.web.Headers;
import ma.khabar.web.Notice;
import ma.khabar.web.Views;
import ma.khabar.web.Visitor;

/** Confirming an address by the link that was mailed there. Opening it changes nothing: programs that look for harm in mails open links. */
public final class ConfirmationPages {
    private final Correspondence correspondence;
    private final Views views;

    public ConfirmationPages(Correspondence correspondence, Views views) {
        this.correspondence = correspondence;
        this.views = views;
    }

    /** {@code account/confirm}: the address, and what proves that it is theirs. */
    record ConfirmPage(String email, String token) {}

    /** {@code account/expired}: where to get another link. */
    record ExpiredPage(String again) {}

    public void show(Context ctx) {
        Headers.keepSecret(ctx);
        String token = ctx.queryParam("token");
        Optional<MailLinkStore.Link> link = correspondence.confirmation(token);
        if (link.isEmpty() || token == null) expired(ctx);
        else views.render(ctx, "account/confirm", new ConfirmPage(link.get().email(), token));
    }

    public void create(Context ctx) {
        if (correspondence.confirm(Fields.typed(ctx, "token"))) {
            Notice.EMAIL_CONFIRMED.leave(ctx);
            ctx.redirect(Visitor.of(ctx).signedIn() ? "/account" : "/sign-in", HttpStatus.SEE_OTHER);
        } else {
            Headers.keepSecret(ctx);
            expired(ctx);
        }
    }

    private void expired(Context ctx) {
        views.render(ctx.status(HttpStatus.GONE), "account/expired", new ExpiredPage("/account"));
    }
}
