package ma.khabar.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;

/**
 * Brings what H2 has committed to the disk: one {@code CHECKPOINT SYNC}, which ends in an fsync, serves every writer that waits.
 *
 * <p>H2 by itself answers a commit up to half a second before it is written.
 */
final class GroupSync implements Durability {
    private final DataSource source;
    private final ReentrantLock disk = new ReentrantLock();
    private volatile CompletableFuture<Void> batch = new CompletableFuture<>();

    GroupSync(DataSource source) {
        this.source = source;
    }

    /** Returns when everything committed before the call is on the disk; whoever comes while a sync runs shares the next one. */
    @Override
    public void await() {
        CompletableFuture<Void> mine = batch;
        disk.lock();
        try {
            if (!mine.isDone()) sync(mine);
        } finally {
            disk.unlock();
        }
        mine.join();
    }

    /** The batch is closed before the sync begins: a writer who joins later may have committed too late for this one. */
    private void sync(CompletableFuture<Void> closed) {
        batch = new CompletableFuture<>();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("checkpoint sync");
            closed.complete(null);
        } catch (SQLException e) {
            closed.completeExceptionally(e);
        }
    }
}
