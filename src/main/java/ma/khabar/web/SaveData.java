package ma.khabar.web;

import io.javalin.http.Context;

/** The wish of a reader who pays by the megabyte, as browsers pass it on: no fonts, and pictures no larger than a thumb. */
public final class SaveData {
    private static final String HEADER = "Save-Data";

    private SaveData() {}

    public static boolean asked(Context ctx) {
        return "on".equalsIgnoreCase(ctx.header(HEADER));
    }

    /** Tells whoever keeps the answer that there is another one. */
    static void vary(Context ctx) {
        ctx.res().addHeader("Vary", HEADER);
    }
}
