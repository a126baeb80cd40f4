package ma.khabar.cache;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** What is being made for whoever asked first, and for those who ask for it meanwhile. */
final class Making<K, V extends Shelved> {
    private static final int SECONDS_TO_WAIT = 10;

    private final K key;
    private final Instant begun;
    private final CompletableFuture<@Nullable Made<V>> made = new CompletableFuture<>();

    /** What was touched meanwhile, with the number of the touch; guarded by the shelf. */
    private final Map<String, Long> touched = new HashMap<>();

    /**
     * @param stale the number of the touch by which it was out of date while it was made
     */
    record Made<V>(V value, long stale) {
        /** Whether it is good for a reader who came when there had been so many touches. */
        boolean suits(long touches) {
            return touches < stale;
        }
    }

    Making(K key, Instant begun) {
        this.key = key;
        this.begun = begun;
    }

    K key() {
        return key;
    }

    Instant begun() {
        return begun;
    }

    void touch(String topic, long number) {
        touched.putIfAbsent(topic, number);
    }

    /** The number of the first touch that concerns it; {@link Long#MAX_VALUE}: there was none. */
    long stale(V value) {
        return touched.entrySet().stream()
                .filter(touch ->
                        Shelf.isEverywhere(touch.getKey()) || value.topics().contains(touch.getKey()))
                .mapToLong(Map.Entry::getValue)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    /** {@code made}: null: there is none that could be shared. */
    void end(@Nullable Made<V> made) {
        this.made.complete(made);
    }

    /** Waits for it; null: there will be none, or not in time. */
    @Nullable
    Made<V> await() {
        try {
            return made.get(SECONDS_TO_WAIT, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }
}
