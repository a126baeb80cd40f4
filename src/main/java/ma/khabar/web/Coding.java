package ma.khabar.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How the bytes of an answer are compressed. */
public enum Coding {
    PLAIN(""),
    GZIP("gzip"),
    BROTLI("br");

    private final String token;

    Coding(String token) {
        this.token = token;
    }

    /** As {@code Content-Encoding} names it; empty: it names none. */
    public String token() {
        return token;
    }

    /** Whether this machine can compress so. */
    boolean runs() {
        return this != BROTLI || Brotli.RUNS;
    }

    /** The best that {@code Accept-Encoding} has; none is accepted where there is no such header. */
    static Coding best(@Nullable String accepted) {
        if (accepted == null) return PLAIN;
        // As most browsers say it where there is no TLS; nothing to take apart.
        if (accepted.equals("gzip") || accepted.equals("gzip, deflate")) return GZIP;
        boolean gzip = false;
        for (String one : accepted.toLowerCase(Locale.ROOT).split(",", -1)) {
            if (names(one, "br") && Brotli.RUNS) return BROTLI;
            gzip |= names(one, "gzip");
        }
        return gzip ? GZIP : PLAIN;
    }

    /** Such as {@code br;q=0.8}, but not {@code br;q=0}. */
    private static boolean names(String accepted, String token) {
        String one = accepted.strip();
        if (!one.startsWith(token)) return false;
        String rest = one.substring(token.length()).replace(" ", "");
        return rest.isEmpty() || (rest.startsWith(";q=") && !rest.matches(";q=0(\\.0*)?"));
    }
}
