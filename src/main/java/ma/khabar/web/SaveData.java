package ma.khabar.web;

import io.javalin.http.Context;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The wish of a reader who pays by the megabyte, as browsers pass it on: no fonts, and pictures no larger than a thumb. */
public final class SaveData {
    private static final String HEADER = "Save-Data";

    private SaveData() {}

    public static boolean asked(Context ctx) {
        return asked(ctx::header);
    }

    /** {@code headers}: given a name, the value or null. */
    public static boolean asked(UnaryOperator<@Nullable String> headers) {
        return "on".equalsIgnoreCase(headers.apply(HEADER));
    }

    /** Tells whoever keeps the answer that there is another one. */
    static void vary(Context ctx) {
        ctx.res().addHeader("Vary", HEADER);
    }
}
