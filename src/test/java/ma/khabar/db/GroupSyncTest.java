package ma.khabar.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One sync of the disk serves every writer that waits, and none that came too late for it. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class GroupSyncTest {
    private static final int WRITERS = 20;

    private final JdbcConnectionPool h2 = JdbcConnectionPool.create("jdbc:h2:mem:", "sa", "");
    private final SlowDisk disk = new SlowDisk(h2);
    private final GroupSync sync = new GroupSync(disk.source());
    private final ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void close() {
        writers.shutdownNow();
        h2.dispose();
    }

    @Test
    void writers_who_come_while_a_sync_runs_share_the_next_one() throws Exception {
        Future<?> first = writers.submit(this::write);
        disk.started.acquire();
        List<Future<?>> others = startWriters(WRITERS);
        disk.let(2);

        first.get();
        for (Future<?> other : others) other.get();
        assertThat(disk.syncs()).isEqualTo(2);
    }

    @Test
    void a_sync_serves_who_had_committed_before_it_however_late_they_ask() {
        disk.let(1);
        Durability.Committed<Integer> early = sync.atWork(() -> 1);
        write();

        early.settling().run();

        assertThat(disk.syncs()).isEqualTo(1);
    }

    @Test
    void nobody_returns_before_a_sync_that_began_after_the_commit_has_ended() throws Exception {
        disk.let(Integer.MAX_VALUE / 2);
        AtomicLong commits = new AtomicLong();
        disk.onStart = () -> {
            disk.covered = commits.get();
            // As long as a disk may take, so that others come meanwhile.
            LockSupport.parkNanos(1_000_000);
        };

        List<Future<Boolean>> returned = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            returned.add(writers.submit(() -> {
                boolean durable = true;
                for (int write = 0; write < 50; write++) {
                    long mine = commit(commits::incrementAndGet);
                    durable &= disk.durable >= mine;
                }
                return durable;
            }));
        }

        for (Future<Boolean> writer : returned) assertThat(writer.get()).isTrue();
        assertThat(disk.syncs()).isPositive().isLessThan(WRITERS * 50);
    }

    @Test
    void a_failure_reaches_all_who_waited_for_it_and_nobody_after_them() throws Exception {
        disk.broken = true;
        Future<?> first = writers.submit(this::write);
        disk.started.acquire();
        List<Future<?>> others = startWriters(3);
        disk.let(2);

        assertThat(failure(first)).hasRootCauseMessage("the disk is full");
        for (Future<?> other : others) assertThat(failure(other)).hasRootCauseMessage("the disk is full");

        disk.broken = false;
        disk.let(1);
        writers.submit(this::write).get();
    }

    @Test
    void no_transaction_is_under_way_while_a_sync_runs() throws Exception {
        AtomicInteger under = new AtomicInteger();
        AtomicInteger torn = new AtomicInteger();
        disk.onStart = () -> torn.addAndGet(under.get());
        disk.let(Integer.MAX_VALUE / 2);

        List<Future<?>> busy = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            busy.add(writers.submit(() -> {
                for (int write = 0; write < 50; write++) {
                    commit(() -> within(under));
                    sync.atWork(() -> within(under));
                }
            }));
        }

        for (Future<?> writer : busy) writer.get();
        assertThat(torn).hasValue(0);
    }

    @Test
    void a_write_within_a_write_is_refused_before_it_waits_for_itself() {
        assertThatThrownBy(() -> commit(() -> commit(() -> 1))).isInstanceOf(IllegalStateException.class);
    }

    /** A transaction that gives way to others in its midst. */
    private static int within(AtomicInteger under) {
        under.incrementAndGet();
        Thread.yield();
        return under.decrementAndGet();
    }

    private void write() {
        commit(() -> 1);
    }

    private <T> T commit(Supplier<T> transaction) {
        Durability.Committed<T> committed = sync.atWork(transaction);
        committed.settling().run();
        return committed.result();
    }

    /** Returns when each of them stands in the queue: all threads but one that holds the disk are waiting. */
    private List<Future<?>> startWriters(int count) throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(count);
        List<Thread> threads = new ArrayList<>();
        List<Future<?>> futures = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            futures.add(writers.submit(() -> {
                synchronized (threads) {
                    threads.add(Thread.currentThread());
                }
                begun.countDown();
                write();
            }));
        }
        begun.await();
        while (!threads.stream().allMatch(thread -> thread.getState() == Thread.State.WAITING)) Thread.sleep(1);
        return futures;
    }

    private static Throwable failure(Future<?> writer) throws InterruptedException {
        try {
            writer.get();
        } catch (ExecutionException e) {
            assertThat(e.getCause()).isInstanceOf(CompletionException.class);
            return e.getCause();
        }
        throw new AssertionError("The writer was told that all is well");
    }

    /** H2 itself, save that a sync takes until it is let, and may fail. */
    private static final class SlowDisk {
        final Semaphore started = new Semaphore(0);
        private final Semaphore allowed = new Semaphore(0);
        private final AtomicInteger syncs = new AtomicInteger();
        private final JdbcConnectionPool h2;
        volatile boolean broken;
        volatile Runnable onStart = () -> {};
        volatile long covered;
        volatile long durable;

        SlowDisk(JdbcConnectionPool h2) {
            this.h2 = h2;
        }

        void let(int syncs) {
            allowed.release(syncs);
        }

        int syncs() {
            return syncs.get();
        }

        DataSource source() {
            return wrap(
                    DataSource.class,
                    h2,
                    "getConnection",
                    connection -> wrap(
                            Connection.class,
                            connection,
                            "createStatement",
                            statement -> wrapExecute((Statement) statement)));
        }

        private Statement wrapExecute(Statement statement) {
            return wrap(Statement.class, statement, "execute", done -> done);
        }

        private <T> T wrap(Class<T> type, Object real, String name, Wrapping wrapping) {
            return type.cast(
                    Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                        boolean isSync =
                                type == Statement.class && method.getName().equals(name);
                        if (isSync) begin();
                        try {
                            Object result = method.invoke(real, arguments);
                            if (isSync) durable = covered;
                            return method.getName().equals(name) ? wrapping.wrap(result) : result;
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    }));
        }

        private void begin() throws SQLException, InterruptedException {
            syncs.incrementAndGet();
            onStart.run();
            started.release();
            allowed.acquire();
            if (broken) throw new SQLException("the disk is full");
        }

        private interface Wrapping {
            Object wrap(Object real);
        }
    }
}
