package ma.khabar.db;

import static ma.khabar.db.schema.Tables.CHANGE;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells whoever keeps something in memory that it is out of date.
 *
 * <p>The node that wrote applies its own topics before it answers; the others read them from the table within a second.
 * A topic may arrive twice: listeners only forget, so that does no harm.
 */
public final class ChangeFeed {
    /** The topic of another database in the place of ours. */
    private static final String EVERYTHING = "database";

    private static final Logger log = LoggerFactory.getLogger(ChangeFeed.class);
    private static final Duration BETWEEN_READS = Duration.ofMillis(500);
    // Two transactions may commit in another order than their ids; so each read looks this far back again.
    private static final Duration LOOKED_BACK = Duration.ofSeconds(10);
    private static final Duration KEPT = Duration.ofDays(2);
    private static final int REMEMBERED = 10_000;

    private final DSLContext sql;
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();
    private final Map<Long, Boolean> seen = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };

    ChangeFeed(DSLContext sql) {
        this.sql = sql;
    }

    /** {@code listener} hears every topic written on any node, in no particular order, on any thread. */
    public void listen(Consumer<String> listener) {
        listeners.add(listener);
    }

    /** {@code heard} runs when this topic is written, and when another database takes the place of ours. */
    public void listen(String topic, Runnable heard) {
        listen(touched -> {
            if (touched.equals(topic) || touched.equals(EVERYTHING)) heard.run();
        });
    }

    /** {@code heard} runs when another database takes the place of ours. */
    public void listenReplaced(Runnable heard) {
        listen(EVERYTHING, heard);
    }

    void applyReplaced() {
        apply(List.of(EVERYTHING));
    }

    void apply(Collection<String> topics) {
        for (String topic : topics) listeners.forEach(listener -> listener.accept(topic));
    }

    /** Reads what other nodes wrote until the thread is interrupted. */
    void tail() {
        try {
            while (true) {
                Thread.sleep(BETWEEN_READS);
                readQuietly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Deletes what every node has long heard of, but for the last change, by which they know where they are. */
    public void tidy() {
        sql.deleteFrom(CHANGE)
                .where(CHANGE.CREATED_AT.lt(ago(KEPT)))
                .and(CHANGE.ID.lt(select(max(CHANGE.ID)).from(CHANGE)))
                .execute();
    }

    private void readQuietly() {
        try {
            apply(unseen());
        } catch (RuntimeException e) {
            log.warn("The feed of changes could not be read: {}", e.getMessage());
        }
    }

    private List<String> unseen() {
        return sql
                .select(CHANGE.ID, CHANGE.TOPIC)
                .from(CHANGE)
                .where(CHANGE.CREATED_AT.gt(ago(LOOKED_BACK)))
                .fetch()
                .stream()
                .filter(row -> seen.put(row.value1(), true) == null)
                .map(Record2::value2)
                .distinct()
                .toList();
    }

    /** A moment as long ago, by the clock of the database, which sets the times of changes. */
    static Field<Instant> ago(Duration time) {
        return DSL.field(
                "current_timestamp - interval '" + time.toSeconds() + "' second", CHANGE.CREATED_AT.getDataType());
    }
}
