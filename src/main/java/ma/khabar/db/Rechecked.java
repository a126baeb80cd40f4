package ma.khabar.db;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One value read from the database and kept in memory for a while, whatever changes meanwhile: for what takes long to find out. */
public final class Rechecked<T> {
    private final Duration kept;
    private final Function<Instant, T> read;
    private volatile @Nullable Read<T> last;

    private record Read<T>(T value, Instant at) {}

    /** {@code read} is given the moment for which the value is wanted. */
    public Rechecked(Duration kept, Function<Instant, T> read) {
        this.kept = kept;
        this.read = read;
    }

    /** The value of {@code now}, or of a moment shortly before. */
    public T at(Instant now) {
        Read<T> known = last;
        if (known != null
                && !now.isBefore(known.at())
                && now.isBefore(known.at().plus(kept))) return known.value();
        T fresh = read.apply(now);
        last = new Read<>(fresh, now);
        return fresh;
    }
}
