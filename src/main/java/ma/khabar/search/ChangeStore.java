package ma.khabar.search;

import static ma.khabar.db.schema.Tables.CHANGE;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;

import java.util.List;
import java.util.Optional;
import ma.khabar.db.Database;

/** What has changed while nobody listened. */
final class ChangeStore {
    private final Database database;

    ChangeStore(Database database) {
        this.database = database;
    }

    /** The number of the last change; 0: there is none. */
    long last() {
        Long last =
                database.sql().select(max(CHANGE.ID)).from(CHANGE).fetchSingle().value1();
        return last == null ? 0 : last;
    }

    /**
     * The ids behind {@code topic} in what changed after {@code change}, and {@code back} changes before it; empty: that is too
     * long ago to be known.
     */
    Optional<List<Long>> since(long change, long back, String topic) {
        Long first =
                database.sql().select(min(CHANGE.ID)).from(CHANGE).fetchSingle().value1();
        if (first == null || first > change + 1) return Optional.empty();
        return Optional.of(database.sql()
                .selectDistinct(CHANGE.TOPIC)
                .from(CHANGE)
                .where(CHANGE.ID.gt(change - back), CHANGE.TOPIC.like(topic + "%"))
                .fetch(row -> Long.parseLong(row.value1().substring(topic.length()))));
    }
}
