package ma.khabar.db;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list that is paged by key.
 *
 * @param items what is on it, in the order of the list
 * @param previous the {@code after} of the page before; none on the first
 * @param next the {@code before} of the page behind; none on the last
 */
public record Page<T>(
        List<T> items, @Nullable Key previous, @Nullable Key next) {

    /** Which page is asked for: what lies behind one key, or in front of another, or the first. */
    public record Place(@Nullable Key before, @Nullable Key after) {
        public static final Place FIRST = new Place(null, null);

        /** As an address names it; the first for a key that is none. */
        public static Place of(@Nullable String before, @Nullable String after) {
            return new Place(Key.parse(before).orElse(null), Key.parse(after).orElse(null));
        }

        /** The same way on from another key. */
        public Place from(Key key) {
            return after == null ? new Place(key, null) : new Place(null, key);
        }

        /**
         * What lies there in a list sorted by descending time. On the first page that is true of all; but without a word on what the list is
         * sorted by, H2 takes an index by which it must read everything.
         */
        public Condition beyond(Field<Instant> at, Field<Long> ids) {
            if (after != null) return after.newerThan(at, ids);
            if (before != null) return before.olderThan(at, ids);
            return at.ge(Instant.EPOCH);
        }

        /** The nearest first. */
        public List<OrderField<?>> order(Field<Instant> at, Field<Long> ids) {
            return after == null ? List.of(at.desc(), ids.desc()) : List.of(at.asc(), ids.asc());
        }

        /** The same behind what is {@code same} in all rows: H2 walks along an index only when all its columns are named in order. */
        public List<OrderField<?>> order(Field<?> same, Field<Instant> at, Field<Long> ids) {
            OrderField<?> first = after == null ? same.asc() : same.desc();
            return Stream.concat(Stream.of(first), order(at, ids).stream()).toList();
        }
    }

    /**
     * Cuts a page out of what was read.
     *
     * @param read up to {@code size + 1} items; nearest first, that is ascending, when {@code place} is in front of a key
     */
    public static <T> Page<T> cut(List<T> read, int size, Place place, Function<T, Key> key) {
        boolean more = read.size() > size;
        List<T> items = more ? read.subList(0, size) : read;
        if (place.after() != null) {
            items = items.reversed();
            return new Page<>(items, more ? first(items, key) : null, last(items, key));
        }
        return new Page<>(items, place.before() != null ? first(items, key) : null, more ? last(items, key) : null);
    }

    /**
     * Reads up to {@code size + 1} items out of parts that follow one another, asking for the next only when those before had too few.
     *
     * @param read what the database has of a part, at most so many
     */
    public static <P, T> List<T> read(List<P> parts, int size, BiFunction<P, Integer, List<T>> read) {
        List<T> items = new ArrayList<>();
        for (P part : parts) {
            int missing = size + 1 - items.size();
            if (missing > 0) items.addAll(read.apply(part, missing));
        }
        return items;
    }

    public boolean isEmpty() {
        return items.isEmpty();
    }

    private static <T> @Nullable Key first(List<T> items, Function<T, Key> key) {
        return items.isEmpty() ? null : key.apply(items.getFirst());
    }

    private static <T> @Nullable Key last(List<T> items, Function<T, Key> key) {
        return items.isEmpty() ? null : key.apply(items.getLast());
    }
}
