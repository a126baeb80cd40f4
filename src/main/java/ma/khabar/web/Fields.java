package ma.khabar.web;

import io.javalin.http.Context;

/** What stands in the fields of a form that was sent. */
public final class Fields {
    private Fields() {}

    /** The first one of this name, as it was typed; empty when there is none. What stands in the address does not count. */
    public static String typed(Context ctx, String field) {
        String value = ctx.formParam(field);
        return value == null ? "" : value;
    }
}
