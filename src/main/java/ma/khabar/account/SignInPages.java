package ma.khabar.account;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.Optional;
import ma.khabar.text.Counted;
import ma.khabar.text.EmailAddress;
import ma.khabar.web.Fields;
import ma.khabar.web.Guesses;
import ma.khabar.web.Headers;
import ma.khabar.web.LocalPath;
import ma.khabar.web.Notice;
import ma.khabar.web.Problems;
import ma.khabar.web.SessionCookie;
import ma.khabar.web.Views;
import ma.khabar.web.Visitor;
import org.jspecify.annotations.Nullable;

/** Signing in and out. */
public final class SignInPages {
    private static final String WRONG = "البريد أو كلمة السر غير صحيح. راجعهما ثم أعد المحاولة.";

    /** Guesses for whatever is no address are counted as one account's. */
    private static final String NO_ADDRESS = "";

    private final Sessions sessions;
    private final EntrancePages entrance;
    private final SessionCookie cookie;
    private final Guesses guesses;
    private final Views views;

    public SignInPages(Sessions sessions, EntrancePages entrance, SessionCookie cookie, Guesses guesses, Views views) {
        this.sessions = sessions;
        this.entrance = entrance;
        this.cookie = cookie;
        this.guesses = guesses;
        this.views = views;
    }

    /**
     * {@code account/sign-in}.
     *
     * @param next where it leads afterwards
     * @param alert why it did not work
     */
    record SignInPage(String email, String next, @Nullable String alert) {}

    public void show(Context ctx) {
        String next = LocalPath.orHome(ctx.queryParam("next"));
        if (Visitor.of(ctx).signedIn()) ctx.redirect(next, HttpStatus.SEE_OTHER);
        else views.render(ctx, "account/sign-in", new SignInPage("", next, null));
    }

    public void create(Context ctx) {
        String email = Fields.typed(ctx, "email").strip();
        String key = EmailAddress.parse(email).map(EmailAddress::key).orElse(NO_ADDRESS);
        Duration wait = guesses.take(ctx, key);
        if (wait.isPositive()) {
            Headers.retryAfter(ctx, wait);
            refuse(ctx, HttpStatus.TOO_MANY_REQUESTS, email, tooOften(wait));
            return;
        }
        Optional<Account> account = sessions.check(email, Fields.typed(ctx, "password"), Device.named(ctx.userAgent()));
        if (account.isEmpty()) {
            refuse(ctx, HttpStatus.UNPROCESSABLE_CONTENT, email, WRONG);
            return;
        }
        guesses.giveBack(ctx, key);
        entrance.enter(ctx, account.get(), LocalPath.orHome(Fields.typed(ctx, "next")));
    }

    public void remove(Context ctx) {
        sessions.signOut(cookie.of(ctx));
        cookie.take(ctx);
        Notice.SIGNED_OUT.leave(ctx);
        ctx.redirect("/sign-in", HttpStatus.SEE_OTHER);
    }

    /** Whether somebody has to wait, which they are told at this field. */
    static boolean asksToWait(Context ctx, Duration wait, String field, Problems problems) {
        if (!wait.isPositive()) return false;
        Headers.retryAfter(ctx, wait);
        problems.add(field, tooOften(wait));
        return true;
    }

    /** Of a form in which something is wrong. */
    static HttpStatus refusal(Context ctx) {
        boolean late = ctx.res().containsHeader("Retry-After");
        return late ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    static String tooOften(Duration wait) {
        String time =
                wait.toMinutes() < 1 ? Counted.SECONDS.of(wait.toSeconds()) : Counted.MINUTES.of(wait.toMinutes() + 1);
        return "محاولات كثيرة في وقت قصير. انتظر " + time + " ثم أعد المحاولة.";
    }

    private void refuse(Context ctx, HttpStatus status, String email, String alert) {
        String next = LocalPath.orHome(Fields.typed(ctx, "next"));
        views.render(ctx.status(status), "account/sign-in", new SignInPage(email, next, alert));
    }
}
