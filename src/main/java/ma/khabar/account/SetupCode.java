package ma.khabar.account;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import ma.khabar.text.Secret;

/** What whoever starts an empty site is told, so that nobody else makes its first admin. Another one at each start; good until there is an admin. */
public final class SetupCode {
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 20;

    private final AccountStore accounts;
    private final String code = make();

    public SetupCode(AccountStore accounts) {
        this.accounts = accounts;
    }

    /** The code, while there is no admin. */
    public Optional<String> asLongAsNeeded() {
        return accounts.hasAdmin() ? Optional.empty() : Optional.of(code);
    }

    /** Whether it was typed, however it was written. */
    boolean is(String typed) {
        String plain = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
        return Secret.matches(code.replace("-", ""), plain);
    }

    private static String make() {
        SecureRandom random = new SecureRandom();
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i > 0 && i % 5 == 0) code.append('-');
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return code.toString();
    }
}
