package ma.khabar.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import ma.khabar.db.Database;
import ma.khabar.db.Write;
import ma.khabar.text.EmailAddress;
import org.jspecify.annotations.Nullable;

/** Signing in and out. */
public final class Sessions {
    private static final Duration SEEN_IS_GOOD_FOR = Duration.ofHours(1);

    private final Database database;
    private final AccountStore accounts;
    private final SessionStore sessions;
    private final AccountLogStore log;
    private final Passwords passwords;
    private final Clock clock;

    public Sessions(Database database, AccountStore accounts, AccountLogStore log, Passwords passwords, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.sessions = new SessionStore(database);
        this.log = log;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** Who shows this token; nobody for one that is not, or no longer, good. */
    public Optional<Account> holder(@Nullable String shown) {
        Optional<Token> token = Token.shown(shown);
        if (token.isEmpty()) return Optional.empty();
        Instant now = clock.instant();
        String hash = token.get().hash();
        Optional<SessionStore.Holder> holder = sessions.holder(hash, now);
        if (holder.isPresent() && holder.get().seenAt().isBefore(now.minus(SEEN_IS_GOOD_FOR))) sessions.seen(hash, now);
        return holder.map(SessionStore.Holder::account);
    }

    /** The account with this address, when the password is its own; the work is the same when there is none. */
    Optional<Account> check(String email, String password, String device) {
        Optional<Account> account =
                EmailAddress.parse(email).map(EmailAddress::key).flatMap(accounts::withEmail);
        String hash = account.map(known -> accounts.password(known.id())).orElse(null);
        boolean good = passwords.verify(password, hash);
        if (good) return account;
        return database.write(write -> {
            log.add(write, account.map(Account::id).orElse(null), null, Event.SIGN_IN_FAILED, device);
            return Optional.empty();
        });
    }

    /** Begins a session of who has shown who they are, and answers its token. */
    String begin(Account account, String device) {
        return database.write(write -> begin(write, account.id(), device, Event.SIGNED_IN));
    }

    /** Begins a session and answers its token. */
    String begin(Write write, long account, String device, Event by) {
        Instant now = clock.instant();
        Token token = Token.fresh();
        sessions.endDead(write, account, now);
        sessions.add(write, token.hash(), account, device, now);
        log.add(write, account, by, device);
        return token.text();
    }

    /** Ends the session of who shows this token, if it is one. */
    void signOut(@Nullable String shown) {
        holder(shown)
                .ifPresent(account ->
                        end(account.id(), Token.shown(shown).orElseThrow().hash(), Event.SIGNED_OUT));
    }

    /** Whether there was such a session of this account. */
    boolean end(long account, String id, Event by) {
        return database.write(write -> {
            boolean ended = sessions.end(write, account, id);
            if (ended) log.add(write, account, by, null);
            return ended;
        });
    }

    void endAll(Write write, long account) {
        sessions.endAll(write, account);
    }

    /** Ends all but the one of who shows this token. */
    void endOthers(Write write, long account, @Nullable String shown) {
        sessions.endAllBut(write, account, Token.shown(shown).map(Token::hash).orElse(""));
    }

    List<Session> of(long account) {
        return sessions.of(account, clock.instant());
    }
}
