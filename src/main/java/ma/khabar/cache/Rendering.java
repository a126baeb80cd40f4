package ma.khabar.cache;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A page that is being made for the reader who asked first, and for those who ask for it meanwhile. */
final class Rendering {
    private static final int SECONDS_TO_WAIT = 10;

    private final String address;
    private final Instant begun;
    private final CompletableFuture<@Nullable Made> made = new CompletableFuture<>();

    /** What was touched meanwhile, with the number of the touch; guarded by the cache. */
    private final Map<String, Long> touched = new HashMap<>();

    /**
     * @param stale the number of the touch by which it was out of date while it was made
     */
    record Made(KeptPage page, long stale) {
        /** Whether it is good for a reader who came when there had been so many touches. */
        boolean suits(long touches) {
            return touches < stale;
        }
    }

    Rendering(String address, Instant begun) {
        this.address = address;
        this.begun = begun;
    }

    String address() {
        return address;
    }

    Instant begun() {
        return begun;
    }

    void touch(String topic, long number) {
        touched.putIfAbsent(topic, number);
    }

    /** The number of the first touch that concerns the page; {@link Long#MAX_VALUE}: there was none. */
    long stale(KeptPage page) {
        return touched.entrySet().stream()
                .filter(touch -> page.shows(touch.getKey()))
                .mapToLong(Map.Entry::getValue)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    /** {@code page}: null: there is none that could be shared. */
    void end(@Nullable Made page) {
        made.complete(page);
    }

    /** Waits for it; null: there will be none, or not in time. */
    @Nullable
    Made await() {
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
