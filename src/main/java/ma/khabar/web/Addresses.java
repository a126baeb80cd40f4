package ma.khabar.web;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;

/** Reading numbers out of addresses. */
public final class Addresses {
    private Addresses() {}

    /** A positive id; 404 for anything else, be it {@code 0}, {@code -1}, {@code ١}, {@code 1e3} or larger than a {@code long}. */
    public static long id(Context ctx, String parameter) {
        String text = ctx.pathParam(parameter);
        if (!text.matches("[1-9][0-9]{0,17}")) throw new NotFoundResponse();
        return Long.parseLong(text);
    }
}
