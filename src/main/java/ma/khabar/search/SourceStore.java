package ma.khabar.search;

import java.util.Collection;
import java.util.List;
import ma.khabar.db.Database;
import org.jooq.DSLContext;
import org.jooq.TableField;

/** Where the texts of one kind come from. */
abstract class SourceStore {
    private final Database database;
    private final TableField<?, Long> id;
    private final String topic;

    /**
     * @param id of the rows that the texts belong to
     * @param topic what the feed of changes says before the id of one that has changed
     */
    SourceStore(Database database, TableField<?, Long> id, String topic) {
        this.database = database;
        this.id = id;
        this.topic = topic;
    }

    String topic() {
        return topic;
    }

    /** Whether to show each change before anybody asks would cost more than the change. */
    boolean changesOften() {
        return false;
    }

    /** Of these the ones that can be found. */
    abstract List<Indexed> texts(Collection<Long> ids);

    /** The {@code limit} highest ids below this one, from the highest on. */
    List<Long> before(long end, int limit) {
        return sql().select(id)
                .from(id.getTable())
                .where(id.lt(end))
                .orderBy(id.desc())
                .limit(limit)
                .fetch(id);
    }

    DSLContext sql() {
        return database.sql();
    }
}
