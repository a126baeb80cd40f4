package ma.khabar.web;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** The security headers that every answer carries, errors of the server itself included; those of files are short. */
public final class Headers {
    private static final String POLICY = "Content-Security-Policy";
    private static final String TLS = "Strict-Transport-Security";
    private static final String FILE_POLICY =
            "default-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Map<String, String> headers = new LinkedHashMap<>();

    /**
     * @param scriptHash the CSP source of the one script that stands in the page itself, such as {@code 'sha256-…'}
     * @param https whether the public address is served over TLS
     */
    public Headers(String scriptHash, boolean https) {
        headers.put(POLICY, policy(scriptHash));
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "strict-origin-when-cross-origin");
        headers.put("X-Frame-Options", "DENY");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put(
                "Permissions-Policy",
                "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()");
        if (https) headers.put(TLS, "max-age=31536000; includeSubDomains");
    }

    /** Names and values. */
    public Map<String, String> all() {
        return headers;
    }

    /**
     * For an answer to an address that holds a secret, or where one was set: nobody keeps it, and no other site is told where one came from.
     *
     * <p>Not {@code no-referrer}: under that browsers say {@code Origin: null} of our own forms, which {@link SameOrigin} refuses, as anybody's frame
     * says it too; and older ones have no {@code Sec-Fetch-Site} to say more.
     */
    public static void keepSecret(Context ctx) {
        ctx.header("Cache-Control", "private, no-store").header("Referrer-Policy", "same-origin");
    }

    /** For what is no page: it may load nothing at all, and need not be told what pages may not do. */
    public static void ofFile(Context ctx) {
        ctx.header(POLICY, FILE_POLICY).res().setHeader("Permissions-Policy", null);
    }

    /** For a picture that programs for feeds and messengers show on pages of their own. */
    public static void ofPicture(Context ctx) {
        ofFile(ctx);
        ctx.header("Cross-Origin-Resource-Policy", "cross-origin");
    }

    /** Lets one more script run that stands in this page itself: the CSP source of it, such as {@code 'sha256-…'}. */
    public static void allowScript(Context ctx, String source) {
        extend(ctx, "script-src 'self'", "script-src 'self' " + source);
    }

    /** Lets this page show the pages of these sites within it, such as {@code https://player.vimeo.com}. */
    public static void allowFrames(Context ctx, String sites) {
        extend(ctx, "object-src 'none'", "frame-src " + sites + "; object-src 'none'");
    }

    private static void extend(Context ctx, String rule, String wider) {
        String policy = ctx.res().getHeader(POLICY);
        ctx.header(POLICY, policy.replace(rule, wider));
    }

    /** Whether this answer says that readers come by TLS. */
    static boolean sayTls(Context ctx) {
        return ctx.res().containsHeader(TLS);
    }

    /** How long whoever is refused has to wait. */
    public static void retryAfter(Context ctx, Duration wait) {
        ctx.header("Retry-After", String.valueOf(wait.toSeconds()));
    }

    private static String policy(String scriptHash) {
        return String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self' " + scriptHash,
                "style-src 'self'",
                "img-src 'self'",
                "font-src 'self'",
                "connect-src 'self'",
                "manifest-src 'self'",
                "object-src 'none'",
                "base-uri 'none'",
                "form-action 'self'",
                "frame-ancestors 'none'");
    }
}
