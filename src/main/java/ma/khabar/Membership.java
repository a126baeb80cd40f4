package ma.khabar;

import java.time.Duration;
import java.util.Optional;
import ma.khabar.account.Account;
import ma.khabar.account.AccountLetters;
import ma.khabar.account.AccountLogStore;
import ma.khabar.account.AccountPages;
import ma.khabar.account.AccountStore;
import ma.khabar.account.Accounts;
import ma.khabar.account.ConfirmationPages;
import ma.khabar.account.Correspondence;
import ma.khabar.account.EntrancePages;
import ma.khabar.account.ForgottenPages;
import ma.khabar.account.Invitations;
import ma.khabar.account.MailLinkStore;
import ma.khabar.account.Names;
import ma.khabar.account.PasswordRules;
import ma.khabar.account.Passwords;
import ma.khabar.account.SecondFactor;
import ma.khabar.account.SecondFactorPages;
import ma.khabar.account.Sessions;
import ma.khabar.account.SetupCode;
import ma.khabar.account.SetupPages;
import ma.khabar.account.SignInPages;
import ma.khabar.account.SignUpPages;
import ma.khabar.db.Database;
import ma.khabar.moderation.ReservedNames;
import ma.khabar.signature.Signatures;
import ma.khabar.staff.InvitationPages;
import ma.khabar.staff.StaffPages;
import ma.khabar.web.ClientAddress;
import ma.khabar.web.Guesses;
import ma.khabar.web.Views;
import ma.khabar.web.Visitor;
import org.jspecify.annotations.Nullable;

/** The accounts of readers and staff: how they are made, who is signed in, and what they may. */
final class Membership {
    private static final int SIGN_UPS_AN_HOUR = 20;
    private static final int LETTERS_A_DAY = 10;

    private final Ground ground;
    private final ReservedNames reserved;
    private final PostOffice mail;
    private final Passwords passwords;
    private final PasswordRules passwordRules;
    private final Correspondence.Desk desk;
    private final SetupCode setupCode;
    private final Accounts accounts;

    /** All of it that answers requests. */
    record Pages(
            SignInPages signIn,
            EntrancePages entrance,
            SecondFactorPages secondFactor,
            SignUpPages signUp,
            ConfirmationPages confirmation,
            ForgottenPages forgotten,
            AccountPages account,
            SetupPages setup,
            StaffPages staff,
            InvitationPages invitations) {}

    Membership(Ground ground, Signatures signatures, ReservedNames reserved, PostOffice mail) {
        Config config = ground.config();
        this.ground = ground;
        this.reserved = reserved;
        this.mail = mail;
        this.passwords = new Passwords(ground.key(), config.passwordCost());
        this.passwordRules =
                new PasswordRules(ground.settings()::siteName, config.url().getHost());
        this.desk = desk();
        this.setupCode = new SetupCode(desk.accounts());
        this.accounts = new Accounts(ground.database(), desk, passwords, passwordRules, signatures, ground.clock());
    }

    private Correspondence.Desk desk() {
        Database database = ground.database();
        AccountStore store = new AccountStore(database);
        AccountLogStore log = new AccountLogStore(database, ground.clock());
        return new Correspondence.Desk(
                store,
                new MailLinkStore(database, ground.clock()),
                log,
                new Sessions(database, store, log, passwords, ground.clock()));
    }

    Accounts accounts() {
        return accounts;
    }

    Sessions sessions() {
        return desk.sessions();
    }

    SetupCode setupCode() {
        return setupCode;
    }

    /** Whoever holds that token, or a guest. */
    Visitor visitor(@Nullable String token) {
        return desk.sessions().holder(token).map(this::visitor).orElse(Visitor.GUEST);
    }

    /** Where somebody is led who may not open a page as they are, and may afterwards. */
    Optional<String> detour(Visitor visitor) {
        return desk.accounts()
                .account(visitor.account())
                .filter(this::lacksSecondFactor)
                .map(account -> "/account/second-factor");
    }

    Pages pages(Frame frame) {
        Views views = frame.views();
        Guesses guesses = frame.guesses();
        AccountLetters letters = new AccountLetters(mail.outbox(), frame.head());
        Correspondence correspondence = new Correspondence(ground.database(), desk, letters, ground.clock());
        Invitations invitations = new Invitations(ground.database(), desk, letters, ground.clock());
        SecondFactor factor = new SecondFactor(ground.database(), desk, ground.key(), ground.clock());
        SignUpPages.Rules signUp = signUp(frame.client());
        EntrancePages.Cookies cookies = new EntrancePages.Cookies(frame.cookie(), ground.isSecure());
        EntrancePages entrance = new EntrancePages(desk.sessions(), factor, cookies, guesses, views);
        return new Pages(
                new SignInPages(desk.sessions(), entrance, frame.cookie(), guesses, views),
                entrance,
                new SecondFactorPages(desk.accounts(), accounts, factor, guesses, views),
                new SignUpPages(correspondence, passwords, signUp, views),
                new ConfirmationPages(correspondence, views),
                new ForgottenPages(correspondence, passwords, signUp, entrance, views),
                new AccountPages(
                        new AccountPages.Books(accounts, correspondence, desk, passwords),
                        new AccountPages.Rules(signUp, guesses),
                        frame.cookie(),
                        views,
                        ground.clock()),
                new SetupPages(setupCode, accounts, guesses, views),
                new StaffPages(desk.accounts(), accounts, correspondence, desk.log(), invitations, views),
                new InvitationPages(invitations, accounts, signUp.names(), passwords, views));
    }

    private SignUpPages.Rules signUp(ClientAddress client) {
        return new SignUpPages.Rules(
                new Names(desk.accounts(), reserved::holds),
                passwordRules,
                ground.limit(SIGN_UPS_AN_HOUR, Duration.ofHours(1)),
                ground.limit(LETTERS_A_DAY, Duration.ofDays(1)),
                client);
    }

    private Visitor visitor(Account account) {
        boolean trusted = account.confirmed() && !lacksSecondFactor(account);
        boolean reachable = account.confirmed() && mail.sends();
        return new Visitor(account.id(), account.name(), account.role().may(trusted), reachable);
    }

    private boolean lacksSecondFactor(Account account) {
        boolean wanted =
                ground.config().staffTotp() || ground.settings().current().staffByTwoSteps();
        return wanted && account.role().isStaff() && !account.twoSteps();
    }
}
