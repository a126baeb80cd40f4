package ma.khabar.account;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import ma.khabar.text.EmailAddress;
import ma.khabar.text.Typed;
import ma.khabar.web.Fields;
import ma.khabar.web.Guesses;
import ma.khabar.web.Notice;
import ma.khabar.web.Problems;
import ma.khabar.web.SessionCookie;
import ma.khabar.web.Views;
import ma.khabar.web.Visitor;

/** One's own account: what is kept there, where one is signed in, and changing both. */
public final class AccountPages {
    private static final String LAST_ADMIN = "أنت آخر مدير للموقع. اجعل غيرك مديرًا أولًا.";
    static final String WRONG = "كلمة السر الحالية غير صحيحة.";
    private static final int LATEST = 12;

    private final Books books;
    private final Rules rules;
    private final SessionCookie cookie;
    private final Views views;
    private final Clock clock;

    /** What is read and written. */
    public record Books(
            Accounts accounts, Correspondence correspondence, Correspondence.Desk desk, Passwords passwords) {}

    /** What is taken, and how often passwords may be guessed. */
    public record Rules(SignUpPages.Rules signUp, Guesses guesses) {}

    public AccountPages(Books books, Rules rules, SessionCookie cookie, Views views, Clock clock) {
        this.books = books;
        this.rules = rules;
        this.cookie = cookie;
        this.views = views;
        this.clock = clock;
    }

    /**
     * {@code account/show}.
     *
     * @param here the id of the session in which it is shown
     * @param name as it stands in the form; so {@code email}
     */
    record AccountPage(
            Account account,
            boolean renamable,
            List<Session> sessions,
            String here,
            List<AccountLogStore.Entry> log,
            String name,
            String email,
            Problems problems) {}

    public void show(Context ctx) {
        Account account = account(ctx);
        render(ctx, account, account.name(), "", new Problems());
    }

    public void rename(Context ctx) {
        Account account = account(ctx);
        String name = Typed.line(Fields.typed(ctx, "name"));
        Problems problems = new Problems();
        if (!account.mayRename(clock.instant())) problems.add("name", "يتغير الاسم مرة كل 14 يومًا على الأكثر.");
        Optional.ofNullable(rules.signUp().names().problem(name, account.id()))
                .ifPresent(wrong -> problems.add("name", wrong));
        Progress progress = problems.any() ? Progress.REFUSED : books.accounts().rename(account, name);
        if (progress == Progress.REFUSED) problems.add("name", Names.taken());
        boolean everywhere = progress == Progress.DONE;
        finish(ctx, account, name, "", problems, everywhere ? Notice.NAME_CHANGED : Notice.NAME_CHANGING);
    }

    public void changeEmail(Context ctx) {
        Account account = account(ctx);
        String typed = Fields.typed(ctx, "email").strip();
        Optional<EmailAddress> email = EmailAddress.parse(typed);
        Problems problems = new Problems();
        if (email.isEmpty()) problems.add("email", SignUpForm.NO_ADDRESS);
        else check(ctx, account, "email_current", problems);
        if (!problems.any())
            SignInPages.asksToWait(ctx, rules.signUp().letters().take("account:" + account.id()), "email", problems);
        if (!problems.any() && mayWrite(email.orElseThrow().key())) {
            books.correspondence().changeEmail(account, email.get());
        }
        finish(ctx, account, account.name(), typed, problems, Notice.EMAIL_LINK_SENT);
    }

    public void changePassword(Context ctx) {
        Account account = account(ctx);
        String password = Fields.typed(ctx, "password");
        Problems problems = new Problems();
        check(ctx, account, "current", problems);
        Optional.ofNullable(rules.signUp().passwords().problem(password, Accounts.own(account)))
                .ifPresent(wrong -> problems.add("password", wrong));
        if (!problems.any()) {
            String hash = books.passwords().hash(password);
            books.correspondence().changePassword(account, hash, cookie.of(ctx));
        }
        finish(ctx, account, account.name(), "", problems, Notice.PASSWORD_CHANGED);
    }

    public void confirmAgain(Context ctx) {
        Account account = account(ctx);
        String key = new EmailAddress(account.email()).key();
        if (!account.confirmed() && mayWrite(key)) books.correspondence().confirmAgain(account);
        finish(ctx, account, "", "", new Problems(), Notice.CONFIRMATION_SENT);
    }

    public void endSession(Context ctx) {
        Account account = account(ctx);
        boolean ended = books.desk().sessions().end(account.id(), ctx.pathParam("session"), Event.SESSION_ENDED);
        if (!ended) throw new NotFoundResponse();
        finish(ctx, account, "", "", new Problems(), Notice.SESSION_ENDED);
    }

    public void erase(Context ctx) {
        Account account = account(ctx);
        Problems problems = new Problems();
        check(ctx, account, "erase_current", problems);
        Progress progress = problems.any() ? Progress.REFUSED : books.accounts().erase(account);
        if (progress == Progress.REFUSED) {
            problems.add("erase_current", LAST_ADMIN);
            finish(ctx, account, account.name(), "", problems, Notice.ACCOUNT_ERASED);
            return;
        }
        cookie.take(ctx);
        (progress == Progress.DONE ? Notice.ACCOUNT_ERASED : Notice.ACCOUNT_ERASING).leave(ctx);
        ctx.redirect("/sign-in", HttpStatus.SEE_OTHER);
    }

    /** Whether the password in {@code field} is theirs; guessing is limited as it is at the door. */
    private void check(Context ctx, Account account, String field, Problems problems) {
        String key = new EmailAddress(account.email()).key();
        if (SignInPages.asksToWait(ctx, rules.guesses().take(ctx, key), field, problems)) return;
        if (books.accounts().knows(account, Fields.typed(ctx, field)))
            rules.guesses().giveBack(ctx, key);
        else problems.add(field, WRONG);
    }

    private boolean mayWrite(String key) {
        return rules.signUp().letters().take(key).isZero();
    }

    private void finish(Context ctx, Account account, String name, String email, Problems problems, Notice notice) {
        if (problems.any()) {
            ctx.status(SignInPages.refusal(ctx));
            render(ctx, account, name, email, problems);
        } else {
            notice.leave(ctx);
            ctx.redirect("/account", HttpStatus.SEE_OTHER);
        }
    }

    private void render(Context ctx, Account account, String name, String email, Problems problems) {
        views.render(
                ctx,
                "account/show",
                new AccountPage(
                        account,
                        account.mayRename(clock.instant()),
                        books.desk().sessions().of(account.id()),
                        Token.shown(cookie.of(ctx)).map(Token::hash).orElse(""),
                        books.desk().log().latest(account.id(), LATEST),
                        name,
                        email,
                        problems));
    }

    private Account account(Context ctx) {
        return books.desk().accounts().account(Visitor.of(ctx).account()).orElseThrow(NotFoundResponse::new);
    }
}
