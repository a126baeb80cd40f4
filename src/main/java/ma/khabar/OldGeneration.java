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

    /** That of the serial collector; the others look after theirs. */
    static Optional<OldGeneration> find() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals("Tenured Gen"))
                .findFirst()
                .map(OldGeneration::new);
    }

    /** Has it collected whenever a quarter of it may be garbage; ends when the thread is interrupted. */
    void tend() throws InterruptedException {
        while (true) {
            Thread.sleep(BETWEEN_LOOKS);
            if (isWorthAPause()) System.gc();
        }
    }

    private boolean isWorthAPause() {
        long used = pool.getUsage().getUsed();
        long alive = pool.getCollectionUsage().getUsed();
        return used > LITTLE && used > alive + alive / 3;
    }
}
