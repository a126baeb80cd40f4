package ma.khabar.account;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import ma.khabar.db.SiteKey;
import ma.khabar.text.Secret;

/**
 * What an app on somebody's phone and we both know, and make the same six digits of every half minute (RFC 6238).
 *
 * @param text 160 bits in Base32, as people type it into the app
 */
record TotpSecret(String text) {
    private static final int BYTES = 20;
    private static final int LETTERS = BYTES * 8 / 5;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final Duration STEP = Duration.ofSeconds(30);

    /** How far the clock of a phone may be wrong, either way. */
    private static final long STEPS_AWAY = 1;

    private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator(STEP);

    static TotpSecret fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return of(bytes);
    }

    static Optional<TotpSecret> parse(String text) {
        return text.matches("[A-Z2-7]{" + LETTERS + "}") ? Optional.of(new TotpSecret(text)) : Optional.empty();
    }

    /** The half minute, counted from 1970, whose code this is; nothing for one of long ago. */
    OptionalLong step(String code, Instant now) {
        long current = now.getEpochSecond() / STEP.toSeconds();
        return LongStream.rangeClosed(current - STEPS_AWAY, current + STEPS_AWAY)
                .filter(step -> Secret.matches(code(step), code))
                .findFirst();
    }

    String code(long step) {
        try {
            SecretKeySpec key = new SecretKeySpec(bytes(), CODES.getAlgorithm());
            return CODES.generateOneTimePasswordString(
                    key, Instant.ofEpochSecond(step * STEP.toSeconds()), Locale.ROOT);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For the database: of no use without the key of the site, nor in the row of another account. */
    String encrypted(SiteKey site, long account) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, site, account, nonce, bytes());
        byte[] kept = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, kept, NONCE_BYTES, sealed.length);
        return Base64.getEncoder().encodeToString(kept);
    }

    /** What {@link #encrypted} has kept. */
    static TotpSecret decrypted(String kept, SiteKey site, long account) {
        byte[] bytes = Base64.getDecoder().decode(kept);
        byte[] nonce = Arrays.copyOf(bytes, NONCE_BYTES);
        return of(
                crypt(Cipher.DECRYPT_MODE, site, account, nonce, Arrays.copyOfRange(bytes, NONCE_BYTES, bytes.length)));
    }

    /** Never the secret, which would reach a log. */
    @Override
    public String toString() {
        return "TotpSecret[…]";
    }

    private static byte[] crypt(int mode, SiteKey site, long account, byte[] nonce, byte[] bytes) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            byte[] key = HexFormat.of().parseHex(site.seal("totp"));
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(String.valueOf(account).getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** 160 bits are 32 digits to the base of 32 exactly; only what the digits are called differs. */
    private static TotpSecret of(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        new BigInteger(1, bytes)
                .toString(32)
                .chars()
                .forEach(digit -> text.append(BASE_32.charAt(Character.digit(digit, 32))));
        return new TotpSecret("A".repeat(LETTERS - text.length()) + text);
    }

    private byte[] bytes() {
        StringBuilder digits = new StringBuilder();
        text.chars().forEach(letter -> digits.append(Character.forDigit(BASE_32.indexOf(letter), 32)));
        byte[] number = new BigInteger(digits.toString(), 32).toByteArray();
        byte[] bytes = new byte[BYTES];
        int length = Math.min(BYTES, number.length);
        System.arraycopy(number, number.length - length, bytes, BYTES - length, length);
        return bytes;
    }
}
