package ma.khabar.account;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import ma.khabar.web.Fields;
import ma.khabar.web.Guesses;
import ma.khabar.web.Headers;
import ma.khabar.web.LocalPath;
import ma.khabar.web.SessionCookie;
import ma.khabar.web.Views;
import org.jspecify.annotations.Nullable;

/** What comes after the password: a session at once, or first the code of who signs in by two steps. */
public final class EntrancePages {
    private final Sessions sessions;
    private final SecondFactor factor;
    private final Cookies cookies;
    private final Guesses guesses;
    private final Views views;

    /** Of who is in, and of who has one step left. */
    public record Cookies(SessionCookie session, SessionCookie half) {
        public Cookies(SessionCookie session, boolean tls) {
            this(session, new SessionCookie("half", SecondFactor.TIME_TO_TYPE, tls));
        }
    }

    public EntrancePages(Sessions sessions, SecondFactor factor, Cookies cookies, Guesses guesses, Views views) {
        this.sessions = sessions;
        this.factor = factor;
        this.cookies = cookies;
        this.guesses = guesses;
        this.views = views;
    }

    /** {@code account/code}: where it leads, and why it did not work. */
    record CodePage(String next, @Nullable String alert) {}

    public void show(Context ctx) {
        String next = LocalPath.orHome(ctx.queryParam("next"));
        ctx.header("Cache-Control", "private, no-store");
        if (begun(ctx).isEmpty()) ctx.redirect("/sign-in", HttpStatus.SEE_OTHER);
        else views.render(ctx, "account/code", new CodePage(next, null));
    }

    public void create(Context ctx) {
        String next = LocalPath.orHome(Fields.typed(ctx, "next"));
        Optional<Account> account = begun(ctx);
        if (account.isEmpty()) ctx.redirect("/sign-in?next=" + encoded(next), HttpStatus.SEE_OTHER);
        else create(ctx, account.get(), next);
    }

    /** Lets somebody in who has typed the password, or asks for the code. */
    void enter(Context ctx, Account account, String next) {
        if (account.twoSteps()) {
            cookies.half().give(ctx, factor.begun(account));
            ctx.redirect("/sign-in/code?next=" + encoded(next), HttpStatus.SEE_OTHER);
        } else {
            begin(ctx, account, next);
        }
    }

    private void create(Context ctx, Account account, String next) {
        String key = "code:" + account.id();
        Duration wait = guesses.take(ctx, key);
        if (wait.isPositive()) {
            Headers.retryAfter(ctx, wait);
            refuse(ctx, HttpStatus.TOO_MANY_REQUESTS, next, SignInPages.tooOften(wait));
        } else if (factor.passes(account, Fields.typed(ctx, "code"))) {
            guesses.giveBack(ctx, key);
            cookies.half().take(ctx);
            begin(ctx, account, next);
        } else {
            refuse(
                    ctx,
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    next,
                    "الرمز غير صحيح، أو استُعمل من قبل. انتظر الرمز التالي.");
        }
    }

    private void begin(Context ctx, Account account, String next) {
        sessions.signOut(cookies.session().of(ctx));
        cookies.session().give(ctx, sessions.begin(account, Device.named(ctx.userAgent())));
        ctx.redirect(next, HttpStatus.SEE_OTHER);
    }

    private void refuse(Context ctx, HttpStatus status, String next, String alert) {
        ctx.header("Cache-Control", "private, no-store");
        views.render(ctx.status(status), "account/code", new CodePage(next, alert));
    }

    private Optional<Account> begun(Context ctx) {
        return factor.begun(cookies.half().of(ctx));
    }

    private static String encoded(String next) {
        return URLEncoder.encode(next, StandardCharsets.UTF_8);
    }
}
