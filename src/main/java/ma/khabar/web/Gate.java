package ma.khabar.web;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.Handler;

/** Admits to a route those it names, and nobody to a route that names none. */
public final class Gate implements Handler {
    @Override
    public void handle(Context ctx) {
        if (!ctx.routeRoles().contains(Access.ANYONE)) throw new ForbiddenResponse();
    }
}
