package ma.khabar.account;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import ma.khabar.db.Database;
import ma.khabar.db.SiteKey;
import ma.khabar.db.Write;
import ma.khabar.text.Secret;
import org.jspecify.annotations.Nullable;

/** The second step of signing in: a code that an app makes, or one of those that were written down for when the phone is lost. */
public final class SecondFactor {
    private static final int RECOVERY_CODES = 10;
    private static final int HALF_A_CODE = 6;

    /** How long somebody who typed the password has for the code. */
    static final Duration TIME_TO_TYPE = Duration.ofMinutes(5);

    private final Database database;
    private final Correspondence.Desk desk;
    private final SecondFactorStore factors;
    private final SiteKey key;
    private final Clock clock;

    public SecondFactor(Database database, Correspondence.Desk desk, SiteKey key, Clock clock) {
        this.database = database;
        this.desk = desk;
        this.factors = new SecondFactorStore(database);
        this.key = key;
        this.clock = clock;
    }

    /** Switches it on, when the code is of this secret; answers the recovery codes, which nobody can read again, or nothing. */
    List<String> switchOn(Account account, TotpSecret secret, String typed) {
        OptionalLong step = secret.step(plain(typed), clock.instant());
        if (step.isEmpty()) return List.of();
        List<String> codes = Stream.generate(SecondFactor::recoveryCode)
                .limit(RECOVERY_CODES)
                .toList();
        String kept = secret.encrypted(key, account.id());
        return database.write(write -> {
            if (!factors.switchOn(write, account.id(), kept, step.getAsLong())) return List.of();
            codes.forEach(code -> factors.addCode(write, account.id(), hash(account.id(), plain(code))));
            desk.log().add(write, account.id(), Event.SECOND_FACTOR_ON, null);
            return codes;
        });
    }

    void switchOff(Account account) {
        database.write(write -> {
            factors.switchOff(write, account.id());
            desk.log().add(write, account.id(), Event.SECOND_FACTOR_OFF, null);
            return account;
        });
    }

    /** How many recovery codes are left. */
    int codes(Account account) {
        return factors.codes(account.id());
    }

    /** Whether this code is good; it is used up by that. */
    boolean passes(Account account, String typed) {
        String code = plain(typed);
        return database.write(write -> {
            boolean good = passes(write, account.id(), code);
            if (!good) desk.log().add(write, account.id(), null, Event.CODE_FAILED, null);
            return good;
        });
    }

    /** What a browser holds whose user has typed the right password; of no use after a few minutes, or after another password was set. */
    String begun(Account account) {
        String until = String.valueOf(clock.instant().plus(TIME_TO_TYPE).getEpochSecond());
        return account.id() + "." + until + "." + seal(account.id(), until);
    }

    /** Who has begun so. */
    Optional<Account> begun(@Nullable String shown) {
        if (shown == null || !shown.matches("[0-9]{1,18}\\.[0-9]{1,12}\\.[0-9a-f]{64}")) return Optional.empty();
        String[] parts = shown.split("\\.", 3);
        long account = Long.parseLong(parts[0]);
        boolean ours = Secret.matches(seal(account, parts[1]), parts[2]);
        boolean late = clock.instant().getEpochSecond() >= Long.parseLong(parts[1]);
        if (!ours || late) return Optional.empty();
        return desk.accounts().account(account).filter(known -> known.disabledAt() == null);
    }

    private boolean passes(Write write, long account, String code) {
        String kept = factors.secret(account);
        if (kept == null) return false;
        OptionalLong step = TotpSecret.decrypted(kept, key, account).step(code, clock.instant());
        if (step.isPresent()) return factors.useStep(write, account, step.getAsLong());
        return factors.useCode(write, account, hash(account, code), clock.instant());
    }

    private String seal(long account, String until) {
        return key.seal(
                "half",
                String.valueOf(account),
                until,
                String.valueOf(desk.accounts().password(account)));
    }

    private String hash(long account, String code) {
        return key.seal("recovery", String.valueOf(account), code);
    }

    private static String recoveryCode() {
        String letters = TotpSecret.fresh().text();
        return letters.substring(0, HALF_A_CODE) + "-" + letters.substring(HALF_A_CODE, 2 * HALF_A_CODE);
    }

    /** However it was typed: in groups, in small letters, in digits such as ٣. */
    private static String plain(String typed) {
        StringBuilder plain = new StringBuilder();
        typed.codePoints().filter(Character::isLetterOrDigit).forEach(letter -> {
            if (Character.isDigit(letter)) plain.append(Character.digit(letter, 10));
            else plain.appendCodePoint(letter);
        });
        return plain.toString().toUpperCase(Locale.ROOT);
    }
}
