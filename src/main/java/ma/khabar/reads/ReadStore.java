package ma.khabar.reads;

import static ma.khabar.db.schema.Tables.READ_HOUR;
import static org.jooq.impl.DSL.sum;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import ma.khabar.db.Database;

/** How often articles were read, hour by hour. */
public final class ReadStore {
    private final Database database;

    public ReadStore(Database database) {
        this.database = database;
    }

    /** Adds to what this node and others have counted in that hour; always in the order of the ids, so that two never wait for each other. */
    public void add(Instant hour, SortedMap<Long, Integer> reads) {
        database.writeLoosely(write -> {
            reads.forEach((article, times) -> write.sql()
                    .insertInto(READ_HOUR)
                    .set(READ_HOUR.HOUR_AT, hour)
                    .set(READ_HOUR.ARTICLE_ID, article)
                    .set(READ_HOUR.READS, times)
                    .onConflict(READ_HOUR.HOUR_AT, READ_HOUR.ARTICLE_ID)
                    .doUpdate()
                    .set(READ_HOUR.READS, READ_HOUR.READS.plus(times))
                    .execute());
            return reads;
        });
    }

    /** The ids of what was read most in the hours after {@code first}. */
    List<Long> most(int limit, Instant first) {
        return database.sql()
                .select(READ_HOUR.ARTICLE_ID)
                .from(READ_HOUR)
                .where(READ_HOUR.HOUR_AT.gt(first))
                .groupBy(READ_HOUR.ARTICLE_ID)
                .orderBy(sum(READ_HOUR.READS).desc(), READ_HOUR.ARTICLE_ID.desc())
                .limit(limit)
                .fetch(READ_HOUR.ARTICLE_ID);
    }

    void forgetBefore(Instant limit) {
        database.write(write -> write.sql()
                .deleteFrom(READ_HOUR)
                .where(READ_HOUR.HOUR_AT.lt(limit))
                .execute());
    }
}
