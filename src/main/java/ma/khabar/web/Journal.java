package ma.khabar.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.NanoTime;
import org.jspecify.annotations.Nullable;

/**
 * Hears of every request once it has been answered, by whatever part of the server, and tells whoever wants to know; nobody: it does not
 * listen.
 */
public final class Journal implements AutoCloseable {
    private static final String ROUTE = "route";

    private final @Nullable AccessLog log;
    private final @Nullable Meter meter;

    public Journal(@Nullable AccessLog log, @Nullable Meter meter) {
        this.log = log;
        this.meter = meter;
    }

    /** What counts and times requests; {@code route} is the address as it was declared, or {@code none}. */
    public interface Meter {
        void answered(String method, String route, int status, Duration took);
    }

    public void declare(JavalinConfig on) {
        if (log == null && meter == null) return;
        on.jetty.modifyServer(jetty -> jetty.setRequestLog(this::note));
        on.routes.beforeMatched(ctx -> answers(ctx, route(ctx)));
    }

    /** The address, as it was declared, of what answers this request. */
    public static String route(Context ctx) {
        return Optional.ofNullable(ctx.endpoints().matchedHttpEndpoint())
                .map(endpoint -> endpoint.path)
                .orElse("none");
    }

    /** Says what answers a request that does not come as far as a handler. */
    public static void answers(Request request, String route) {
        request.setAttribute(ROUTE, route);
    }

    @Override
    public void close() {
        if (log != null) log.close();
    }

    private static void answers(Context ctx, String route) {
        ctx.attribute(ROUTE, route);
    }

    private void note(Request request, Response response) {
        String route = Objects.requireNonNullElse((String) request.getAttribute(ROUTE), "none");
        if (log != null) log.write(request, response, route);
        Duration took = Duration.ofNanos(NanoTime.since(request.getBeginNanoTime()));
        if (meter != null) meter.answered(request.getMethod(), route, response.getStatus(), took);
    }
}
