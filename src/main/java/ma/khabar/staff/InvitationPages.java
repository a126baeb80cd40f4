package ma.khabar.staff;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import ma.khabar.account.Account;
import ma.khabar.account.Accounts;
import ma.khabar.account.Invitations;
import ma.khabar.account.Names;
import ma.khabar.account.Passwords;
import ma.khabar.text.Typed;
import ma.khabar.web.Fields;
import ma.khabar.web.Headers;
import ma.khabar.web.Notice;
import ma.khabar.web.Problems;
import ma.khabar.web.Views;
import org.jspecify.annotations.Nullable;

/** Following an invitation: a name and a password, and the account is there. Opening the link changes nothing. */
public final class InvitationPages {
    private final Invitations invitations;
    private final Accounts accounts;
    private final Names names;
    private final Passwords passwords;
    private final Views views;

    public InvitationPages(Invitations invitations, Accounts accounts, Names names, Passwords passwords, Views views) {
        this.invitations = invitations;
        this.accounts = accounts;
        this.names = names;
        this.passwords = passwords;
        this.views = views;
    }

    /** {@code staff/invitation}. */
    record InvitationPage(Account account, String token, String name, Problems problems) {}

    public void show(Context ctx) {
        Headers.keepSecret(ctx);
        String token = ctx.queryParam("token");
        Optional<Account> invited = invitations.invited(token);
        if (invited.isEmpty() || token == null) expired(ctx);
        else render(ctx, invited.get(), token, "", new Problems());
    }

    public void create(Context ctx) {
        Headers.keepSecret(ctx);
        String token = Fields.typed(ctx, "token");
        Optional<Account> invited = invitations.invited(token);
        if (invited.isEmpty()) expired(ctx);
        else create(ctx, invited.get(), token);
    }

    private void create(Context ctx, Account account, String token) {
        String name = Typed.line(Fields.typed(ctx, "name"));
        String password = Fields.typed(ctx, "password");
        Problems problems = new Problems();
        add(problems, "name", names.problem(name, account.id()));
        add(problems, "password", accounts.problem(password, name, account.email()));
        if (problems.any()) {
            render(ctx.status(HttpStatus.UNPROCESSABLE_CONTENT), account, token, name, problems);
        } else if (invitations.accept(token, account, name, passwords.hash(password))) {
            Notice.INVITATION_ACCEPTED.leave(ctx);
            ctx.redirect("/sign-in", HttpStatus.SEE_OTHER);
        } else {
            expired(ctx);
        }
    }

    private static void add(Problems problems, String field, @Nullable String wrong) {
        if (wrong != null) problems.add(field, wrong);
    }

    private void render(Context ctx, Account account, String token, String name, Problems problems) {
        views.render(ctx, "staff/invitation", new InvitationPage(account, token, name, problems));
    }

    private void expired(Context ctx) {
        views.render(ctx.status(HttpStatus.GONE), "staff/expired", "");
    }
}
