package ma.khabar.db;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One value read from the database and kept in memory until its topic is touched. */
public final class Kept<T> {
    private final Supplier<T> read;
    private volatile @Nullable T value;
    private long changes;

    public Kept(ChangeFeed feed, String topic, Supplier<T> read) {
        this.read = read;
        feed.listen(topic, this::forget);
    }

    public T get() {
        T kept = value;
        return kept != null ? kept : readAgain();
    }

    /** Reads outside the lock, and keeps the answer only if nothing changed in the meantime. */
    private T readAgain() {
        long before = changes();
        T fresh = read.get();
        keep(fresh, before);
        return fresh;
    }

    private synchronized long changes() {
        return changes;
    }

    private synchronized void keep(T fresh, long before) {
        if (changes == before) value = fresh;
    }

    private synchronized void forget() {
        changes++;
        value = null;
    }
}
