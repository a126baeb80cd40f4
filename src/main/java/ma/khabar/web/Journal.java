package ma.khabar.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Hears of every request once it has been answered, and tells whoever wants to know; nobody: it does not listen. */
public final class Journal implements AutoCloseable {
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
        if (log != null || meter != null) on.requestLogger.http(this::note);
    }

    @Override
    public void close() {
        if (log != null) log.close();
    }

    private void note(Context ctx, float milliseconds) {
        String route = Optional.ofNullable(ctx.endpoints().matchedHttpEndpoint())
                .map(Journal::path)
                .orElse("none");
        if (log != null) log.write(ctx, route);
        Duration took = Duration.ofNanos((long) (milliseconds * 1_000_000));
        if (meter != null) meter.answered(ctx.method().name(), route, ctx.statusCode(), took);
    }

    private static String path(Endpoint endpoint) {
        return endpoint.path;
    }
}
