package ma.khabar.db;

import static ma.khabar.db.schema.Tables.CHANGE;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jooq.DSLContext;

/** One transaction that writes, and the topics it touches. */
public final class Write {
    private final DSLContext sql;
    private final Set<String> topics = new LinkedHashSet<>();
    private final Set<String> done = new HashSet<>();

    Write(DSLContext sql) {
        this.sql = sql;
    }

    /** Statements in this transaction. */
    public DSLContext sql() {
        return sql;
    }

    /** Says that whatever shows {@code topic} (for example {@code article:12}) is out of date once this commits. */
    public void touch(String topic) {
        topics.add(topic);
    }

    /** Does what needs to be done only once in a transaction, by whatever name. */
    public void once(String name, Runnable work) {
        if (done.add(name)) work.run();
    }

    Set<String> topics() {
        return topics;
    }

    void recordTopics() {
        if (topics.isEmpty()) return;
        var insert = sql.insertInto(CHANGE, CHANGE.TOPIC);
        for (String topic : topics) insert = insert.values(topic);
        insert.execute();
    }
}
