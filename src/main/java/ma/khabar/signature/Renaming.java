package ma.khabar.signature;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import ma.khabar.comment.CommentStore;
import ma.khabar.db.Database;
import ma.khabar.db.Write;
import ma.khabar.signature.RenamingStore.Stale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the names under comments follow their accounts, some comments of one article at a time, so that nobody who writes there waits.
 *
 * <p>What has to be done is on the disk with the change of the account; whoever starts the site next goes on with it.
 */
public final class Renaming implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Renaming.class);
    private static final String TOPIC = "renaming";

    /** So many comments are read at once, and so many does somebody wait for who waits for an answer. */
    private static final int BATCH = 1_000;

    /** In one transaction; whoever writes under the same article waits for it. */
    private static final int MOST_LOCKED = 200;

    /** Longer than a comment can be under way that was begun under the old name. */
    private static final Duration SETTLED = Duration.ofMinutes(1);

    private static final Duration TO_FINISH = Duration.ofSeconds(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(30);

    private final Database database;
    private final CommentStore comments;
    private final RenamingStore store;
    private final Clock clock;
    private final ScheduledThreadPoolExecutor looks = new ScheduledThreadPoolExecutor(
            1, Thread.ofVirtual().name("renaming").factory());
    /** Whether a look is due after a while. */
    private final AtomicBoolean waiting = new AtomicBoolean();

    private volatile boolean closed;

    public Renaming(Database database, CommentStore comments, RenamingStore store, Clock clock) {
        this.database = database;
        this.comments = comments;
        this.store = store;
        this.clock = clock;
        looks.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        looks.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
    }

    /** Goes on with what is not done, and looks again a while after an account took another name, on whatever node. */
    public void start() {
        database.changes().listen(TOPIC, this::lookLater);
        looks.execute(this::lookQuietly);
    }

    /** Ends when the batch in hand is done. */
    @Override
    public void close() {
        closed = true;
        looks.shutdown();
        try {
            if (!looks.awaitTermination(TO_FINISH.toSeconds(), TimeUnit.SECONDS))
                log.warn("Names were being changed when the site was stopped");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Notes, in the transaction in which an account changes, that its comments have to. */
    void begin(Write write, long account) {
        store.begin(write, account, clock.instant());
        write.touch(TOPIC);
    }

    /** Changes the latest comments of an account, and sees to it that the others follow; whether there were none. */
    boolean follow(long account) {
        boolean done = followQuietly(account);
        if (!done) looks.execute(this::lookQuietly);
        return done;
    }

    private boolean followQuietly(long account) {
        try {
            return goThrough(account, BATCH);
        } catch (RuntimeException e) {
            log.warn("The comments of account {} have to wait for its name: {}", account, e.getMessage());
            return false;
        }
    }

    private void lookLater() {
        if (!waiting.compareAndSet(false, true)) return;
        Future<?> _ = looks.schedule(this::lookAgain, BETWEEN_LOOKS.toSeconds(), TimeUnit.SECONDS);
    }

    private void lookAgain() {
        waiting.set(false);
        lookQuietly();
    }

    private void lookQuietly() {
        try {
            store.open().forEach(this::look);
            if (!store.open().isEmpty()) lookLater();
        } catch (RuntimeException e) {
            log.warn("Names have to wait: {}", e.getMessage());
            lookLater();
        }
    }

    /** Until nobody can still be writing under the old name, the account is looked at again. */
    private void look(long account, Instant begun) {
        boolean settled = !clock.instant().isBefore(begun.plus(SETTLED));
        if (goThrough(account, Integer.MAX_VALUE) && settled) store.end(account, begun);
    }

    private boolean goThrough(long account, int most) {
        Stale last = null;
        for (int done = 0; done < most; done += BATCH) {
            List<Stale> batch = store.stale(account, last, BATCH);
            if (batch.isEmpty()) return true;
            if (closed) return false;
            byArticle(batch).forEach((article, ids) -> sign(account, article, ids));
            last = batch.getLast();
        }
        return isDone(account, last);
    }

    private boolean isDone(long account, @Nullable Stale last) {
        return store.stale(account, last, 1).isEmpty();
    }

    private void sign(long account, long article, List<Long> ids) {
        for (int from = 0; from < ids.size(); from += MOST_LOCKED)
            signSome(account, article, ids.subList(from, Math.min(from + MOST_LOCKED, ids.size())));
    }

    /** Under the lock that everybody takes who writes there; what is lost is done again, because the note is still there. */
    private void signSome(long account, long article, List<Long> ids) {
        database.writeLoosely(write -> {
            comments.lock(write, article);
            store.sign(write, account, ids);
            write.touch("article:" + article);
            ids.forEach(id -> write.touch(CommentStore.TEXT_TOPIC + id));
            return ids;
        });
    }

    private static Map<Long, List<Long>> byArticle(List<Stale> batch) {
        return batch.stream().collect(groupingBy(Stale::article, LinkedHashMap::new, mapping(Stale::id, toList())));
    }
}
