package ma.khabar.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Spares programs that ask again and again what they have already. */
public final class Etag {
    private static final int BYTES = 16;

    private Etag() {}

    /** Answers with the text, or 304 to who shows the tag of this very text. */
    public static void answer(Context ctx, String text) {
        String tag = '"' + hash(text) + '"';
        // Weak: compressed, the same text is other bytes.
        ctx.header("ETag", "W/" + tag);
        if (names(ctx.header("If-None-Match"), tag)) ctx.status(HttpStatus.NOT_MODIFIED);
        else ctx.result(text);
    }

    private static boolean names(@Nullable String shown, String tag) {
        return shown != null
                && Arrays.stream(shown.split(","))
                        .map(one -> one.strip().replaceFirst("^W/", ""))
                        .anyMatch(one -> one.equals(tag) || one.equals("*"));
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
