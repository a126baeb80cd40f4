package ma.khabar.web;

import io.javalin.Javalin;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import io.javalin.router.InternalRouter;
import io.javalin.router.ParsedEndpoint;
import io.javalin.security.Roles;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Answers HEAD as GET is answered, without the body: Javalin by itself asks no handler, and knows of no role. */
public final class Heads {
    private Heads() {}

    /** To be called when all routes are declared. */
    public static void answerLikeGets(Javalin javalin) {
        InternalRouter router = javalin.unsafe.internalRouter;
        for (ParsedEndpoint declared : List.copyOf(router.allHttpHandlers())) {
            if (declared.endpoint.method.equals(HandlerType.GET)) router.addHttpEndpoint(head(declared.endpoint));
        }
    }

    private static Endpoint head(Endpoint get) {
        Roles roles = Objects.requireNonNull(get.metadata(Roles.class), get.path);
        return new Endpoint(HandlerType.HEAD, get.path, get.handler, Set.of(roles));
    }
}
