package ma.khabar;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.util.function.Consumer;
import ma.khabar.web.BareErrors;
import ma.khabar.web.Headers;
import ma.khabar.web.Heads;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.Connector;

/** Javalin and the Jetty under it, set as the site needs them and stopped as its readers deserve. */
final class Server {
    /** In bytes. Percent-encoded, an Arabic letter takes six: what a reader writes fits into the one, the longest article into the other. */
    private static final long LARGEST_FORM = 256 * 1024;

    private static final long LARGEST_PIECE = 2 * 1024 * 1024;

    private static final long MILLISECONDS_TO_FINISH = 10_000;
    private static final long MILLISECONDS_TO_LEAVE = 1_000;

    private Server() {}

    /** Not started yet; {@code routes} declares what it answers. */
    static Javalin make(Headers headers, Consumer<JavalinConfig> routes) {
        Javalin server = Javalin.create(on -> {
            settle(on, headers);
            routes.accept(on);
        });
        Heads.answerLikeGets(server);
        return server;
    }

    /** The largest form that is taken at this path, in bytes. */
    static long largestForm(String path) {
        return path.startsWith("/newsroom/") ? LARGEST_PIECE : LARGEST_FORM;
    }

    /** Finishes the requests in flight. Jetty by itself gives up on everyone who pauses for a second, even in the middle of a comment. */
    static void stop(Javalin server) {
        for (Connector connector : server.jettyServer().server().getConnectors()) {
            if (connector instanceof AbstractConnector listening) listening.setShutdownIdleTimeout(-1);
            for (EndPoint reader : connector.getConnectedEndPoints()) reader.setIdleTimeout(longestPause(reader));
        }
        server.stop();
    }

    private static long longestPause(EndPoint reader) {
        Connection connection = reader.getConnection();
        boolean answered = connection.getMessagesIn() == connection.getMessagesOut();
        return answered ? MILLISECONDS_TO_LEAVE : MILLISECONDS_TO_FINISH;
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
        });
        on.jetty.modifyServer(jetty -> {
            jetty.setStopTimeout(MILLISECONDS_TO_FINISH);
            jetty.setErrorHandler(new BareErrors(headers));
        });
    }
}
