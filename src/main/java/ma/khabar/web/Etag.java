package ma.khabar.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import ma.khabar.text.Sha256;
import org.jspecify.annotations.Nullable;

/** Spares programs that ask again and again what they have already. */
public final class Etag {
    private static final int DIGITS = 32;

    private Etag() {}

    /** Answers with the text, or 304 to who shows the tag of this very text. */
    public static void answer(Context ctx, String text) {
        if (!isKnown(ctx, Sha256.hex(text.getBytes(StandardCharsets.UTF_8)))) ctx.result(text);
    }

    /** The same with what stands in a file, which need not be there any longer when this returns: a deleted file can be read to its end. */
    public static void answer(Context ctx, Path file) throws IOException {
        if (!isKnown(ctx, Sha256.hexOf(file))) ctx.result(Files.newInputStream(file));
    }

    private static boolean isKnown(Context ctx, String hash) {
        String tag = '"' + hash.substring(0, DIGITS) + '"';
        // Weak: compressed, the same text is other bytes.
        ctx.header("ETag", "W/" + tag);
        boolean known = names(ctx.header("If-None-Match"), tag);
        if (known) ctx.status(HttpStatus.NOT_MODIFIED);
        return known;
    }

    private static boolean names(@Nullable String shown, String tag) {
        return shown != null
                && Arrays.stream(shown.split(","))
                        .map(one -> one.strip().replaceFirst("^W/", ""))
                        .anyMatch(one -> one.equals(tag) || one.equals("*"));
    }
}
