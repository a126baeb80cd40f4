package ma.khabar.db;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/**
 * A place in a list sorted by a number and then by id: where a page ends and the next begins.
 *
 * @param order milliseconds since 1970 for lists by time, a count for lists by count
 * @param id breaks the ties
 */
public record Key(long order, long id) {

    public static Key of(Instant at, long id) {
        return new Key(at.toEpochMilli(), id);
    }

    /** Reads what {@link #toString} wrote; empty for anything else, because it comes from an address that anyone can type. */
    public static Optional<Key> parse(@Nullable String text) {
        if (text == null || !text.matches("[0-9]{1,15}-[0-9]{1,18}")) return Optional.empty();
        String[] parts = text.split("-", 2);
        return Optional.of(new Key(Long.parseLong(parts[0]), Long.parseLong(parts[1])));
    }

    /** The moment, of a key in a list by time. */
    public Instant at() {
        return Instant.ofEpochMilli(order);
    }

    /** What comes after this key in a list sorted by descending time. */
    public Condition olderThan(Field<Instant> at, Field<Long> ids) {
        return lower(at, at(), ids);
    }

    /** What comes before this key in a list sorted by descending time. */
    public Condition newerThan(Field<Instant> at, Field<Long> ids) {
        return higher(at, at(), ids);
    }

    /**
     * What comes after this key in a list sorted by descending count: those with the same count, and then the others.
     *
     * <p>Not as one condition, and without {@code <}: many have the same count, and H2 would begin to read at the first of them.
     */
    public List<Condition> fewerThan(Field<Integer> counts, Field<Long> ids) {
        return List.of(counts.eq(count()).and(ids.lt(id)), counts.le(count() - 1));
    }

    /** What comes before this key in a list sorted by descending count, the nearest first, as {@link #fewerThan}. */
    public List<Condition> moreThan(Field<Integer> counts, Field<Long> ids) {
        return List.of(counts.eq(count()).and(ids.gt(id)), counts.ge(count() + 1));
    }

    private int count() {
        return Math.clamp(order, 0, Integer.MAX_VALUE - 1);
    }

    /** Not as the row value {@code (order, id) < (?, ?)}: H2 finds no index for that. */
    private <T> Condition lower(Field<T> orders, T bound, Field<Long> ids) {
        return orders.le(bound).and(orders.lt(bound).or(ids.lt(id)));
    }

    private <T> Condition higher(Field<T> orders, T bound, Field<Long> ids) {
        return orders.ge(bound).and(orders.gt(bound).or(ids.gt(id)));
    }

    @Override
    public String toString() {
        return order + "-" + id;
    }
}
