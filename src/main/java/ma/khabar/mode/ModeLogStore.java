package ma.khabar.mode;

import static ma.khabar.db.schema.Tables.MODE_LOG;
import static org.jooq.impl.DSL.noCondition;

import java.util.List;
import ma.khabar.db.Database;
import ma.khabar.db.Key;
import ma.khabar.db.Page;
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
                .where(
                        scope == null ? noCondition() : MODE_LOG.SCOPE.eq(scope.toString()),
                        place.beyond(MODE_LOG.CREATED_AT, MODE_LOG.ID))
                .orderBy(place.order(MODE_LOG.CREATED_AT, MODE_LOG.ID))
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
}
