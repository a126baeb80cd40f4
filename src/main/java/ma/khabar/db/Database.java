package ma.khabar.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.Function;
import org.h2.store.fs.FilePath;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.impl.DefaultConnectionProvider;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one database of a node: H2 in a file, or PostgreSQL.
 *
 * <p>Reading goes through {@link #sql()}, writing through {@link #write}, which returns only when the write is on the disk.
 */
public final class Database implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Database.class);

    /**
     * What H2 needs to be told: to speak the dialect of {@code migrations/}; to write no log of its own beside the file; to wait
     * for a lock longer than its 2 seconds, which whoever holds it may sleep through on a busy machine; and to remember of each connection
     * more statements than its eight, fewer than an article page asks, as it once understood them. Told to stop, it would close under the
     * requests in flight; the site closes it after them. And closed on a full disk, it would break off in the midst of moving together what
     * it keeps.
     */
    private static final String H2_SETTINGS =
            ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;TRACE_LEVEL_FILE=0;LOCK_TIMEOUT=20000;QUERY_CACHE_SIZE=64;DB_CLOSE_ON_EXIT=FALSE;MAX_COMPACT_TIME=0";

    /** What JDBC has no number for: in H2, a repeatable read begins for each table when it is read first. */
    private static final int H2_SNAPSHOT = 6;

    private static final String H2_FILE = "jdbc:h2:file:";

    private static final int CONNECTIONS = 16;

    static {
        FilePath.register(new StoreFiles());
    }

    private final HikariDataSource pool;
    private final DSLContext sql;
    private final Durability durability;
    private final @Nullable DataFile file;
    private final int snapshots;
    private final ChangeFeed changes;
    private final LongAdder statements = new LongAdder();
    private final Combiner combiner = new Combiner(this::write);
    private final @Nullable Thread tailer;

    private Database(HikariDataSource pool, boolean postgres) {
        this.pool = pool;
        this.file = DataFile.of(pool.getJdbcUrl()).orElse(null);
        this.sql = DSL.using(new DefaultConfiguration()
                .set(pool)
                .set(postgres ? SQLDialect.POSTGRES : SQLDialect.H2)
                .set(new Settings().withRenderSchema(false))
                .set(new Counting()));
        this.durability = postgres ? Durability.AT_COMMIT : new GroupSync(pool);
        this.snapshots = postgres ? Connection.TRANSACTION_REPEATABLE_READ : H2_SNAPSHOT;
        this.changes = new ChangeFeed(sql);
        // A file of H2 is open in one process only, so nobody else could have written.
        this.tailer = postgres ? Thread.ofVirtual().name("changes").unstarted(changes::tail) : null;
    }

    private void follow() {
        if (tailer != null) tailer.start();
    }

    /** Opens the database and brings its schema up to date. {@code url} is a JDBC address of H2 or PostgreSQL. */
    public static Database open(String url, String user, String password) {
        return open(url, user, password, database -> Migrations.bring(database.pool, database.sql));
    }

    /**
     * Opens a database that holds no site, and makes the tables that there were after this migration; {@link #open} brings them
     * up to date. Fails when there is a site in it.
     */
    public static Database openEmpty(String url, String user, String password, String migration) {
        return open(url, user, password, database -> Migrations.bringEmpty(database.pool, database.sql, migration));
    }

    private static Database open(String url, String user, String password, Consumer<Database> migration) {
        Database database = new Database(pool(url, user, password), url.startsWith("jdbc:postgresql:"));
        try {
            migration.accept(database);
            database.follow();
            return database;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** Queries, each in a transaction of its own. */
    public DSLContext sql() {
        return sql;
    }

    /** Reads what the database was at one moment, however long that takes and whatever others write meanwhile. */
    public <T> T snapshot(Function<DSLContext, T> reading) {
        return sql.connectionResult(connection -> {
            // The pool puts both back when it takes the connection back.
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(snapshots);
            T result = reading.apply(DSL.using(sql.configuration().derive(new DefaultConnectionProvider(connection))));
            connection.commit();
            return result;
        });
    }

    /** Runs {@code work} in one transaction; returns when it is on the disk and this node has forgotten what it touched. */
    public <T> T write(Function<Write, T> work) {
        needFile();
        return settled(durability.atWork(() -> transaction(work)));
    }

    /**
     * As {@link #write}, in one transaction with all that comes meanwhile for the same {@code subject}. Who waited for a lock in the database
     * would hold a connection meanwhile which readers need.
     */
    public <T> T writeCombined(long subject, Function<Write, T> work) {
        durability.refuseNested();
        return combiner.run(subject, work);
    }

    private <T> T settled(Durability.Committed<Written<T>> committed) {
        Written<T> written = committed.result();
        try {
            committed.settling().run();
        } finally {
            // It may have been read, and may be there after all.
            changes.apply(written.write().topics());
        }
        return written.result();
    }

    /** As {@link #write}, but returns before it is on the disk: for what is done again when it is lost, which it never is by halves. */
    public <T> T writeLoosely(Function<Write, T> work) {
        needFile();
        Written<T> written = durability.atWork(() -> transaction(work)).result();
        changes.apply(written.write().topics());
        return written.result();
    }

    /** Runs a statement whose effect may be lost, though never by halves; returns before it is on the disk. */
    public void note(Consumer<DSLContext> statement) {
        needFile();
        durability.atWork(() -> {
            statement.accept(sql);
            return statement;
        });
    }

    public ChangeFeed changes() {
        return changes;
    }

    /**
     * The connections of this node.
     *
     * @param awaited how many wait for one
     */
    public record Connections(int busy, int idle, int awaited) {}

    public Connections connections() {
        HikariPoolMXBean now = pool.getHikariPoolMXBean();
        return new Connections(
                now.getActiveConnections(), now.getIdleConnections(), now.getThreadsAwaitingConnection());
    }

    /** The migration that brought the schema where it is. */
    public String migration() {
        return Migrations.last(sql);
    }

    /** Whether this program has that migration, and so can read what was written after it. */
    public static boolean knows(String migration) {
        return Migrations.knows(migration);
    }

    /** Asks the database for nothing, and fails when it does not answer, or its file is gone. */
    public void ping() {
        followFile();
        sql.selectOne().fetch();
    }

    /** Whether all that can be done is to read, because the disk lets nobody write. */
    public boolean isReadOnly() {
        return file != null && file.isReadOnly();
    }

    /** How many statements this node has run since it started. */
    public long statements() {
        return statements.sum();
    }

    @Override
    public void close() {
        if (tailer != null) tailer.interrupt();
        pool.close();
    }

    private <T> Written<T> transaction(Function<Write, T> work) {
        return sql.transactionResult(transaction -> {
            Write write = new Write(transaction.dsl());
            T result = work.apply(write);
            write.finish();
            return new Written<>(result, write);
        });
    }

    private void needFile() {
        followFile();
        if (file != null) file.needRoom();
    }

    /** Opens the file that somebody has put in the place of ours, or made fit to be written again. */
    private synchronized void followFile() {
        if (file == null || !file.isRenewed()) return;
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("shutdown immediately");
        } catch (SQLException e) {
            log.warn("The former database was closed already: {}", e.getMessage());
        }
        pool.getHikariPoolMXBean().softEvictConnections();
        changes.applyReplaced();
    }

    private record Written<T>(T result, Write write) {}

    /** Settled itself, because to copy settings into it takes a hundredth of the start. It opens with the first connection. */
    private static HikariDataSource pool(String url, String user, String password) {
        HikariDataSource pool = new HikariDataSource();
        settle(pool, url, user, password);
        pool.setExceptionOverride(new Eviction(pool));
        if (url.startsWith(H2_FILE)) makeFile(pool);
        return pool;
    }

    /** The pool itself must make none: where the file was removed under a running site, an empty one would take its place. */
    private static void makeFile(HikariConfig settings) {
        String url = settings.getJdbcUrl();
        if (!DataFile.isThere(url)) make(url, settings.getUsername(), settings.getPassword());
        settings.setJdbcUrl(url + ";IFEXISTS=TRUE");
    }

    private static void make(String url, String user, String password) {
        try {
            DriverManager.getConnection(url, user, password).close();
        } catch (SQLException e) {
            throw new DataAccessException("the database cannot be made", e);
        }
    }

    private static void settle(HikariConfig settings, String url, String user, String password) {
        settings.setJdbcUrl(url.startsWith("jdbc:h2:") ? url.replace(H2_FILE, DataFile.ADDRESS) + H2_SETTINGS : url);
        settings.setUsername(user);
        settings.setPassword(password);
        settings.setMaximumPoolSize(CONNECTIONS);
        settings.setMinimumIdle(2);
        settings.setConnectionTimeout(3_000);
        settings.setInitializationFailTimeout(1);
        settings.setPoolName("khabar");
    }

    private final class Counting implements ExecuteListener {
        @Override
        public void executeStart(ExecuteContext ctx) {
            statements.increment();
        }
    }
}
