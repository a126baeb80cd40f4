package ma.khabar;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.time.Duration;
import java.util.Optional;

/**
 * What has been in memory for long. Much of it is garbage after a while, such as pages that were made anew since; the serial collector would let
 * the heap grow to its bound before it looks. So it is told to look earlier.
 */
final class OldGeneration {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);

    /** In bytes: too little to be worth a pause. */
    private static final long LITTLE = 32L << 20;

    private final MemoryPoolMXBean pool;

    private OldGeneration(MemoryPoolMXBean pool) {
        this.pool = pool;
    }

    /**
     * Has that of the serial collector collected whenever a quarter of it may be garbage, and ends when the thread is interrupted; the others look
     * after theirs. What the JVM must learn about itself for it waits until the first readers have been answered.
     */
    static void tend() throws InterruptedException {
        Thread.sleep(BETWEEN_LOOKS);
        Optional<OldGeneration> old = find();
        while (old.isPresent()) {
            if (old.get().isWorthAPause()) System.gc();
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    private static Optional<OldGeneration> find() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals("Tenured Gen"))
                .findFirst()
                .map(OldGeneration::new);
    }

    private boolean isWorthAPause() {
        long used = pool.getUsage().getUsed();
        long alive = pool.getCollectionUsage().getUsed();
        return used > LITTLE && used > alive + alive / 3;
    }
}
