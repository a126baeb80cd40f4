package ma.khabar.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Finished pages, until something on them changes: a topic of the feed of changes is touched, or a moment comes that was announced.
 *
 * <p>A reader never gets a page that was made before a write of this node which was answered before they asked: what is made while
 * something on it is touched is good for those who asked before the touch, and is not kept.
 */
public final class PageCache {
    private final Clock clock;
    private final UnaryOperator<Instant> horizon;
    private final Predicate<String> unseen;
    private final Cache<String, KeptPage> pages;
    private final Map<String, Set<KeptPage>> showing = new ConcurrentHashMap<>();
    private final Map<String, Rendering> underWay = new ConcurrentHashMap<>();
    private volatile long touches;

    /**
     * @param bytes how much it may hold, roughly
     * @param horizon the first moment after the given one at which pages change by themselves
     * @param unseen the topics that no shared page shows
     */
    public PageCache(long bytes, Clock clock, UnaryOperator<Instant> horizon, Predicate<String> unseen) {
        this.clock = clock;
        this.horizon = horizon;
        this.unseen = unseen;
        this.pages = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher((String address, KeptPage page) -> page.weight())
                .executor(Runnable::run)
                .removalListener(this::unlink)
                .build();
    }

    /** Says that whatever shows the topic is out of date. */
    public synchronized void touched(String topic) {
        if (unseen.test(topic)) return;
        touches++;
        for (Rendering rendering : underWay.values()) rendering.touch(topic, touches);
        if (KeptPage.isEverywhere(topic)) pages.invalidateAll();
        else showing.getOrDefault(topic, Set.of()).forEach(page -> pages.asMap().remove(page.address(), page));
    }

    /** As if nobody had asked for anything yet. */
    public void forget() {
        pages.invalidateAll();
    }

    /** What is kept at the address, unless its times have grown old; waits for nothing. */
    @Nullable
    KeptPage fresh(String address) {
        Instant now = clock.instant();
        KeptPage page = lasting(address, now);
        return page != null && page.isFresh(now) ? page : null;
    }

    /**
     * What is kept at the address, or is being made. A page whose times grow old is given to all but the one who asks first, and makes it
     * anew. Null: it is not there, and who asks has to make it.
     */
    @Nullable
    KeptPage find(String address) {
        while (true) {
            Instant now = clock.instant();
            long before = touches;
            KeptPage page = lasting(address, now);
            if (page != null && page.isFresh(now)) return page;
            Rendering other = underWay.get(address);
            if (other == null) return null;
            if (page != null) return page;
            Rendering.Made made = other.await();
            if (made == null) return null;
            if (made.suits(before)) return made.page();
        }
    }

    /** What is kept at the address, however old its times are, for when no other can be made. */
    @Nullable
    KeptPage last(String address) {
        return lasting(address, clock.instant());
    }

    /** Null: somebody makes it already. To be said before anything is read that is to be on the page. */
    @Nullable
    Rendering begin(String address) {
        Rendering mine = new Rendering(address, clock.instant());
        return underWay.putIfAbsent(address, mine) == null ? mine : null;
    }

    /** The first moment at which a page of this moment changes by itself. */
    Instant end(Rendering rendering) {
        return horizon.apply(rendering.begun());
    }

    /** Gives the page to those who wait, and keeps it unless it is out of date already. */
    synchronized void keep(Rendering rendering, KeptPage page) {
        long stale = rendering.stale(page);
        if (stale == Long.MAX_VALUE) {
            link(page);
            pages.put(page.address(), page);
        }
        underWay.remove(page.address(), rendering);
        rendering.end(new Rendering.Made(page, stale));
    }

    /** To whoever waits there is nothing to give. */
    void abandon(Rendering rendering) {
        underWay.remove(rendering.address(), rendering);
        rendering.end(null);
    }

    private @Nullable KeptPage lasting(String address, Instant now) {
        KeptPage page = pages.getIfPresent(address);
        return page == null || page.isOver(now) ? null : page;
    }

    private void link(KeptPage page) {
        for (String topic : page.topics()) {
            showing.compute(topic, (same, others) -> {
                Set<KeptPage> all = others == null ? ConcurrentHashMap.newKeySet() : others;
                all.add(page);
                return all;
            });
        }
    }

    /** As Caffeine calls it. */
    private void unlink(@Nullable String address, @Nullable KeptPage page, RemovalCause why) {
        if (page == null) return;
        for (String topic : page.topics()) {
            showing.computeIfPresent(topic, (same, all) -> {
                all.remove(page);
                return all.isEmpty() ? null : all;
            });
        }
    }
}
