package ma.khabar.bench;

import java.util.stream.LongStream;

/** How long requests of one kind took. */
final class Timings {
    private final LongStream.Builder taken = LongStream.builder();
    private long[] sorted = {};

    void add(long nanoseconds) {
        taken.add(nanoseconds);
    }

    double median() {
        return quantile(0.5);
    }

    /** Milliseconds that this share of the requests stayed within; nothing can be added after the first call. */
    double quantile(double share) {
        if (sorted.length == 0) sorted = taken.build().sorted().toArray();
        return sorted[(int) (share * (sorted.length - 1))] / 1e6;
    }
}
