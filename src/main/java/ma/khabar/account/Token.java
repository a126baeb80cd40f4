package ma.khabar.account;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import ma.khabar.text.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A secret that whoever holds it shows to us: in a cookie, or in a link that was mailed.
 *
 * <p>The database knows its hash only. The secret is 256 random bits, so a plain hash is enough.
 */
record Token(String text) {
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static Token fresh() {
        byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    /** What has not the shape of one is not looked for. */
    static Optional<Token> shown(@Nullable String text) {
        return text != null && text.matches("[A-Za-z0-9_-]{43}") ? Optional.of(new Token(text)) : Optional.empty();
    }

    /** 64 hexadecimal digits. */
    String hash() {
        return Sha256.hex(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Never the secret, which would reach a log. */
    @Override
    public String toString() {
        return "Token[…]";
    }
}
