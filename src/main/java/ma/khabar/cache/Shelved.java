package ma.khabar.cache;

import java.time.Instant;
import java.util.Set;

/** What can be kept on a {@link Shelf}. */
public interface Shelved {
    /** The articles it shows something of, as topics of the feed of changes. */
    Set<String> topics();

    /** In bytes, roughly. */
    int weight();

    /** Whether it is from {@code now}, or from not long before. */
    boolean isFresh(Instant now);

    /** Whether it is to be given to nobody any more. */
    boolean isOver(Instant now);
}
