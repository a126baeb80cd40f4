package ma.khabar.db;

import static ma.khabar.db.schema.Tables.CHANGE;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jooq.DSLContext;

/** One transaction that writes, and the topics it touches. */
public final class Write {
    private final DSLContext sql;
    private final Set<String> topics = new LinkedHashSet<>();
    private final Set<String> done = new HashSet<>();
    private final Map<String, Sum> sums = new LinkedHashMap<>();

    private record Sum(int total, IntConsumer bring) {
        Sum and(Sum other) {
            return new Sum(total + other.total, bring);
        }
    }

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

    /** Adds to a sum, which is handed to {@code bring} when all else of the transaction is done. */
    public void add(int change, String name, IntConsumer bring) {
        sums.merge(name, new Sum(change, bring), Sum::and);
    }

    /** What is left to do before the commit. */
    void finish() {
        sums.values().forEach(sum -> sum.bring().accept(sum.total()));
        recordTopics();
    }

    Set<String> topics() {
        return topics;
    }

    private void recordTopics() {
        if (topics.isEmpty()) return;
        var insert = sql.insertInto(CHANGE, CHANGE.TOPIC);
        for (String topic : topics) insert = insert.values(topic);
        insert.execute();
    }
}
