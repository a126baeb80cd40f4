package ma.khabar;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import ma.khabar.web.BareErrors;
import ma.khabar.web.Headers;
import ma.khabar.web.Heads;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;

/** Javalin and the Jetty under it, set as the site needs them and stopped as its readers deserve. */
final class Server {
    /** In bytes. Percent-encoded, an Arabic letter takes six: what a reader writes fits into the one, the longest article into the other. */
    private static final long LARGEST_FORM = 256 * 1024;

    private static final long LARGEST_PIECE = 2 * 1024 * 1024;

    private static final long MILLISECONDS_TO_FINISH = 10_000;
    private static final long MILLISECONDS_TO_LEAVE = 1_000;
    private static final long MILLISECONDS_BETWEEN_LOOKS = 50;

    private final Javalin javalin;

    /** Whoever is being answered. Jetty counts «100 Continue» as an answer, and so does not know. */
    private final Set<EndPoint> served = ConcurrentHashMap.newKeySet();

    /**
     * @param first stands before all that Javalin does
     * @param routes declares what it answers
     */
    Server(Headers headers, Handler.Wrapper first, Consumer<JavalinConfig> routes) {
        this.javalin = Javalin.create(on -> {
            settle(on, headers);
            on.jetty.modifyServer(jetty -> jetty.setHandler(first));
            on.jetty.modifyHttpConfiguration(http -> http.addCustomizer(this::serve));
            routes.accept(on);
        });
        Heads.answerLikeGets(javalin);
    }

    void start(String host, int port) {
        javalin.start(host, port);
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
        for (Connector connector : javalin.jettyServer().server().getConnectors()) {
            if (connector instanceof AbstractConnector listening) awaitLeaving(listening);
        }
        javalin.stop();
    }

    private Request serve(Request request, HttpFields.Mutable answer) {
        EndPoint reader = request.getConnectionMetaData().getConnection().getEndPoint();
        served.add(reader);
        Request.addCompletionListener(request, failure -> served.remove(reader));
        return request;
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
        long pause = served.contains(reader) ? MILLISECONDS_TO_FINISH : MILLISECONDS_TO_LEAVE;
        if (reader.getIdleTimeout() != pause) reader.setIdleTimeout(pause);
    }

    private static void settle(JavalinConfig on, Headers headers) {
        on.concurrency.useVirtualThreads = true;
        on.startup.showJavalinBanner = false;
        on.startup.showOldJavalinVersionWarning = false;
        on.startup.startupWatcherEnabled = false;
        on.http.prefer405over404 = true;
        on.http.maxRequestSize = LARGEST_PIECE;
        on.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
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
