package ma.khabar.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Brings what H2 has committed to the disk: one {@code CHECKPOINT SYNC}, which ends in an fsync, serves every writer that waits.
 *
 * <p>H2 by itself answers a commit up to half a second before it is written. And what it writes while a transaction is at work
 * may hold a part of that transaction which no restart takes back: killed during such a write, an article of 17 comments had
 * 18. So it writes when no transaction is under way.
 */
final class GroupSync implements Durability {
    private final DataSource source;
    private final ReentrantLock disk = new ReentrantLock();

    /** Shared by all transactions, and held alone by the sync; fair, or busy writers would keep the sync out. */
    private final ReentrantReadWriteLock work = new ReentrantReadWriteLock(true);

    /** The next sync; those read it who work, and whoever syncs puts another in its place. */
    private CompletableFuture<Void> next = new CompletableFuture<>();

    GroupSync(DataSource source) {
        this.source = source;
    }

    @Override
    public void refuseNested() {
        if (work.getReadHoldCount() > 0)
            throw new IllegalStateException("a write within a write would wait for itself");
    }

    @Override
    public <T> Committed<T> atWork(Supplier<T> transaction) {
        refuseNested();
        work.readLock().lock();
        try {
            T result = transaction.get();
            CompletableFuture<Void> mine = next;
            return new Committed<>(result, () -> settle(mine));
        } finally {
            work.readLock().unlock();
        }
    }

    /** One of those who share a sync runs it, as soon as the one before has ended. */
    private void settle(CompletableFuture<Void> mine) {
        disk.lock();
        try {
            if (!mine.isDone()) sync(mine);
        } finally {
            disk.unlock();
        }
        mine.join();
    }

    private void sync(CompletableFuture<Void> shared) {
        work.writeLock().lock();
        try {
            next = new CompletableFuture<>();
            checkpoint();
            shared.complete(null);
        } catch (SQLException e) {
            shared.completeExceptionally(e);
        } finally {
            work.writeLock().unlock();
        }
    }

    private void checkpoint() throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("checkpoint sync");
        }
    }
}
