package ma.khabar.account;

import java.time.Clock;
import java.util.Optional;
import ma.khabar.account.MailLinkStore.Link;
import ma.khabar.account.MailLinkStore.Purpose;
import ma.khabar.db.Database;
import ma.khabar.db.Write;
import ma.khabar.text.EmailAddress;
import org.jspecify.annotations.Nullable;

/** Bringing somebody into the house: an account with a role, whose owner chooses name and password by a link that is mailed. */
public final class Invitations {
    private static final int DIGITS_OF_A_NAME = 16;

    private final Database database;
    private final Correspondence.Desk desk;
    private final AccountLetters letters;
    private final Clock clock;

    public Invitations(Database database, Correspondence.Desk desk, AccountLetters letters, Clock clock) {
        this.database = database;
        this.desk = desk;
        this.letters = letters;
        this.clock = clock;
    }

    /** Mails a link, and another one to who has not followed the last; false when the address has an account that is in use. */
    public boolean invite(EmailAddress email, Role role, long by) {
        return database.write(write -> {
            Optional<Account> known = desk.accounts().withEmail(email.key());
            if (known.isPresent() && !desk.accounts().isInvited(known.get().id())) return false;
            Optional<Long> id = known.map(Account::id).or(() -> add(write, email, role));
            id.ifPresent(account -> invite(write, account, email, role, by));
            return id.isPresent();
        });
    }

    /** Who was invited by the link with this token. */
    public Optional<Account> invited(@Nullable String token) {
        return desk.links().link(token, Purpose.INVITE).map(Link::account);
    }

    /** Gives the account its name and password; false when the link was used meanwhile. */
    public boolean accept(@Nullable String token, Account account, String name, String password) {
        return database.write(write -> {
            if (!desk.links().use(write, token)) return false;
            desk.accounts().rename(write, account.id(), name, clock.instant());
            desk.accounts().setPassword(write, account.id(), password);
            desk.accounts().confirm(write, account.id(), clock.instant());
            desk.log()
                    .add(
                            write,
                            account.id(),
                            Event.INVITATION_ACCEPTED,
                            account.role().name());
            return true;
        });
    }

    private void invite(Write write, long account, EmailAddress email, Role role, long by) {
        desk.accounts().setRole(write, account, role);
        Token token = desk.links().add(write, account, Purpose.INVITE, null);
        letters.invite(write, email.text(), role, token);
        desk.log().add(write, account, by, Event.INVITED, role.name());
    }

    /** Under a name that nobody would choose, until they do. */
    private Optional<Long> add(Write write, EmailAddress email, Role role) {
        String name = "invited " + Token.fresh().hash().substring(0, DIGITS_OF_A_NAME);
        return desk.accounts().add(write, new NewAccount(email, name, role, null, false), clock.instant());
    }
}
