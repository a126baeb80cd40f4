package ma.khabar.mode;

import static ma.khabar.db.schema.Tables.MODE_LOG;
import static org.jooq.impl.DSL.noCondition;

import java.time.Instant;
import java.util.List;
import ma.khabar.db.Database;
import ma.khabar.db.Key;
import ma.khabar.db.Page;
import org.jooq.Condition;
import org.jooq.OrderField;
import org.jspecify.annotations.Nullable;

/** The log of every change, read along its indexes. */
public final class ModeLogStore {
    private static final int PAGE = 30;

    private final Database database;

    public ModeLogStore(Database database) {
        this.database = database;
    }

    /** The latest first; of one scope, or with none of all. */
    Page<Change> page(@Nullable Scope scope, Page.Place place) {
        List<Change> read = database.sql()
                .select(
                        MODE_LOG.ID,
                        MODE_LOG.SCOPE,
                        MODE_LOG.ASPECT,
                        MODE_LOG.BEFORE,
                        MODE_LOG.AFTER,
                        MODE_LOG.account().NAME,
                        MODE_LOG.CREATED_AT)
                .from(MODE_LOG)
                .where(scope == null ? noCondition() : MODE_LOG.SCOPE.eq(scope.toString()), from(place))
                .orderBy(order(place.after() != null))
                .limit(PAGE + 1)
                .fetch(row -> new Change(
                        row.value1(),
                        Scope.named(row.value2()).orElseThrow(),
                        Aspect.valueOf(row.value3()),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7()));
        return Page.cut(read, PAGE, place, change -> Key.of(change.at(), change.id()));
    }

    private static Condition from(Page.Place place) {
        if (place.after() != null) return place.after().newerThan(MODE_LOG.CREATED_AT, MODE_LOG.ID);
        if (place.before() != null) return place.before().olderThan(MODE_LOG.CREATED_AT, MODE_LOG.ID);
        return MODE_LOG.CREATED_AT.ge(Instant.EPOCH);
    }

    private static List<OrderField<?>> order(boolean backwards) {
        return backwards
                ? List.of(MODE_LOG.CREATED_AT, MODE_LOG.ID)
                : List.of(MODE_LOG.CREATED_AT.desc(), MODE_LOG.ID.desc());
    }
}
