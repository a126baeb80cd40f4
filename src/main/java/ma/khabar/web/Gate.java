package ma.khabar.web;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** Admits to a route those it names, and nobody to a route that names none. */
public final class Gate implements Handler {
    private final Function<Context, Visitor> visitors;

    /** {@code visitors} says who asks. */
    public Gate(Function<Context, Visitor> visitors) {
        this.visitors = visitors;
    }

    @Override
    public void handle(Context ctx) {
        Visitor visitor = visitors.apply(ctx);
        visitor.enter(ctx);
        boolean everybody = ctx.routeRoles().contains(Access.ANYONE);
        if (visitor.signedIn() || !everybody) ctx.header("Cache-Control", "private, no-store");
        if (visitor.mayAny(ctx.routeRoles())) return;
        if (visitor.signedIn() || !reading(ctx) || ctx.routeRoles().isEmpty()) throw new ForbiddenResponse();
        ctx.redirect("/sign-in?next=" + URLEncoder.encode(address(ctx), StandardCharsets.UTF_8), HttpStatus.SEE_OTHER);
        ctx.skipRemainingHandlers();
    }

    private static boolean reading(Context ctx) {
        return ctx.method().equals(HandlerType.GET) || ctx.method().equals(HandlerType.HEAD);
    }

    private static String address(Context ctx) {
        String query = ctx.queryString();
        return query == null ? ctx.path() : ctx.path() + "?" + query;
    }
}
