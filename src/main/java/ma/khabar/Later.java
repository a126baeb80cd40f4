package ma.khabar;

import java.time.Duration;

/**
 * What no reader waits for, and would take the processors from the first page: it begins when somebody has been answered, or nobody has come for
 * a while; once, and never after {@link #close}.
 */
final class Later implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofSeconds(1);

    private final Runnable work;
    private volatile boolean settled;

    Later(Runnable work) {
        this.work = work;
    }

    /** Waits for the first answer, though not for long. */
    void await() {
        Thread.startVirtualThread(() -> {
            try {
                Thread.sleep(LONGEST);
                begin();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** Somebody is being answered. */
    void answered() {
        if (!settled) Thread.startVirtualThread(this::begin);
    }

    /** Returns when it has begun. */
    synchronized void begin() {
        if (settled) return;
        settled = true;
        work.run();
    }

    @Override
    public synchronized void close() {
        settled = true;
    }
}
