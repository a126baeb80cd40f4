package ma.khabar.account;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import ma.khabar.db.Database;
import ma.khabar.db.Write;
import ma.khabar.text.EmailAddress;
import ma.khabar.text.Typed;
import org.jspecify.annotations.Nullable;

/** What is done to accounts without a mail: by their owners, and on the command line by who runs the site. */
public final class Accounts {
    private static final String NOBODY = "حساب محذوف";

    private final Database database;
    private final Correspondence.Desk desk;
    private final Passwords passwords;
    private final PasswordRules rules;
    private final Trace trace;
    private final Clock clock;

    /** What an account leaves elsewhere, in features that this one does not know. */
    public interface Trace {
        /** Removes it, or notes that it has to be removed, in the transaction in which the account is erased. */
        void erase(Write write, Account account);

        /** Notes, in the transaction in which an account takes another name, that it has to stand elsewhere too. */
        void rename(Write write, Account account);

        /** Does what was noted, as much of it as somebody may wait for; whether that was all. */
        boolean follow(Account account);
    }

    public Accounts(
            Database database,
            Correspondence.Desk desk,
            Passwords passwords,
            PasswordRules rules,
            Trace trace,
            Clock clock) {
        this.database = database;
        this.desk = desk;
        this.passwords = passwords;
        this.rules = rules;
        this.trace = trace;
        this.clock = clock;
    }

    /** What cannot be done; the message says why, in English for the command line. */
    public static final class Refused extends Exception {
        Refused(String message) {
            super(message);
        }
    }

    public List<Account> all() {
        return desk.accounts().all();
    }

    /** Makes an account whose address counts as confirmed; answers its id. */
    public long add(Role role, String email, String name, String password) throws Refused {
        EmailAddress address =
                EmailAddress.parse(email).orElseThrow(() -> new Refused(email + " is not an e-mail address"));
        String line = Typed.line(name);
        check(Names.problem(line));
        check(rules.problem(password, List.of(line, address.local())));
        NewAccount wanted = new NewAccount(address, line, role, passwords.hash(password), true);
        return database.<Optional<Long>>write(write -> {
                    Optional<Long> id = desk.accounts().add(write, wanted, clock.instant());
                    id.ifPresent(account -> desk.log().add(write, account, null, Event.SIGNED_UP, role.name()));
                    return id;
                })
                .orElseThrow(() -> new Refused("the e-mail address, or a name that looks like this one, is taken"));
    }

    /** What is wrong with a password for somebody of this name and address. */
    public @Nullable String problem(String password, String name, String email) {
        return rules.problem(password, List.of(name, email.replaceFirst("@.*", "")));
    }

    /** Gives an account another role. */
    public void setRole(String email, Role role) throws Refused {
        Account account = known(email);
        if (!mayHold(account, role))
            throw new Refused(
                    email + " has not been confirmed by its owner, so whoever chose its password may be somebody else");
        database.write(write -> setRole(write, account, role, null));
    }

    /** Whether nobody but the owner of its address can sign in to it: whoever merely knows an address can make an account with it. */
    public boolean mayHold(Account account, Role role) {
        return !role.isStaff() || account.confirmed() || desk.accounts().isInvited(account.id());
    }

    /** The same by an admin; false when nobody would be left who can give roles. */
    public boolean setRole(Account account, Role role, long by) {
        return database.write(write -> {
            if (role != Role.ADMIN && desk.accounts().isLastAdmin(write, account.id())) return false;
            return setRole(write, account, role, by);
        });
    }

    /** Gives an account another password, and ends its sessions. */
    public void setPassword(String email, String password) throws Refused {
        Account account = known(email);
        check(rules.problem(password, own(account)));
        String hash = passwords.hash(password);
        database.write(write -> {
            desk.accounts().setPassword(write, account.id(), hash);
            desk.sessions().endAll(write, account.id());
            desk.links().cancel(write, account.id());
            desk.log().add(write, account.id(), null, Event.PASSWORD_CHANGED, null);
            return account;
        });
    }

    /** Ends the sessions of an account, and lets it begin no other. */
    public void disable(String email) throws Refused {
        Account account = known(email);
        database.write(write -> disable(write, account, null));
    }

    /** The same by an admin; false when nobody would be left who can give roles. */
    public boolean disable(Account account, long by) {
        return database.write(
                write -> !desk.accounts().isLastAdmin(write, account.id()) && disable(write, account, by));
    }

    /** How many sessions an account has. */
    public int sessions(Account account) {
        return desk.sessions().of(account.id()).size();
    }

    /** Ends them all, and lets it begin others. */
    public void endSessions(Account account, long by) {
        database.write(write -> {
            desk.sessions().endAll(write, account.id());
            desk.log().add(write, account.id(), by, Event.SESSIONS_ENDED, null);
            return account;
        });
    }

    /** Lets an account begin sessions again. */
    public void enable(Account account, long by) {
        database.write(write -> {
            desk.accounts().enable(write, account.id());
            desk.log().add(write, account.id(), by, Event.ENABLED, null);
            return account;
        });
    }

    /** Name and address are gone for good; what hangs on the account stays. Refused when nobody would be left who can give roles. */
    Progress erase(Account account) {
        boolean done = database.write(write -> {
            if (desk.accounts().isLastAdmin(write, account.id())) return false;
            desk.accounts().erase(write, account.id(), NOBODY, clock.instant());
            desk.sessions().endAll(write, account.id());
            desk.links().forget(write, account.id());
            trace.erase(write, account);
            desk.log().add(write, account.id(), Event.ERASED, null);
            return true;
        });
        return progress(account, done);
    }

    /** Refused when somebody took the name meanwhile. */
    Progress rename(Account account, String name) {
        boolean done = database.write(write -> {
            boolean free = desk.accounts().rename(write, account.id(), name, clock.instant());
            if (!free) return false;
            trace.rename(write, account);
            desk.log().add(write, account.id(), Event.RENAMED, null);
            return true;
        });
        return progress(account, done);
    }

    /** Whether it is the password of this account. */
    boolean knows(Account account, String password) {
        return passwords.verify(password, desk.accounts().password(account.id()));
    }

    /** What belongs to somebody, and so is no secret. */
    static List<String> own(Account account) {
        return List.of(
                account.name(),
                account.email().substring(0, Math.max(0, account.email().indexOf('@'))));
    }

    private Progress progress(Account account, boolean done) {
        if (!done) return Progress.REFUSED;
        return trace.follow(account) ? Progress.DONE : Progress.UNDER_WAY;
    }

    private boolean setRole(Write write, Account account, Role role, @Nullable Long by) {
        desk.accounts().setRole(write, account.id(), role);
        desk.log().add(write, account.id(), by, Event.ROLE_CHANGED, account.role() + " → " + role);
        return true;
    }

    private boolean disable(Write write, Account account, @Nullable Long by) {
        desk.accounts().disable(write, account.id(), clock.instant());
        desk.sessions().endAll(write, account.id());
        desk.links().cancel(write, account.id());
        desk.log().add(write, account.id(), by, Event.DISABLED, null);
        return true;
    }

    private Account known(String email) throws Refused {
        return EmailAddress.parse(email)
                .flatMap(address -> desk.accounts().withEmail(address.key()))
                .orElseThrow(() -> new Refused("no account has the address " + email));
    }

    private static void check(@Nullable String problem) throws Refused {
        if (problem != null) throw new Refused(problem);
    }
}
