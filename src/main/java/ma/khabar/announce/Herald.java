package ma.khabar.announce;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import ma.khabar.db.Database;
import ma.khabar.newsroom.EditionStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells one channel what is new, on a thread of its own; there may be one on each node. */
final class Herald implements AutoCloseable {
    /** So long changes are gathered before they are told together: the moment between two of them is not worth a call. */
    static final Duration GATHERED = Duration.ofSeconds(2);

    private static final Logger log = LoggerFactory.getLogger(Herald.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(15);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final Channel channel;
    private final NewsStore store;
    private final Database database;
    private final Clock clock;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final Semaphore bell = new Semaphore(0);
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;
    private Duration pause = FIRST_PAUSE;

    Herald(Channel channel, Database database, Clock clock) {
        this.channel = channel;
        this.store = new NewsStore(database);
        this.database = database;
        this.clock = clock;
        this.thread = Thread.ofVirtual().name(channel.name()).unstarted(this::work);
    }

    /** Goes at the start, soon after an article has changed, and looks every few seconds for those whose minute has come. */
    void start() {
        news();
        database.changes().listen(topic -> {
            if (topic.startsWith(EditionStore.TEXT_TOPIC)) bell.release();
        });
        thread.start();
    }

    /** Ends when what is under way has been told. */
    @Override
    public void close() {
        closing.countDown();
        bell.release();
        try {
            if (!thread.join(PATIENCE)) log.warn("{} was being told when the site was stopped", channel.name());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        client.shutdownNow();
    }

    private void work() {
        try {
            // Who rings while changes are gathered is heard the next time.
            while (!sleeps(GATHERED)) {
                if (tellQuietly()) pause = FIRST_PAUSE;
                else if (rest()) return;
                if (bell.tryAcquire(BETWEEN_LOOKS.toSeconds(), TimeUnit.SECONDS)) bell.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Each time longer; answers whether the site is being stopped. */
    private boolean rest() throws InterruptedException {
        boolean stopped = sleeps(pause);
        bell.release();
        pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        return stopped;
    }

    /** Answers whether the site is being stopped. */
    private boolean sleeps(Duration time) throws InterruptedException {
        return closing.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Answers whether there is nothing left to tell for this node. */
    private boolean tellQuietly() throws InterruptedException {
        try {
            return news().isEmpty() || !store.claim(channel.name(), clock.instant()) || tell(news());
        } catch (RuntimeException e) {
            log.warn("Announcing by {} has to wait: {}", channel.name(), e.getMessage());
            return false;
        }
    }

    private News news() {
        return store.since(channel.name(), clock.instant());
    }

    private boolean tell(News news) throws InterruptedException {
        if (news.isEmpty()) {
            // Another node has told it since we looked.
            store.release(channel.name());
            return true;
        }
        try {
            int status = client.send(channel.request(news).timeout(PATIENCE).build(), BodyHandlers.discarding())
                    .statusCode();
            if (isWorthAnotherTry(status)) throw new IOException("it answered " + status);
            if (status >= 400)
                log.error(
                        "{} refused {} addresses: {}",
                        channel.name(),
                        news.stories().size(),
                        status);
            store.told(channel.name(), news);
            return true;
        } catch (IOException e) {
            log.info("{} is told again later: {}", channel.name(), e.getMessage());
            store.release(channel.name());
            return false;
        }
    }

    /** Whoever calls us wrong now will do so in an hour; whoever is busy or broken may not be then. */
    private static boolean isWorthAnotherTry(int status) {
        return status >= 500 || status == 429 || status == 408;
    }
}
