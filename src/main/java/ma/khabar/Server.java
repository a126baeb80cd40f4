package ma.khabar;

import com.sun.management.UnixOperatingSystemMXBean;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.JettyConfig;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import ma.khabar.web.BareErrors;
import ma.khabar.web.FirstLine;
import ma.khabar.web.Headers;
import ma.khabar.web.Heads;
import ma.khabar.web.Lengthless;
import ma.khabar.web.Limits;
import ma.khabar.web.Patience;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Javalin and the Jetty under it, set as the site needs them and stopped as its readers deserve. */
final class Server {
    /** In bytes. Percent-encoded, an Arabic letter takes six: what a reader writes fits into the one, the longest article into the other. */
    private static final long LARGEST_FORM = 256 * 1024;

    private static final long LARGEST_PIECE = 2 * 1024 * 1024;

    /** How many may come at once. Java would have 50, and who finds no room tries again a second later, or three. */
    private static final int AT_THE_DOOR = 1_024;

    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();
    private static final int ACCEPTORS = 1;

    /** For those who accept and read, and as many for what Jetty does beside. */
    private static final int THREADS = 2 * (ACCEPTORS + PROCESSORS);

    private static final int MILLISECONDS_IDLE = 60_000;

    private static final long MILLISECONDS_TO_FINISH = 10_000;
    private static final long MILLISECONDS_TO_LEAVE = 1_000;
    private static final long MILLISECONDS_BETWEEN_LOOKS = 50;

    private final Javalin javalin;

    private final Patience patience;

    /**
     * @param first stands before all that Javalin does
     * @param routes declares what it answers
     */
    Server(Headers headers, Limits limits, Handler.Wrapper first, Consumer<JavalinConfig> routes) {
        int connections = Math.min(limits.connections(), openFiles() - openFiles() / 4);
        this.patience = new Patience(limits, connections);
        this.javalin = Javalin.create(on -> {
            settle(on, headers);
            on.jetty.modifyServer(jetty -> {
                jetty.setHandler(first);
                jetty.addBean(new NetworkConnectionLimit(connections, jetty));
            });
            on.jetty.addConnector((jetty, http) -> door(on.jetty, jetty, http));
            on.jetty.modifyHttpConfiguration(http -> http.addCustomizer(patience));
            routes.accept(on);
        });
        Heads.answerLikeGets(javalin);
    }

    void start(String host, int port) {
        javalin.start(host, port);
        listening().forEach(patience::watch);
    }

    /** The port that is really listened on. */
    int port() {
        return javalin.port();
    }

    /** The largest form that is taken at this path, in bytes. */
    static long largestForm(String path) {
        return path.startsWith("/newsroom/") ? LARGEST_PIECE : LARGEST_FORM;
    }

    /**
     * Takes nobody new, finishes the requests in flight, and then stops. Jetty by itself gives up on everyone who pauses for a second, even in
     * the middle of a comment, and answers nobody whose request it has not begun to read.
     */
    void stop() {
        listening().forEach(this::awaitLeaving);
        javalin.stop();
    }

    private Stream<AbstractConnector> listening() {
        return Arrays.stream(javalin.jettyServer().server().getConnectors())
                .filter(AbstractConnector.class::isInstance)
                .map(AbstractConnector.class::cast);
    }

    /** How many the system lets us have; each connection takes one, and the database and the search need some. */
    private static int openFiles() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? (int) Math.min(Integer.MAX_VALUE, unix.getMaxFileDescriptorCount())
                : Integer.MAX_VALUE;
    }

    /** Every processor reads requests: Jetty by itself would have half of them read what all of them can answer. */
    private ServerConnector door(JettyConfig at, org.eclipse.jetty.server.Server jetty, HttpConfiguration http) {
        ServerConnector door = new ServerConnector(jetty, ACCEPTORS, PROCESSORS, new HttpConnectionFactory(http));
        door.setHost(at.host);
        door.setPort(at.port);
        door.setIdleTimeout(patience.milliseconds());
        door.setAcceptQueueSize(AT_THE_DOOR);
        return door;
    }

    private void awaitLeaving(AbstractConnector listening) {
        listening.setShutdownIdleTimeout(-1);
        Future<Void> left = listening.shutdown();
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(MILLISECONDS_TO_FINISH);
        try {
            while (!left.isDone() && System.nanoTime() < until) {
                listening.getConnectedEndPoints().forEach(this::hurry);
                Thread.sleep(MILLISECONDS_BETWEEN_LOOKS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void hurry(EndPoint reader) {
        long pause = patience.isServed(reader) ? MILLISECONDS_TO_FINISH : MILLISECONDS_TO_LEAVE;
        if (reader.getIdleTimeout() != pause) reader.setIdleTimeout(pause);
    }

    /** They read, and send what is kept; whatever has to wait does so in a virtual thread of its own. */
    private static QueuedThreadPool threads() {
        // Jetty's own queue would ask the JVM about its caches, which takes a tenth of the start.
        QueuedThreadPool threads =
                new QueuedThreadPool(THREADS, ACCEPTORS + PROCESSORS, MILLISECONDS_IDLE, new LinkedBlockingQueue<>());
        threads.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
        return threads;
    }

    private static void settle(JavalinConfig on, Headers headers) {
        on.jetty.threadPool = threads();
        on.startup.showJavalinBanner = false;
        on.startup.showOldJavalinVersionWarning = false;
        on.startup.startupWatcherEnabled = false;
        on.http.prefer405over404 = true;
        on.http.maxRequestSize = LARGEST_PIECE;
        on.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            // Jetty reads a long address at once where it lies in the heap, and byte by byte elsewhere; ours are long,
            // in Arabic.
            http.setUseInputDirectByteBuffers(false);
            http.addCustomizer(new FirstLine());
            http.addCustomizer(new Lengthless());
            // Jetty would let %u0031 pass, and Javalin break on it.
            http.setUriCompliance(
                    http.getUriCompliance().without("without-utf16", UriCompliance.Violation.UTF16_ENCODINGS));
            // Where it ends a line, and something before us thinks that it does not, a header can be smuggled in.
            http.setHttpCompliance(http.getHttpCompliance()
                    .without("without-bare-lf", HttpCompliance.Violation.LF_HEADER_TERMINATION));
        });
        on.jetty.modifyServer(jetty -> {
            jetty.setStopTimeout(MILLISECONDS_TO_FINISH);
            jetty.setErrorHandler(new BareErrors(headers));
        });
    }
}
