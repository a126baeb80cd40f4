package ma.khabar.account;

import java.time.Clock;
import java.util.Optional;
import ma.khabar.account.MailLinkStore.Link;
import ma.khabar.account.MailLinkStore.Purpose;
import ma.khabar.db.Database;
import ma.khabar.db.Write;
import ma.khabar.text.EmailAddress;
import org.jspecify.annotations.Nullable;

/** What needs a mail to be done: an account of one's own, another address, another password for who forgot it. */
public final class Correspondence {
    private final Database database;
    private final Desk desk;
    private final AccountLetters letters;
    private final SecondFactorStore factors;
    private final Clock clock;

    /** What it writes to. */
    public record Desk(AccountStore accounts, MailLinkStore links, AccountLogStore log, Sessions sessions) {}

    public Correspondence(Database database, Desk desk, AccountLetters letters, Clock clock) {
        this.database = database;
        this.desk = desk;
        this.letters = letters;
        this.factors = new SecondFactorStore(database);
        this.clock = clock;
    }

    /** Makes an account and mails a link that confirms it; whose address is known already is told so, there. False: the name is taken. */
    boolean signUp(EmailAddress email, String name, String password) {
        return database.write(write -> {
            NewAccount wanted = new NewAccount(email, name, Role.READER, password, false);
            Optional<Account> known = desk.accounts().withEmail(email.key());
            if (known.isPresent()) return tell(write, known.get());
            Optional<Long> id = desk.accounts().add(write, wanted, clock.instant());
            id.ifPresent(account -> welcome(write, account, email.text(), name));
            return id.isPresent();
        });
    }

    /** Mails the link that confirms the address once more. */
    void confirmAgain(Account account) {
        database.write(write -> {
            Token token = desk.links().add(write, account.id(), Purpose.CONFIRM, null);
            letters.confirm(write, account.email(), account.name(), token);
            return token;
        });
    }

    /** The link behind a token, if it confirms an address. */
    Optional<Link> confirmation(@Nullable String token) {
        return desk.links().link(token, Purpose.CONFIRM, Purpose.CHANGE_EMAIL);
    }

    /** Whether the token was good, and the address is free. */
    boolean confirm(@Nullable String token) {
        return confirmation(token)
                .map(link -> database.write(write -> desk.links().use(write, token) && confirm(write, link)))
                .orElse(false);
    }

    /** Mails a link for another password, when there is such an account. */
    void forgot(EmailAddress email) {
        Optional<Account> known = desk.accounts().withEmail(email.key()).filter(this::hasPassword);
        database.write(write -> {
            desk.log().add(write, known.map(Account::id).orElse(null), null, Event.PASSWORD_ASKED, null);
            known.ifPresent(account -> {
                Token token = desk.links().add(write, account.id(), Purpose.RESET, null);
                letters.reset(write, account.email(), account.name(), token);
            });
            return known;
        });
    }

    /** The link behind a token, if it is for another password. */
    Optional<Link> reset(@Nullable String token) {
        return desk.links().link(token, Purpose.RESET);
    }

    /** Sets another password and ends all sessions; false when the link was used meanwhile. */
    boolean reset(@Nullable String token, Account account, String password) {
        return database.write(write -> {
            if (!desk.links().use(write, token)) return false;
            setPassword(write, account, password);
            desk.sessions().endAll(write, account.id());
            // Who reads the mail of this address owns it.
            if (!account.confirmed()) desk.accounts().confirm(write, account.id(), clock.instant());
            desk.log().add(write, account.id(), null, Event.PASSWORD_RESET, null);
            return true;
        });
    }

    /** Sets another password and ends all sessions but the one of who shows this token. */
    void changePassword(Account account, String password, @Nullable String session) {
        database.write(write -> {
            setPassword(write, account, password);
            desk.sessions().endOthers(write, account.id(), session);
            desk.log().add(write, account.id(), Event.PASSWORD_CHANGED, null);
            return account;
        });
    }

    /** Mails a link to the new address, be it anybody's; the answer is the same. */
    void changeEmail(Account account, EmailAddress email) {
        Optional<Account> owner = desk.accounts().withEmail(email.key()).filter(known -> known.id() != account.id());
        database.write(write -> {
            desk.log().add(write, account.id(), Event.EMAIL_ASKED, null);
            if (owner.isPresent()) return tell(write, owner.get());
            Token token = desk.links().add(write, account.id(), Purpose.CHANGE_EMAIL, email.text());
            letters.changeEmail(write, email.text(), account.name(), token);
            return true;
        });
    }

    /** Lets somebody who lost phone and codes sign in by the password alone, ends all their sessions, and tells them. */
    public void resetSecondFactor(Account account, long by) {
        database.write(write -> {
            factors.switchOff(write, account.id());
            desk.sessions().endAll(write, account.id());
            desk.log().add(write, account.id(), by, Event.SECOND_FACTOR_RESET, null);
            letters.secondFactorReset(write, account.email(), account.name());
            return account;
        });
    }

    /** Who was invited and has not come yet follows that link, or none. */
    private boolean hasPassword(Account account) {
        return desk.accounts().password(account.id()) != null;
    }

    private boolean tell(Write write, Account known) {
        if (known.disabledAt() == null) letters.known(write, known.email(), known.name());
        return true;
    }

    private void welcome(Write write, long account, String email, String name) {
        Token token = desk.links().add(write, account, Purpose.CONFIRM, null);
        desk.log().add(write, account, Event.SIGNED_UP, null);
        letters.confirm(write, email, name, token);
    }

    private boolean confirm(Write write, Link link) {
        Account account = link.account();
        if (link.purpose() == Purpose.CHANGE_EMAIL) return changeEmail(write, account, link.detail());
        desk.accounts().confirm(write, account.id(), clock.instant());
        desk.log().add(write, account.id(), Event.CONFIRMED, null);
        return true;
    }

    private boolean changeEmail(Write write, Account account, @Nullable String detail) {
        EmailAddress email = EmailAddress.parse(detail == null ? "" : detail).orElseThrow();
        boolean free = desk.accounts().setEmail(write, account.id(), email, clock.instant());
        if (!free) return false;
        desk.links().cancel(write, account.id());
        desk.log().add(write, account.id(), Event.EMAIL_CHANGED, null);
        letters.emailChanged(write, account.email(), account.name());
        return true;
    }

    private void setPassword(Write write, Account account, String hash) {
        desk.accounts().setPassword(write, account.id(), hash);
        desk.links().cancel(write, account.id());
        letters.passwordChanged(write, account.email(), account.name());
    }
}
