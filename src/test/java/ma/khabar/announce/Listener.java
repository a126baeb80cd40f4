package ma.khabar.announce;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Somebody who is told what is new: a real HTTP server, which answers as it was told to. */
final class Listener {
    private final HttpServer server;
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private volatile int answer = 204;

    Listener() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        server.createContext("/", this::hear);
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/told";
    }

    void answer(int status) {
        answer = status;
    }

    /** The next that is told within so many seconds. */
    @Nullable
    String next(int seconds) {
        try {
            return heard.poll(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void hear(HttpExchange exchange) throws IOException {
        int status = answer;
        heard.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }
}
