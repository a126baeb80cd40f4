package ma.khabar.web;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.io.AbstractEndPoint;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hangs up on those who keep a connection and hardly say or take anything; Jetty by itself does when nothing at all comes or goes, so that a
 * byte now and then holds it for ever. And on those who have been silent longest, when too many are connected.
 */
public final class Patience implements HttpConfiguration.Customizer {
    private static final Logger log = LoggerFactory.getLogger(Patience.class);

    /** In bytes a second: so much more time has who says or takes more. */
    private static final long SLOWEST = 500;

    private static final int LOOKS = 10;
    private static final long MILLISECONDS_BETWEEN_LOOKS = 1_000;

    private final long patience;
    private final long pause;
    private final int connections;

    /** Whoever is being answered. Jetty counts «100 Continue» as an answer, and so does not know. */
    private final Set<EndPoint> served = ConcurrentHashMap.newKeySet();

    /** Known to the one who looks alone. */
    private final Map<EndPoint, Mark> marks = new HashMap<>();

    /** {@code connections}: when nearly so many are held, those that have been silent longest are given up. */
    public Patience(Limits limits, int connections) {
        this.patience = TimeUnit.SECONDS.toNanos(limits.patience());
        this.pause = Math.min(MILLISECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS.toMillis(limits.patience()) / LOOKS);
        this.connections = connections;
    }

    /** What the site waits for. */
    private enum Awaited {
        REQUEST,
        BODY,
        READER
    }

    /**
     * When it began to wait.
     *
     * @param number of the request
     * @param in how many bytes had come on this connection
     * @param out how many had been handed to it when it last waited for a request
     * @param since in nanoseconds
     */
    private record Mark(Awaited awaited, long number, long in, long out, long since) {
        boolean isOf(Awaited other, Connection connection) {
            return awaited == other && number == connection.getMessagesIn();
        }

        /** Nothing was said yet; Jetty's own limit is enough for that. */
        boolean isIdle(Connection connection) {
            return awaited == Awaited.REQUEST && in == connection.getBytesIn();
        }

        long moved(Connection connection) {
            return awaited == Awaited.READER ? connection.getBytesOut() - out : connection.getBytesIn() - in;
        }
    }

    @Override
    public Request customize(Request request, HttpFields.Mutable answer) {
        EndPoint client = request.getConnectionMetaData().getConnection().getEndPoint();
        served.add(client);
        Request.addCompletionListener(request, failure -> served.remove(client));
        return request;
    }

    public boolean isServed(EndPoint client) {
        return served.contains(client);
    }

    public long milliseconds() {
        return TimeUnit.NANOSECONDS.toMillis(patience);
    }

    /** Until it is stopped. */
    public void watch(AbstractConnector listening) {
        Thread.ofPlatform().daemon().name("patience").start(() -> keepLooking(listening));
    }

    private void keepLooking(AbstractConnector listening) {
        try {
            while (listening.isRunning()) {
                look(listening);
                Thread.sleep(pause);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(AbstractConnector listening) {
        Set<EndPoint> all = Set.copyOf(listening.getConnectedEndPoints());
        marks.keySet().retainAll(all);
        try {
            all.forEach(this::look);
            if (all.size() > connections - connections / 10) makeRoom(all);
        } catch (RuntimeException e) {
            log.error("Slow connections could not be looked at", e);
        }
    }

    private void look(EndPoint client) {
        Connection connection = client.getConnection();
        Awaited awaited = awaited(client);
        if (connection == null || awaited == null) return;
        Mark mark = marks.get(client);
        if (mark == null || !mark.isOf(awaited, connection) || mark.isIdle(connection))
            marks.put(client, mark(awaited, connection, mark));
        else if (System.nanoTime() - mark.since() > allowed(mark.moved(connection))) {
            // Jetty is told once, and then has time to do it.
            marks.remove(client);
            hangUp(client, connection, awaited);
        }
    }

    /** Null: the site itself is at work. */
    private @Nullable Awaited awaited(EndPoint client) {
        if (!served.contains(client)) return Awaited.REQUEST;
        if (client.isFillInterested()) return Awaited.BODY;
        boolean writing = client instanceof AbstractEndPoint known
                && known.getWriteFlusher().isPending();
        return writing ? Awaited.READER : null;
    }

    private static Mark mark(Awaited awaited, Connection connection, @Nullable Mark before) {
        long out = before == null ? 0 : before.out();
        return new Mark(
                awaited,
                connection.getMessagesIn(),
                connection.getBytesIn(),
                awaited == Awaited.REQUEST ? connection.getBytesOut() : out,
                System.nanoTime());
    }

    private long allowed(long bytes) {
        return patience + TimeUnit.SECONDS.toNanos(bytes) / SLOWEST;
    }

    /** As if nothing had come at all: whoever sends a form is told so, if Jetty can tell. */
    private static void hangUp(EndPoint client, Connection connection, Awaited awaited) {
        TimeoutException slow = new TimeoutException("too slow");
        if (awaited != Awaited.BODY || connection.onIdleExpired(slow)) client.close(slow);
    }

    private void makeRoom(Set<EndPoint> all) {
        List<AbstractEndPoint> silent = all.stream()
                .filter(client -> !served.contains(client))
                .filter(AbstractEndPoint.class::isInstance)
                .map(AbstractEndPoint.class::cast)
                .sorted(Comparator.comparingLong(AbstractEndPoint::getIdleFor).reversed())
                .toList();
        int tooMany = all.size() - (connections - connections / 5);
        silent.stream().limit(tooMany).forEach(EndPoint::close);
    }
}
