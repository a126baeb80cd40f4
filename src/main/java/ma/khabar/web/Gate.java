package ma.khabar.web;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;

/** Admits to a route those it names, and nobody to a route that names none. */
public final class Gate implements Handler {
    private final Function<Context, Visitor> visitors;
    private final Function<Visitor, Optional<String>> detours;

    /** {@code visitors} says who asks. */
    public Gate(Function<Context, Visitor> visitors) {
        this(visitors, visitor -> Optional.empty());
    }

    /** {@code detours} says where somebody is led who is signed in, is refused, and need not be for long. */
    public Gate(Function<Context, Visitor> visitors, Function<Visitor, Optional<String>> detours) {
        this.visitors = visitors;
        this.detours = detours;
    }

    @Override
    public void handle(Context ctx) {
        if (ctx.routeRoles().contains(Access.UNASKED)) return;
        Visitor visitor = visitors.apply(ctx);
        visitor.enter(ctx);
        boolean everybody = ctx.routeRoles().contains(Access.ANYONE);
        if (visitor.signedIn() || !everybody) ctx.header("Cache-Control", "private, no-store");
        if (visitor.mayAny(ctx.routeRoles())) return;
        if (!reading(ctx) || ctx.routeRoles().isEmpty()) throw new ForbiddenResponse();
        String elsewhere = visitor.signedIn()
                ? detours.apply(visitor).orElseThrow(ForbiddenResponse::new)
                : "/sign-in?next=" + URLEncoder.encode(address(ctx), StandardCharsets.UTF_8);
        ctx.redirect(elsewhere, HttpStatus.SEE_OTHER);
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
