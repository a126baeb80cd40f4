package ma.khabar.metrics;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.function.IntSupplier;
import java.util.stream.LongStream;
import ma.khabar.db.Database;

/** Figures as Prometheus reads them, at {@code /metrics} of a port of their own. */
public final class Metrics implements AutoCloseable {
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final Duration[] BOUNDS = LongStream.of(5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000)
            .mapToObj(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Meter.MeterProvider<Timer> requests =
            Timer.builder("khabar.http.requests").serviceLevelObjectives(BOUNDS).withRegistry(registry);
    private final JvmGcMetrics collector = new JvmGcMetrics();
    private final HttpServer server;

    // Held here, because the registry forgets what nobody holds.
    private final FigureStore figures;
    private final IntSupplier waitingTexts;

    /** {@code waitingTexts} says how many have changed that the search does not know yet. Fails when the port is taken. */
    public Metrics(InetSocketAddress address, Database database, IntSupplier waitingTexts) throws IOException {
        this.figures = new FigureStore(database);
        this.waitingTexts = waitingTexts;
        this.server = HttpServer.create(new InetSocketAddress(address.getHostString(), address.getPort()), 0);
        bindMachine();
        bindSite(database);
        server.createContext("/metrics", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    /** The port that is really listened on. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** {@code route} is the address as it was declared: there are few of them, whatever is asked for. */
    public void answered(String method, String route, int status, Duration took) {
        String known = METHODS.contains(method) ? method : "OTHER";
        requests.withTags("method", known, "route", route, "status", Integer.toString(status))
                .record(took);
    }

    @Override
    public void close() {
        server.stop(0);
        collector.close();
        registry.close();
    }

    private void bindMachine() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ClassLoaderMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        collector.bindTo(registry);
    }

    private void bindSite(Database database) {
        Gauge.builder("khabar.pool.connections", database, all -> all.connections()
                        .busy())
                .tag("state", "busy")
                .register(registry);
        Gauge.builder("khabar.pool.connections", database, all -> all.connections()
                        .idle())
                .tag("state", "idle")
                .register(registry);
        Gauge.builder("khabar.pool.waiting", database, all -> all.connections().awaited())
                .register(registry);
        FunctionCounter.builder("khabar.statements", database, Database::statements)
                .register(registry);
        FunctionCounter.builder("khabar.comments", figures, FigureStore::newestComment)
                .register(registry);
        Gauge.builder("khabar.mail.waiting", figures, FigureStore::waitingMail).register(registry);
        Gauge.builder("khabar.search.waiting", waitingTexts, IntSupplier::getAsInt)
                .register(registry);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            boolean asked = exchange.getRequestURI().getPath().equals("/metrics");
            byte[] figures = asked ? registry.scrape().getBytes(StandardCharsets.UTF_8) : new byte[0];
            exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
            exchange.sendResponseHeaders(asked ? 200 : 404, figures.length == 0 ? -1 : figures.length);
            exchange.getResponseBody().write(figures);
        }
    }
}
