package ma.khabar.account;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.Optional;
import ma.khabar.text.EmailAddress;
import ma.khabar.web.Fields;
import ma.khabar.web.Headers;
import ma.khabar.web.Notice;
import ma.khabar.web.Problems;
import ma.khabar.web.Views;
import org.jspecify.annotations.Nullable;

/** Another password for who forgot theirs, by a link that is mailed. */
public final class ForgottenPages {
    /** Much longer than a letter takes. */
    private static final Duration EQUALLY_LONG = Duration.ofMillis(200);

    private final Correspondence correspondence;
    private final Passwords passwords;
    private final SignUpPages.Rules rules;
    private final EntrancePages entrance;
    private final Views views;

    public ForgottenPages(
            Correspondence correspondence,
            Passwords passwords,
            SignUpPages.Rules rules,
            EntrancePages entrance,
            Views views) {
        this.correspondence = correspondence;
        this.passwords = passwords;
        this.rules = rules;
        this.entrance = entrance;
        this.views = views;
    }

    /** {@code account/forgot}. */
    record ForgotPage(
            String email, Problems problems, @Nullable String alert) {}

    /** {@code account/reset}. */
    record ResetPage(String email, String token, Problems problems) {}

    public void show(Context ctx) {
        views.render(ctx, "account/forgot", new ForgotPage("", new Problems(), null));
    }

    public void create(Context ctx) {
        String typed = Fields.typed(ctx, "email").strip();
        Optional<EmailAddress> email = EmailAddress.parse(typed);
        if (email.isEmpty()) {
            Problems problems = new Problems();
            problems.add("email", SignUpForm.NO_ADDRESS);
            refuse(ctx, HttpStatus.UNPROCESSABLE_CONTENT, new ForgotPage(typed, problems, null));
            return;
        }
        Duration wait = rules.signUps().take(rules.client().networkOf(ctx));
        if (wait.isPositive()) {
            Headers.retryAfter(ctx, wait);
            String alert = SignInPages.tooOften(wait);
            refuse(ctx, HttpStatus.TOO_MANY_REQUESTS, new ForgotPage(typed, new Problems(), alert));
            return;
        }
        long began = System.nanoTime();
        if (rules.letters().take(email.get().key()).isZero()) correspondence.forgot(email.get());
        evenOut(began);
        Notice.RESET_MAILED.leave(ctx);
        ctx.redirect("/sign-in", HttpStatus.SEE_OTHER);
    }

    /** A letter takes time to write; whoever measures the answer shall not learn whether one was written. */
    private static void evenOut(long began) {
        long passed = (System.nanoTime() - began) % EQUALLY_LONG.toNanos();
        try {
            Thread.sleep(EQUALLY_LONG.minusNanos(passed));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public void edit(Context ctx) {
        Headers.keepSecret(ctx);
        String token = ctx.queryParam("token");
        Optional<MailLinkStore.Link> link = correspondence.reset(token);
        if (link.isEmpty() || token == null) expired(ctx);
        else views.render(ctx, "account/reset", new ResetPage(link.get().email(), token, new Problems()));
    }

    public void update(Context ctx) {
        Headers.keepSecret(ctx);
        String token = Fields.typed(ctx, "token");
        String password = Fields.typed(ctx, "password");
        Optional<Account> account = correspondence.reset(token).map(MailLinkStore.Link::account);
        if (account.isEmpty()) {
            expired(ctx);
            return;
        }
        String wrong = rules.passwords().problem(password, Accounts.own(account.get()));
        if (wrong == null) reset(ctx, token, account.get(), passwords.hash(password));
        else refuse(ctx, token, account.get(), wrong);
    }

    private void reset(Context ctx, String token, Account account, String hash) {
        if (!correspondence.reset(token, account, hash)) {
            expired(ctx);
            return;
        }
        Notice.PASSWORD_CHANGED.leave(ctx);
        entrance.enter(ctx, account, "/account");
    }

    private void refuse(Context ctx, String token, Account account, String wrong) {
        Problems problems = new Problems();
        problems.add("password", wrong);
        views.render(
                ctx.status(HttpStatus.UNPROCESSABLE_CONTENT),
                "account/reset",
                new ResetPage(account.email(), token, problems));
    }

    private void refuse(Context ctx, HttpStatus status, ForgotPage page) {
        views.render(ctx.status(status), "account/forgot", page);
    }

    private void expired(Context ctx) {
        views.render(ctx.status(HttpStatus.GONE), "account/expired", new ConfirmationPages.ExpiredPage("/forgot"));
    }
}
