package ma.khabar.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.UnaryOperator;
import ma.khabar.text.Secret;

/** A random number that we give to a browser, and know again as one of ours. Given only with the answer to a POST. */
public final class SignedCookie {
    private static final int BYTES = 16;
    private static final int SECONDS = (int) Duration.ofDays(400).toSeconds();

    private final String name;
    private final boolean secure;
    private final UnaryOperator<String> seal;
    private final SecureRandom random = new SecureRandom();

    /**
     * @param secure send it over TLS only
     * @param seal what nobody else could make of a number
     */
    public SignedCookie(String name, boolean secure, UnaryOperator<String> seal) {
        this.name = name(name, secure);
        this.secure = secure;
        this.seal = seal;
    }

    /** That browsers take from this host alone, where there is TLS. */
    public static String name(String bare, boolean secure) {
        return secure ? "__Host-" + bare : bare;
    }

    /** The number of this browser; empty when it has none, or one that is not ours. */
    public Optional<String> read(Context ctx) {
        String value = ctx.cookie(name);
        if (value == null || !value.matches("[0-9a-f]{32}-[0-9a-f]{64}")) return Optional.empty();
        String number = value.substring(0, 2 * BYTES);
        return isOurs(number, value.substring(2 * BYTES + 1)) ? Optional.of(number) : Optional.empty();
    }

    /** The number of this browser, which gets one if it has none. */
    public String readOrGive(Context ctx) {
        return read(ctx).orElseGet(() -> give(ctx));
    }

    private boolean isOurs(String number, String sealed) {
        return Secret.matches(seal.apply(number), sealed);
    }

    private String give(Context ctx) {
        byte[] fresh = new byte[BYTES];
        random.nextBytes(fresh);
        String number = HexFormat.of().formatHex(fresh);
        String value = number + "-" + seal.apply(number);
        ctx.cookie(new Cookie(name, value, "/", SECONDS, secure, true, null, SameSite.LAX));
        return number;
    }
}
