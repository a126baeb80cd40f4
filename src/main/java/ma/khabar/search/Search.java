package ma.khabar.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import ma.khabar.db.Database;
import ma.khabar.newsroom.EditionStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index of this node, and the one thread that keeps it in step with what is published. Nothing waits for it: the site is there
 * before it is, and while it is being made it finds what it has.
 */
public final class Search implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Search.class);
    private static final int BATCH = 500;
    private static final long SECONDS_BETWEEN_COMMITS = 5;
    private static final long SECONDS_AFTER_FAILURE = 2;
    private static final long LONGEST_WAIT_MILLIS = 500;

    /** Changes get their numbers before they are seen; so many back, all that was seen had been put in. */
    private static final long CHANGES_BACK = 5_000;

    private final Path folder;
    private final SearchStore store;
    private final AtomicLong number = new AtomicLong();

    /** The articles to be put in, each with a number of its own: one that changes while it is being put in stays. */
    private final Map<Long, Long> changed = new ConcurrentHashMap<>();

    private final Semaphore work = new Semaphore(0);
    private final Thread thread = Thread.ofPlatform().daemon().name("search").unstarted(this::keep);
    private volatile boolean closed;
    private volatile boolean whole;
    private volatile @Nullable ArticleIndex index;

    /** {@code data} is the data folder. */
    public Search(Database database, Path data) {
        this.folder = data.resolve("search");
        this.store = new SearchStore(database);
        database.changes().listen(this::hear);
    }

    public void open() {
        thread.start();
    }

    /**
     * The index as far as it is made; none: not even begun, or it cannot be opened. Whoever has just published something finds it:
     * what was heard of before is waited for, though not long.
     */
    Optional<ArticleIndex> index() {
        if (whole) awaitChanged();
        return Optional.ofNullable(index);
    }

    /** Whether everything that is published can be found. */
    boolean isWhole() {
        return whole;
    }

    SearchStore store() {
        return store;
    }

    /** Returns when what was put in is on the disk. */
    @Override
    public void close() {
        closed = true;
        work.release();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void awaitChanged() {
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LONGEST_WAIT_MILLIS);
        try {
            while (!changed.isEmpty() && System.nanoTime() < until) wait(LONGEST_WAIT_MILLIS / 10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void hear(String topic) {
        if (!topic.startsWith(EditionStore.TEXT_TOPIC)) return;
        changed.put(Long.parseLong(topic.substring(EditionStore.TEXT_TOPIC.length())), number.incrementAndGet());
        work.release();
    }

    private void keep() {
        try (ArticleIndex opened = ArticleIndex.open(folder)) {
            index = opened;
            while (!closed) keepQuietly(opened);
        } catch (IOException | RuntimeException e) {
            log.error("There is no search: its index in {} cannot be kept", folder, e);
        } finally {
            index = null;
        }
    }

    /** A database that does not answer is asked again after a while. */
    private void keepQuietly(ArticleIndex opened) throws IOException {
        try {
            if (!whole) begin(opened);
            follow(opened);
        } catch (RuntimeException e) {
            if (!closed) log.warn("The index waits: {}", e.getMessage());
            await(TimeUnit.SECONDS.toNanos(SECONDS_AFTER_FAILURE));
        }
    }

    private void begin(ArticleIndex opened) throws IOException {
        Optional<List<Long>> missed =
                opened.note("change").flatMap(change -> store.changedSince(Long.parseLong(change), CHANGES_BACK));
        if (missed.isPresent()) missed.get().forEach(id -> changed.put(id, number.incrementAndGet()));
        else make(opened);
        whole = !closed;
        work.release();
    }

    private void make(ArticleIndex opened) throws IOException {
        long change = store.lastChange();
        opened.clear();
        long last = 0;
        while (!closed) {
            List<Long> ids = store.after(last, BATCH);
            if (ids.isEmpty()) break;
            opened.put(store.texts(ids));
            opened.show();
            last = ids.getLast();
        }
        if (!closed) commit(opened, change);
    }

    /** Puts in what has changed as soon as it is heard of, and now and then everything on the disk. */
    private void follow(ArticleIndex opened) throws IOException {
        long change = store.lastChange();
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_BETWEEN_COMMITS);
        boolean any = false;
        while (!closed && System.nanoTime() < until) {
            await(any ? until - System.nanoTime() : Long.MAX_VALUE);
            any |= put(opened);
        }
        if (put(opened) || any) commit(opened, change);
    }

    private void await(long nanos) {
        try {
            if (work.tryAcquire(nanos, TimeUnit.NANOSECONDS)) work.drainPermits();
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    private boolean put(ArticleIndex opened) throws IOException {
        Map<Long, Long> heard = Map.copyOf(changed);
        if (heard.isEmpty()) return false;
        List<Indexed> texts = store.texts(heard.keySet());
        Set<Long> there = texts.stream().map(Indexed::id).collect(Collectors.toSet());
        opened.put(texts);
        opened.remove(heard.keySet().stream().filter(id -> !there.contains(id)).toList());
        opened.show();
        heard.forEach(changed::remove);
        synchronized (this) {
            notifyAll();
        }
        return true;
    }

    private static void commit(ArticleIndex opened, long change) throws IOException {
        opened.commit(Map.of("change", Long.toString(change)));
    }
}
