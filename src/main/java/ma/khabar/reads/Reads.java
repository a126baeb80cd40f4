package ma.khabar.reads;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts how often articles are read: in memory, from where one thread brings it into the database each minute. */
public final class Reads implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Reads.class);
    private static final Duration BETWEEN = Duration.ofMinutes(1);
    private static final Duration KEPT = Duration.ofDays(30);

    /** So many articles a minute; what is beyond is not counted, and memory stays what it is. */
    private static final int MOST = 10_000;

    private final ReadStore store;
    private final Clock clock;
    private final Map<Long, Integer> counted = new ConcurrentHashMap<>();
    private final Thread thread = Thread.ofVirtual().name("reads").unstarted(this::watch);

    public Reads(ReadStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    public void start() {
        thread.start();
    }

    /** Counts one more; takes no time. */
    public void count(long article) {
        if (counted.size() < MOST || counted.containsKey(article)) counted.merge(article, 1, Integer::sum);
    }

    /** Brings what is counted into the database; what cannot be brought there waits for the next time. */
    public synchronized void flush() {
        SortedMap<Long, Integer> taken = new TreeMap<>();
        for (Long article : List.copyOf(counted.keySet())) {
            Integer times = counted.remove(article);
            if (times != null) taken.put(article, times);
        }
        if (taken.isEmpty()) return;
        try {
            store.add(clock.instant().truncatedTo(ChronoUnit.HOURS), taken);
        } catch (RuntimeException e) {
            log.warn("What was read could not be written down: {}", e.getMessage());
            taken.forEach((article, times) -> counted.merge(article, times, Integer::sum));
        }
    }

    /** Forgets hours that no list is made of any more. */
    public void tidy() {
        store.forgetBefore(clock.instant().minus(KEPT));
    }

    /** Brings the last ones into the database; never interrupts the thread while it writes, at which H2 would close its file. */
    @Override
    public synchronized void close() {
        thread.interrupt();
        flush();
    }

    private void watch() {
        try {
            while (true) {
                Thread.sleep(BETWEEN);
                flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
