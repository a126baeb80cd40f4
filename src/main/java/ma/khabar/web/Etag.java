package ma.khabar.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import ma.khabar.text.Sha256;
import org.jspecify.annotations.Nullable;

/** Spares programs that ask again and again what they have already. */
public final class Etag {
    private static final int DIGITS = 32;

    private Etag() {}

    /** Answers with the text, or 304 to who shows the tag of this very text. */
    public static void answer(Context ctx, String text) {
        String tag = '"' + Sha256.hex(text.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS) + '"';
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
}
