package ma.khabar.media;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where pictures are decoded and encoded, which takes memory and a core for as long as it lasts: half of the cores do that, on threads of
 * their own, and only so much waits for them. Who comes then hears {@link java.util.concurrent.RejectedExecutionException}.
 */
final class Workshop {
    private static final Logger log = LoggerFactory.getLogger(Workshop.class);
    private static final int SECONDS_IDLE = 30;
    private static final int SECONDS_TO_FINISH = 5;

    private final ThreadPoolExecutor now;
    private final ThreadPoolExecutor later;

    /** So many at a time, and so many that wait. */
    Workshop(int places, int waiting) {
        this.now = threads(places, waiting, "picture-");
        this.later = threads(1, waiting, "rendition-");
    }

    static Workshop ofThisMachine() {
        return new Workshop(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), 64);
    }

    /** Does it, and returns when it is done. */
    <T> T now(Callable<T> work) throws IOException {
        FutureTask<T> task = new FutureTask<>(work);
        now.execute(task);
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) throw failure;
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    int waiting() {
        return now.getQueue().size();
    }

    /** Does it when there is time; when too much waits already, it is as if it had never been asked for. */
    void later(Runnable work) {
        try {
            later.execute(work);
        } catch (RejectedExecutionException e) {
            log.info("Too many renditions wait: some will be made when they are asked for");
        }
    }

    /** Whether nothing more should be begun. */
    boolean isClosing() {
        return later.isShutdown();
    }

    /** Forgets what waits to be made ahead, and waits a little for what is under way. */
    void close() {
        later.getQueue().clear();
        later.shutdown();
        now.shutdown();
        try {
            later.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS);
            now.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static ThreadPoolExecutor threads(int places, int waiting, String name) {
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                places,
                places,
                SECONDS_IDLE,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(waiting),
                Thread.ofPlatform().name(name, 1).daemon().factory());
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }
}
