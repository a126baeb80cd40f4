package ma.khabar.account;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import ma.khabar.text.EmailAddress;
import ma.khabar.web.ClientAddress;
import ma.khabar.web.Fields;
import ma.khabar.web.Headers;
import ma.khabar.web.Notice;
import ma.khabar.web.RateLimit;
import ma.khabar.web.Views;
import ma.khabar.web.Visitor;
import org.jspecify.annotations.Nullable;

/** Making an account of one's own. */
public final class SignUpPages {
    private final Correspondence correspondence;
    private final Passwords passwords;
    private final Rules rules;
    private final Views views;

    /**
     * What is taken.
     *
     * @param signUps how many accounts a network may make
     * @param letters how many mails an address gets, asked for by whomever
     */
    public record Rules(
            Names names, PasswordRules passwords, RateLimit signUps, RateLimit letters, ClientAddress client) {}

    public SignUpPages(Correspondence correspondence, Passwords passwords, Rules rules, Views views) {
        this.correspondence = correspondence;
        this.passwords = passwords;
        this.rules = rules;
        this.views = views;
    }

    /** {@code account/sign-up}. */
    record SignUpPage(SignUpForm form, @Nullable String alert) {}

    public void show(Context ctx) {
        if (Visitor.of(ctx).signedIn()) ctx.redirect("/account", HttpStatus.SEE_OTHER);
        else views.render(ctx, "account/sign-up", new SignUpPage(SignUpForm.EMPTY, null));
    }

    public void create(Context ctx) {
        SignUpForm form = SignUpForm.of(ctx, rules.names(), rules.passwords());
        if (form.problems().any()) {
            refuse(ctx, HttpStatus.UNPROCESSABLE_CONTENT, form, null);
            return;
        }
        Duration wait = rules.signUps().take(rules.client().networkOf(ctx));
        if (wait.isPositive()) {
            Headers.retryAfter(ctx, wait);
            refuse(ctx, HttpStatus.TOO_MANY_REQUESTS, form, SignInPages.tooOften(wait));
        } else if (add(ctx, form)) {
            Notice.SIGN_UP_MAILED.leave(ctx);
            ctx.redirect("/sign-in", HttpStatus.SEE_OTHER);
        } else {
            form.problems().add("name", Names.taken());
            refuse(ctx, HttpStatus.UNPROCESSABLE_CONTENT, form, null);
        }
    }

    /** Hashes in any case: how long it takes tells nothing of the address. */
    private boolean add(Context ctx, SignUpForm form) {
        EmailAddress email = EmailAddress.parse(form.email()).orElseThrow();
        String hash = passwords.hash(Fields.typed(ctx, "password"));
        if (rules.letters().take(email.key()).isPositive()) return true;
        return correspondence.signUp(email, form.name(), hash);
    }

    private void refuse(Context ctx, HttpStatus status, SignUpForm form, @Nullable String alert) {
        views.render(ctx.status(status), "account/sign-up", new SignUpPage(form, alert));
    }
}
