package ma.khabar.db;

import static ma.khabar.db.schema.Tables.CHANGE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.noCondition;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;

/** What has changed while nobody listened to the feed. */
public final class ChangeStore {
    private final Database database;

    public ChangeStore(Database database) {
        this.database = database;
    }

    /** The number of the last change; 0: there is none. */
    public long last() {
        return last(noCondition());
    }

    /** The number of the last change that is as old as this. Changes get their numbers before they are seen: others may still come before one that is new. */
    public long last(Duration age) {
        return last(CHANGE.CREATED_AT.le(ChangeFeed.ago(age)));
    }

    /**
     * The ids behind {@code topic} in what changed after {@code change}, and {@code back} changes before it; empty: that is too
     * long ago to be known.
     */
    public Optional<List<Long>> since(long change, long back, String topic) {
        Long first =
                database.sql().select(min(CHANGE.ID)).from(CHANGE).fetchSingle().value1();
        if (first == null || first > change + 1) return Optional.empty();
        return Optional.of(ids(topic, CHANGE.ID.gt(change - back)));
    }

    /** The ids behind {@code topic} in what changed after {@code change}, up to {@code last}; as far as it is known. */
    public List<Long> between(long change, long last, String topic) {
        return ids(topic, CHANGE.ID.gt(change).and(CHANGE.ID.le(last)));
    }

    private long last(Condition which) {
        return database.sql()
                .select(coalesce(max(CHANGE.ID), 0L))
                .from(CHANGE)
                .where(which)
                .fetchSingle()
                .value1();
    }

    private List<Long> ids(String topic, Condition which) {
        return database.sql()
                .selectDistinct(CHANGE.TOPIC)
                .from(CHANGE)
                .where(which, CHANGE.TOPIC.startsWith(topic))
                .fetch(row -> Long.valueOf(row.value1().substring(topic.length())));
    }
}
