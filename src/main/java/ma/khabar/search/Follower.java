package ma.khabar.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import ma.khabar.db.ChangeStore;
import ma.khabar.db.Database;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An index, and the one thread that keeps it in step with what there is; while it is being made it finds what it has. */
final class Follower implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Follower.class);
    private static final int BATCH = 500;
    private static final int PARTS_SHOWN_TOGETHER = 20;
    private static final long SECONDS_BETWEEN_COMMITS = 30;
    private static final long SECONDS_AFTER_FAILURE = 2;
    private static final long LONGEST_WAIT_MILLIS = 500;

    /** Changes get their numbers before they are seen; so many back, all that was seen had been put in. */
    private static final long CHANGES_BACK = 5_000;

    private final Path data;
    private final Path folder;
    private final SourceStore source;
    private final ChangeStore changes;
    private final AtomicLong number = new AtomicLong();

    /** The texts to be put in, each with a number of its own: one that changes while it is being put in stays. */
    private final Map<Long, Long> changed = new ConcurrentHashMap<>();

    /** Of the index, to be made anew. */
    private final Queue<CompletableFuture<Integer>> orders = new ConcurrentLinkedQueue<>();

    private final Semaphore work = new Semaphore(0);
    private final Thread thread;
    private volatile boolean closed;
    private volatile boolean whole;

    /** Only its thread looks at this. */
    private boolean failed;

    private volatile @Nullable TextIndex index;

    /** {@code folder} is its own, somewhere in the folder {@code data}. */
    Follower(Database database, SourceStore source, Path data, Path folder) {
        this.data = data;
        this.folder = folder;
        this.source = source;
        this.changes = new ChangeStore(database);
        this.thread = Thread.ofPlatform()
                .daemon()
                .name("index of " + folder.getFileName())
                .unstarted(this::keep);
        database.changes().listen(this::hear);
    }

    void open() {
        thread.start();
    }

    /**
     * The index as far as it is made; none: not even begun, or it cannot be opened. Whoever has just saved something finds it:
     * what was heard of before is waited for, though not long.
     */
    Optional<TextIndex> index() {
        if (whole) awaitChanged();
        return Optional.ofNullable(index);
    }

    /** Whether there is an index to ask. */
    boolean isOpen() {
        return index != null;
    }

    /** How many texts have changed and are not in it yet. */
    int waiting() {
        return changed.size();
    }

    /** Whether everything can be found. */
    boolean isWhole() {
        return whole;
    }

    /** Makes the index anew, which answers meanwhile as before; answers how many texts are in it. */
    CompletableFuture<Integer> remake() {
        CompletableFuture<Integer> order = new CompletableFuture<>();
        orders.add(order);
        work.release();
        if (!thread.isAlive()) refuseOrders();
        return order;
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
        if (!topic.startsWith(source.topic())) return;
        changed.put(Long.parseLong(topic.substring(source.topic().length())), number.incrementAndGet());
        work.release();
    }

    private void keep() {
        while (!closed) {
            keepOpen();
            if (!closed) await(TimeUnit.SECONDS.toNanos(SECONDS_AFTER_FAILURE));
        }
    }

    /** Until the site stops, or the disk fails; then it is opened once more, and what has been missed is put in. */
    private void keepOpen() {
        try (TextIndex opened = openIndex()) {
            index = opened;
            while (!closed) keepQuietly(opened);
        } catch (IOException | RuntimeException e) {
            complain(e);
        } finally {
            index = null;
            whole = false;
            refuseOrders();
        }
    }

    /** Where somebody has removed the data folder, it is theirs to bring it back. */
    private TextIndex openIndex() throws IOException {
        if (failed && !Files.isDirectory(data)) throw new NoSuchFileException(data.toString());
        return TextIndex.open(folder);
    }

    /** Once, however often it is tried. */
    private void complain(Exception e) {
        if (!failed) log.error("There is no search: its index in {} cannot be kept", folder, e);
        failed = true;
    }

    private void refuseOrders() {
        for (var order = orders.poll(); order != null; order = orders.poll())
            order.completeExceptionally(new IllegalStateException("there is no index"));
    }

    /** A database that does not answer is asked again after a while. */
    private void keepQuietly(TextIndex opened) throws IOException {
        try {
            boolean made = !whole && begin(opened);
            for (var order = orders.poll(); order != null; order = orders.poll()) {
                if (made) order.complete(opened.size());
                else fill(order, opened);
            }
            follow(opened);
        } catch (RuntimeException e) {
            if (!closed) log.warn("The index waits: {}", e.getMessage());
            await(TimeUnit.SECONDS.toNanos(SECONDS_AFTER_FAILURE));
        }
    }

    /** Answers whether all of it has just been made. */
    private boolean begin(TextIndex opened) throws IOException {
        Optional<List<Long>> missed = opened.note("change")
                .flatMap(change -> changes.since(Long.parseLong(change), CHANGES_BACK, source.topic()));
        if (missed.isPresent()) missed.get().forEach(id -> changed.put(id, number.incrementAndGet()));
        else make(opened);
        whole = !closed;
        if (failed) log.warn("There is search again, in {}", folder);
        failed = false;
        work.release();
        return whole && missed.isEmpty();
    }

    private void fill(CompletableFuture<Integer> order, TextIndex opened) throws IOException {
        try {
            make(opened);
            if (closed) throw new IllegalStateException("the site stops");
            order.complete(opened.size());
        } catch (IOException | RuntimeException e) {
            order.completeExceptionally(e);
            throw e;
        }
    }

    /**
     * Part by part in the place of what is there, so that nothing is missing at any moment; what changes meanwhile goes between. The
     * newest first, as they lie in the index: then nothing has to be sorted.
     */
    private void make(TextIndex opened) throws IOException {
        long change = changes.last();
        long end = Long.MAX_VALUE;
        for (int part = 1; !closed && end > 0; part++) {
            List<Long> ids = source.before(end, BATCH);
            long first = ids.isEmpty() ? 0 : ids.getLast();
            opened.replace(first, end, source.texts(ids));
            // Each time it writes a file, and those are to be joined later.
            if (part % PARTS_SHOWN_TOGETHER == 1) opened.show();
            put(opened);
            end = first;
        }
        opened.show();
        if (!closed) commit(opened, change);
    }

    /** Puts in what has changed as soon as it is heard of, and now and then everything on the disk. */
    private void follow(TextIndex opened) throws IOException {
        long change = changes.last();
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_BETWEEN_COMMITS);
        boolean any = false;
        while (!closed && orders.isEmpty() && System.nanoTime() < until) {
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

    private boolean put(TextIndex opened) throws IOException {
        boolean any = false;
        for (var heard = heard(); !heard.isEmpty(); heard = heard()) {
            put(opened, heard);
            any = true;
        }
        return any;
    }

    private Map<Long, Long> heard() {
        return changed.entrySet().stream()
                .limit(BATCH)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private void put(TextIndex opened, Map<Long, Long> heard) throws IOException {
        List<Indexed> texts = source.texts(heard.keySet());
        Set<Long> there = texts.stream().map(Indexed::id).collect(Collectors.toSet());
        opened.put(texts);
        opened.remove(heard.keySet().stream().filter(id -> !there.contains(id)).toList());
        heard.forEach(changed::remove);
        synchronized (this) {
            notifyAll();
        }
        if (!source.changesOften()) opened.show();
    }

    private static void commit(TextIndex opened, long change) throws IOException {
        opened.commit(Map.of("change", Long.toString(change)));
    }
}
