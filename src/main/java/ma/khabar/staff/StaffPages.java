package ma.khabar.staff;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Optional;
import ma.khabar.account.Account;
import ma.khabar.account.AccountLogStore;
import ma.khabar.account.AccountStore;
import ma.khabar.account.Accounts;
import ma.khabar.account.Correspondence;
import ma.khabar.account.Invitations;
import ma.khabar.account.Role;
import ma.khabar.db.Page;
import ma.khabar.text.EmailAddress;
import ma.khabar.web.Addresses;
import ma.khabar.web.Fields;
import ma.khabar.web.Notice;
import ma.khabar.web.Problems;
import ma.khabar.web.Views;
import ma.khabar.web.Visitor;
import org.jspecify.annotations.Nullable;

/** Who works here, and who reads: found, invited, given a role, and shut out, by admins. */
public final class StaffPages {
    private static final String ADDRESS = "/admin/accounts";
    private static final String LAST = "هذا آخر مدير للموقع. اجعل غيره مديرًا أولًا.";
    private static final String OWN_FACTOR = "هذا حسابك أنت. أوقف الدخول بخطوتين من صفحة حسابك، بكلمة السر ورمز.";
    private static final String UNCONFIRMED =
            "لم يؤكد صاحب هذا البريد أن الحساب له، وقد يكون غيره من فتحه. ليطلب كلمة سر جديدة من «نسيت كلمة السر»، ثم أعطه الصفة.";
    private static final int LATEST = 30;

    private final AccountStore store;
    private final Accounts accounts;
    private final Correspondence correspondence;
    private final AccountLogStore log;
    private final Invitations invitations;
    private final Views views;

    public StaffPages(
            AccountStore store,
            Accounts accounts,
            Correspondence correspondence,
            AccountLogStore log,
            Invitations invitations,
            Views views) {
        this.store = store;
        this.accounts = accounts;
        this.correspondence = correspondence;
        this.log = log;
        this.invitations = invitations;
        this.views = views;
    }

    /**
     * {@code staff/list}.
     *
     * @param sought empty: the staff is listed
     * @param email as it stands in the form; so {@code role}
     */
    record ListPage(Page<Account> accounts, String sought, String email, Role role, Problems problems) {
        public List<Role> roles() {
            return Role.all().stream().filter(Role::isStaff).toList();
        }
    }

    /** {@code staff/show}; {@code sessions} is how many there are. */
    record AccountPage(Account account, int sessions, List<AccountLogStore.Entry> log, Problems problems) {
        public List<Role> roles() {
            return Role.all();
        }
    }

    public void list(Context ctx) {
        list(ctx, "", Role.JOURNALIST, new Problems());
    }

    public void invite(Context ctx) {
        String typed = Fields.typed(ctx, "email").strip();
        Role role = role(ctx).filter(Role::isStaff).orElseThrow(BadRequestResponse::new);
        Problems problems = new Problems();
        EmailAddress.parse(typed)
                .ifPresentOrElse(
                        email -> invite(ctx, email, role, problems),
                        () -> problems.add("email", "اكتب بريدًا إلكترونيًا صحيحًا، مثل salma@example.ma."));
        if (problems.any()) {
            list(ctx.status(HttpStatus.UNPROCESSABLE_CONTENT), typed, role, problems);
        } else {
            Notice.INVITATION_MAILED.leave(ctx);
            ctx.redirect(ADDRESS, HttpStatus.SEE_OTHER);
        }
    }

    public void show(Context ctx) {
        show(ctx, account(ctx), new Problems());
    }

    public void changeRole(Context ctx) {
        Account account = account(ctx);
        Role role = role(ctx).orElseThrow(BadRequestResponse::new);
        if (!accounts.mayHold(account, role)) {
            finish(ctx, account, problem("role", UNCONFIRMED), Notice.ROLE_CHANGED);
            return;
        }
        boolean done = accounts.setRole(account, role, Visitor.of(ctx).account());
        finish(ctx, account, problem("role", done ? null : LAST), Notice.ROLE_CHANGED);
    }

    public void changeState(Context ctx) {
        Account account = account(ctx);
        long by = Visitor.of(ctx).account();
        switch (Fields.typed(ctx, "state")) {
            case "disabled" -> {
                boolean done = accounts.disable(account, by);
                finish(ctx, account, problem("state", done ? null : LAST), Notice.ACCOUNT_DISABLED);
            }
            case "enabled" -> {
                accounts.enable(account, by);
                finish(ctx, account, new Problems(), Notice.ACCOUNT_ENABLED);
            }
            default -> throw new BadRequestResponse();
        }
    }

    /** The page says by itself that there are none any more. */
    public void endSessions(Context ctx) {
        Account account = account(ctx);
        accounts.endSessions(account, Visitor.of(ctx).account());
        ctx.redirect(ADDRESS + "/" + account.id(), HttpStatus.SEE_OTHER);
    }

    /** Not one's own: who takes over the session of an admin should not get rid of the second step. */
    public void resetSecondFactor(Context ctx) {
        Account account = account(ctx);
        long by = Visitor.of(ctx).account();
        boolean own = account.id() == by;
        if (!own && account.twoSteps()) correspondence.resetSecondFactor(account, by);
        finish(ctx, account, problem("second-factor", own ? OWN_FACTOR : null), Notice.SECOND_FACTOR_RESET);
    }

    private void invite(Context ctx, EmailAddress email, Role role, Problems problems) {
        boolean done = invitations.invite(email, role, Visitor.of(ctx).account());
        if (!done) problems.add("email", "لهذا البريد حساب. ابحث عنه أسفله وغيّر صفته بعد أن يؤكد صاحبه بريده.");
    }

    private static Problems problem(String field, @Nullable String sentence) {
        Problems problems = new Problems();
        if (sentence != null) problems.add(field, sentence);
        return problems;
    }

    private void finish(Context ctx, Account account, Problems problems, Notice notice) {
        if (!problems.any()) {
            notice.leave(ctx);
            boolean stillAdmin = store.account(Visitor.of(ctx).account())
                    .map(Account::role)
                    .filter(Role.ADMIN::equals)
                    .isPresent();
            ctx.redirect(stillAdmin ? ADDRESS + "/" + account.id() : "/account", HttpStatus.SEE_OTHER);
        } else {
            show(ctx.status(HttpStatus.UNPROCESSABLE_CONTENT), account, problems);
        }
    }

    private void list(Context ctx, String email, Role role, Problems problems) {
        String sought = Fields.sought(ctx);
        Page.Place place = Page.Place.of(ctx.queryParam("before"), ctx.queryParam("after"));
        views.render(ctx, "staff/list", new ListPage(store.page(sought, place), sought, email, role, problems));
    }

    private void show(Context ctx, Account account, Problems problems) {
        views.render(
                ctx,
                "staff/show",
                new AccountPage(account, accounts.sessions(account), log.latest(account.id(), LATEST), problems));
    }

    private Account account(Context ctx) {
        return store.present(Addresses.id(ctx, "id")).orElseThrow(NotFoundResponse::new);
    }

    private static Optional<Role> role(Context ctx) {
        return Fields.choice(Role.class, Fields.typed(ctx, "role"));
    }
}
