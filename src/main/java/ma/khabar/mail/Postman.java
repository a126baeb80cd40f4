package ma.khabar.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import ma.khabar.db.Database;
import ma.khabar.mail.Undelivered.Why;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends what is in the outbox, one letter after the other, on a thread of its own; there may be one on each node. */
public final class Postman implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Postman.class);
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6),
            Duration.ofHours(24));
    private static final int SECONDS_BETWEEN_LOOKS = 15;
    private static final Duration TO_FINISH = Duration.ofSeconds(10);

    private final Database database;
    private final DispatchStore outbox;
    private final Post post;
    private final Semaphore bell = new Semaphore(0);
    private volatile boolean closed;
    private @Nullable Thread thread;
    private @Nullable Dispatch arrived;

    public Postman(Database database, Post post, Clock clock) {
        this.database = database;
        this.outbox = new DispatchStore(database, clock);
        this.post = post;
    }

    /** Goes at once when a letter is written, and looks for those that are due again every few seconds. */
    public void start() {
        database.changes().listen(OutboxStore.TOPIC, bell::release);
        thread = Thread.ofVirtual().name("postman").start(this::work);
    }

    /** Ends when the letter in hand has been handed over. */
    @Override
    public void close() {
        closed = true;
        bell.release();
        try {
            if (thread != null && !thread.join(TO_FINISH)) log.warn("A letter was under way when the site was stopped");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Sends what is due, and stops early when nobody takes letters on: the others keep their tries. */
    void deliver() {
        try {
            noteArrival();
            boolean more = true;
            while (more && !closed) more = outbox.claim().map(this::send).orElse(false);
        } finally {
            post.rest();
        }
    }

    private void work() {
        try {
            while (!closed) {
                deliverQuietly();
                boolean rung = bell.tryAcquire(SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
                if (rung) bell.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void deliverQuietly() {
        try {
            deliver();
        } catch (RuntimeException e) {
            log.warn("Mail has to wait: {}", e.getMessage());
        }
    }

    /** Answers whether to go on with the next one. */
    private boolean send(Dispatch dispatch) {
        try {
            post.carry(dispatch);
            arrived = dispatch;
            noteArrival();
            return true;
        } catch (Undelivered e) {
            putBack(dispatch, e);
            return e.why() != Why.UNREACHABLE;
        }
    }

    /** Kept in mind until it is on the disk: a database that is gone for a while makes no double. */
    private void noteArrival() {
        if (arrived != null) outbox.sent(arrived);
        arrived = null;
    }

    private void putBack(Dispatch dispatch, Undelivered failure) {
        if (failure.why() == Why.REFUSED || dispatch.tries() > PAUSES.size()) {
            outbox.giveUp(dispatch, failure.reason());
            log.warn("Letter {} is given up after {} tries: {}", dispatch.id(), dispatch.tries(), failure.reason());
        } else {
            outbox.tryAgain(dispatch, failure.reason(), PAUSES.get(dispatch.tries() - 1));
            log.info("Letter {} waits for another try: {}", dispatch.id(), failure.reason());
        }
    }
}
