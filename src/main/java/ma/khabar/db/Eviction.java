package ma.khabar.db;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives up all connections when one of them finds the database closed: the next one that is made opens it anew, or waits for its server. */
final class Eviction implements SQLExceptionOverride {
    private static final Logger log = LoggerFactory.getLogger(Eviction.class);

    /** Of H2, which closes itself when its file cannot be read or written. */
    private static final Set<String> CLOSED = Set.of("90028", "90031", "90098", "90121", "HY000");

    private final HikariDataSource pool;

    Eviction(HikariDataSource pool) {
        this.pool = pool;
    }

    @java.lang.Override
    public Override adjudicate(SQLException e) {
        if (!isClosed(e.getSQLState())) return Override.CONTINUE_EVICT;
        HikariPoolMXBean opened = pool.getHikariPoolMXBean();
        if (opened != null && !pool.isClosed()) {
            log.warn("All connections to the database are made anew: {}", e.getMessage());
            opened.softEvictConnections();
        }
        return Override.MUST_EVICT;
    }

    private static boolean isClosed(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("57P") || CLOSED.contains(state));
    }
}
