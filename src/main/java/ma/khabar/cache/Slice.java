package ma.khabar.cache;

import java.time.Instant;
import java.util.Set;

/** What pages are made of, and no page itself. */
public record Slice<T>(T value, Set<String> topics, int weight, Instant madeAt, Instant endsAt) implements Shelved {}
