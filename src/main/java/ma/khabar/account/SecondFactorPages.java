package ma.khabar.account;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import ma.khabar.text.EmailAddress;
import ma.khabar.web.Fields;
import ma.khabar.web.Guesses;
import ma.khabar.web.Notice;
import ma.khabar.web.Problems;
import ma.khabar.web.Views;
import ma.khabar.web.Visitor;
import org.jspecify.annotations.Nullable;

/** Signing in by two steps: set up, and switched off, by those who act for the house. */
public final class SecondFactorPages {
    static final String ADDRESS = "/account/second-factor";
    private static final String WRONG_CODE = "الرمز غير صحيح. اكتب ما يظهر في التطبيق الآن.";

    private final AccountStore store;
    private final Accounts accounts;
    private final SecondFactor factor;
    private final Guesses guesses;
    private final Views views;

    public SecondFactorPages(AccountStore store, Accounts accounts, SecondFactor factor, Guesses guesses, Views views) {
        this.store = store;
        this.accounts = accounts;
        this.factor = factor;
        this.guesses = guesses;
        this.views = views;
    }

    /**
     * {@code account/second-factor}.
     *
     * @param secret proposed, and its image; none: it is switched on
     * @param codes how many recovery codes are left
     */
    record FactorPage(@Nullable String secret, @Nullable QrImage image, int codes, Problems problems) {}

    /** {@code account/recovery-codes}. */
    record CodesPage(List<String> codes) {}

    public void show(Context ctx) {
        Account account = account(ctx);
        render(ctx, account, TotpSecret.fresh(), new Problems());
    }

    /** Answered with the codes themselves and not with a redirect: they are kept nowhere from where another page could read them. */
    public void create(Context ctx) {
        Account account = account(ctx);
        TotpSecret secret = TotpSecret.parse(Fields.typed(ctx, "secret")).orElseGet(TotpSecret::fresh);
        Problems problems = new Problems();
        guarded(ctx, account, problems, () -> {
            if (!knowsPassword(ctx, account, problems)) return;
            List<String> codes = factor.switchOn(account, secret, Fields.typed(ctx, "code"));
            if (codes.isEmpty()) problems.add("code", WRONG_CODE);
            else views.render(ctx, "account/recovery-codes", new CodesPage(codes));
        });
        if (problems.any()) refuse(ctx, account, secret, problems);
    }

    public void remove(Context ctx) {
        Account account = account(ctx);
        Problems problems = new Problems();
        guarded(ctx, account, problems, () -> {
            if (!knowsPassword(ctx, account, problems)) return;
            if (factor.passes(account, Fields.typed(ctx, "code"))) factor.switchOff(account);
            else problems.add("code", WRONG_CODE);
        });
        if (problems.any()) {
            refuse(ctx, account, TotpSecret.fresh(), problems);
        } else {
            Notice.SECOND_FACTOR_OFF.leave(ctx);
            ctx.redirect("/account", HttpStatus.SEE_OTHER);
        }
    }

    /** Guessing is limited as it is at the door. */
    private void guarded(Context ctx, Account account, Problems problems, Runnable work) {
        String key = new EmailAddress(account.email()).key();
        if (SignInPages.asksToWait(ctx, guesses.take(ctx, key), "current", problems)) return;
        work.run();
        if (!problems.any()) guesses.giveBack(ctx, key);
    }

    private boolean knowsPassword(Context ctx, Account account, Problems problems) {
        boolean known = accounts.knows(account, Fields.typed(ctx, "current"));
        if (!known) problems.add("current", AccountPages.WRONG);
        return known;
    }

    private void refuse(Context ctx, Account account, TotpSecret secret, Problems problems) {
        ctx.status(SignInPages.refusal(ctx));
        render(ctx, account, secret, problems);
    }

    private void render(Context ctx, Account account, TotpSecret secret, Problems problems) {
        FactorPage page = account.twoSteps()
                ? new FactorPage(null, null, factor.codes(account), problems)
                : new FactorPage(secret.text(), QrImage.of(address(ctx, account, secret)), 0, problems);
        views.render(ctx, "account/second-factor", page);
    }

    /** As apps read it. The site is named by its host: Arabic, percent-encoded, would make too fine an image. */
    private static String address(Context ctx, Account account, TotpSecret secret) {
        String host = Optional.ofNullable(ctx.host()).orElse("").replaceFirst(":[0-9]+$", "");
        return "otpauth://totp/" + encoded(host) + ":" + encoded(account.email()) + "?secret=" + secret.text()
                + "&issuer=" + encoded(host);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private Account account(Context ctx) {
        return store.account(Visitor.of(ctx).account())
                .filter(account -> account.role().isStaff() || account.twoSteps())
                .orElseThrow(NotFoundResponse::new);
    }
}
