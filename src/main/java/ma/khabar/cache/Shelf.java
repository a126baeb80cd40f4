package ma.khabar.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What was made for readers, finished pages and what pages are made of, until something in it changes: a topic of the feed of changes is touched,
 * or a moment comes that was announced.
 *
 * <p>Nobody gets what was made before a write of this node which was answered before they asked: what is made while something in it is touched
 * is good for those who asked before the touch, and is not kept.
 */
public final class Shelf<K, V extends Shelved> {
    private static final String ARTICLE = "article:";

    private final Clock clock;
    private final UnaryOperator<Instant> horizon;
    private final Predicate<String> unseen;
    private final Cache<K, Place<K, V>> kept;
    private final Map<String, Set<Place<K, V>>> showing = new ConcurrentHashMap<>();
    private final Map<K, Making<K, V>> underWay = new ConcurrentHashMap<>();
    private volatile long touches;

    /** Where something is kept. Each is only like itself, so that what is taken from one is never taken from the next of the same key. */
    private static final class Place<K, V extends Shelved> {
        private final K key;
        private final V value;

        Place(K key, V value) {
            this.key = key;
            this.value = value;
        }
    }

    /**
     * @param bytes how much it may hold, roughly
     * @param horizon the first moment after the given one at which something changes by itself
     * @param unseen the topics of what nobody is shown who is not known
     */
    public Shelf(long bytes, Clock clock, UnaryOperator<Instant> horizon, Predicate<String> unseen) {
        this.clock = clock;
        this.horizon = horizon;
        this.unseen = unseen;
        this.kept = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher((K key, Place<K, V> place) -> place.value.weight())
                .executor(Runnable::run)
                .removalListener(this::unlink)
                .build();
    }

    /** Whether what has this topic may stand anywhere. */
    static boolean isEverywhere(String topic) {
        return !topic.startsWith(ARTICLE);
    }

    /** The topic of an article, which stands where something of it is shown. */
    public static String topicOf(long article) {
        return ARTICLE + article;
    }

    /** Says that whatever shows the topic is out of date. */
    public synchronized void touched(String topic) {
        if (unseen.test(topic)) return;
        touches++;
        for (Making<K, V> making : underWay.values()) making.touch(topic, touches);
        if (isEverywhere(topic)) kept.invalidateAll();
        else showing.getOrDefault(topic, Set.of()).forEach(place -> kept.asMap().remove(place.key, place));
    }

    /** As if nobody had asked for anything yet. */
    public void forget() {
        kept.invalidateAll();
    }

    /**
     * What is kept, or else is made now. {@code make} is told when it begins, and the first moment after that at which something changes by
     * itself; it answers nothing where there is nothing, and that is not kept.
     */
    public Optional<V> get(K key, BiFunction<Instant, Instant, Optional<V>> make) {
        V known = find(key);
        if (known != null) return Optional.of(known);
        Making<K, V> mine = begin(key);
        if (mine == null) return make(new Making<>(key, clock.instant()), make);
        try {
            Optional<V> made = make(mine, make);
            made.ifPresent(value -> keep(mine, value));
            return made;
        } finally {
            abandon(mine);
        }
    }

    private Optional<V> make(Making<K, V> making, BiFunction<Instant, Instant, Optional<V>> make) {
        return make.apply(making.begun(), end(making));
    }

    /** What is kept, unless it is no longer fresh; waits for nothing. */
    @Nullable
    V fresh(K key) {
        Instant now = clock.instant();
        V value = lasting(key, now);
        return value != null && value.isFresh(now) ? value : null;
    }

    /**
     * What is kept, or is being made. What is no longer fresh is given to all but the one who asks first, and makes it anew. Null: it is not
     * there, and who asks has to make it.
     */
    @Nullable
    V find(K key) {
        while (true) {
            Instant now = clock.instant();
            long before = touches;
            V value = lasting(key, now);
            if (value != null && value.isFresh(now)) return value;
            Making<K, V> other = underWay.get(key);
            if (other == null) return null;
            if (value != null) return value;
            Making.Made<V> made = other.await();
            if (made == null) return null;
            if (made.suits(before)) return made.value();
        }
    }

    /** What is kept, fresh or not, for when no other can be made. */
    @Nullable
    V last(K key) {
        return lasting(key, clock.instant());
    }

    /** Null: somebody makes it already. To be said before anything is read that is to be in it. */
    @Nullable
    Making<K, V> begin(K key) {
        Making<K, V> mine = new Making<>(key, clock.instant());
        return underWay.putIfAbsent(key, mine) == null ? mine : null;
    }

    /** The first moment at which what is begun now changes by itself. */
    Instant end(Making<K, V> making) {
        return horizon.apply(making.begun());
    }

    /** Gives it to those who wait, and keeps it unless it is out of date already. */
    synchronized void keep(Making<K, V> making, V value) {
        long stale = making.stale(value);
        if (stale == Long.MAX_VALUE) {
            Place<K, V> place = new Place<>(making.key(), value);
            link(place);
            kept.put(making.key(), place);
        }
        underWay.remove(making.key(), making);
        making.end(new Making.Made<>(value, stale));
    }

    /** To whoever waits there is nothing to give. */
    void abandon(Making<K, V> making) {
        underWay.remove(making.key(), making);
        making.end(null);
    }

    private @Nullable V lasting(K key, Instant now) {
        Place<K, V> place = kept.getIfPresent(key);
        return place == null || place.value.isOver(now) ? null : place.value;
    }

    private void link(Place<K, V> place) {
        for (String topic : place.value.topics()) {
            showing.compute(topic, (same, others) -> {
                Set<Place<K, V>> all = others == null ? ConcurrentHashMap.newKeySet() : others;
                all.add(place);
                return all;
            });
        }
    }

    /** As Caffeine calls it. */
    private void unlink(@Nullable K key, @Nullable Place<K, V> place, RemovalCause why) {
        if (place == null) return;
        for (String topic : place.value.topics()) {
            showing.computeIfPresent(topic, (same, all) -> {
                all.remove(place);
                return all.isEmpty() ? null : all;
            });
        }
    }
}
