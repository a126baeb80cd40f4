package ma.khabar.account;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.Optional;
import ma.khabar.text.EmailAddress;
import ma.khabar.text.Typed;
import ma.khabar.web.Fields;
import ma.khabar.web.Guesses;
import ma.khabar.web.Headers;
import ma.khabar.web.Notice;
import ma.khabar.web.Problems;
import ma.khabar.web.Views;

/** The first admin of a site; there is no such page once there is one. */
public final class SetupPages {
    /** For what guesses of the code are counted. */
    private static final String CODE = "setup";

    private final SetupCode code;
    private final Accounts accounts;
    private final Guesses guesses;
    private final Views views;

    public SetupPages(SetupCode code, Accounts accounts, Guesses guesses, Views views) {
        this.code = code;
        this.accounts = accounts;
        this.guesses = guesses;
        this.views = views;
    }

    /** {@code account/setup}. */
    record SetupPage(String email, String name, Problems problems) {}

    public void show(Context ctx) {
        Headers.keepSecret(ctx);
        if (code.asLongAsNeeded().isEmpty()) throw new NotFoundResponse();
        views.render(ctx, "account/setup", new SetupPage("", "", new Problems()));
    }

    public void create(Context ctx) {
        Headers.keepSecret(ctx);
        if (code.asLongAsNeeded().isEmpty()) throw new NotFoundResponse();
        String email = Fields.typed(ctx, "email").strip();
        String name = Typed.line(Fields.typed(ctx, "name"));
        Problems problems = problems(ctx, email, name);
        if (!problems.any()) add(email, name, Fields.typed(ctx, "password"), problems);
        if (problems.any()) {
            ctx.status(SignInPages.refusal(ctx));
            views.render(ctx, "account/setup", new SetupPage(email, name, problems));
        } else {
            Notice.ADMIN_MADE.leave(ctx);
            ctx.redirect("/sign-in", HttpStatus.SEE_OTHER);
        }
    }

    private Problems problems(Context ctx, String email, String name) {
        Problems problems = new Problems();
        check(ctx, problems);
        if (EmailAddress.parse(email).isEmpty()) problems.add("email", SignUpForm.NO_ADDRESS);
        Optional.ofNullable(Names.problem(name)).ifPresent(wrong -> problems.add("name", wrong));
        Optional.ofNullable(accounts.problem(Fields.typed(ctx, "password"), name, email))
                .ifPresent(wrong -> problems.add("password", wrong));
        return problems;
    }

    private void check(Context ctx, Problems problems) {
        if (SignInPages.asksToWait(ctx, guesses.take(ctx, CODE), "code", problems)) return;
        if (code.is(Fields.typed(ctx, "code"))) guesses.giveBack(ctx, CODE);
        else problems.add("code", "ليس هذا هو الرمز الذي طُبع عند تشغيل الموقع.");
    }

    private void add(String email, String name, String password, Problems problems) {
        try {
            accounts.add(Role.ADMIN, email, name, password);
        } catch (Accounts.Refused e) {
            problems.add("email", "هذا البريد، أو هذا الاسم، لحساب آخر.");
        }
    }
}
