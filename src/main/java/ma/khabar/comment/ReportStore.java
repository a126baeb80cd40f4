package ma.khabar.comment;

import static ma.khabar.db.schema.Tables.COMMENT;
import static ma.khabar.db.schema.Tables.COMMENT_REPORT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import java.time.Instant;
import ma.khabar.db.Database;
import ma.khabar.db.Write;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;

/** Everything asked of the database about reports. */
public final class ReportStore {
    private final Database database;

    public ReportStore(Database database) {
        this.database = database;
    }

    /** What reports weigh together, and from how many networks they come. */
    record Load(int weight, int networks) {}

    /** What moderators said of the reports of one reporter. */
    record History(int decided, int upheld) {}

    boolean exists(Write write, long comment, String reporter) {
        return write.sql().fetchExists(COMMENT_REPORT, of(comment), COMMENT_REPORT.REPORTER.eq(reporter));
    }

    History history(Write write, String reporter) {
        return write.sql()
                .select(count(COMMENT_REPORT.UPHELD), count(when(COMMENT_REPORT.UPHELD.isTrue(), 1)))
                .from(COMMENT_REPORT)
                .where(COMMENT_REPORT.REPORTER.eq(reporter))
                .fetchSingle(Records.mapping(History::new));
    }

    /** Of the reports on a comment that no moderator has decided yet. */
    Load load(Write write, long comment) {
        return load(write, of(comment).and(COMMENT_REPORT.WEIGHT.gt(0)));
    }

    /** Of those among them that guests sent from one network. */
    Load loadOfGuests(Write write, long comment, String network) {
        return load(
                write,
                of(comment).and(COMMENT_REPORT.NETWORK.eq(network)).and(COMMENT_REPORT.REPORTER.notLike("account:%")));
    }

    void add(Write write, Comment comment, Report report, Instant now) {
        write.sql()
                .insertInto(COMMENT_REPORT)
                .set(COMMENT_REPORT.COMMENT_ID, comment.id())
                .set(COMMENT_REPORT.REPORTER, report.reporter())
                .set(COMMENT_REPORT.NETWORK, report.network())
                .set(COMMENT_REPORT.REASON, report.reason().id())
                .set(COMMENT_REPORT.DETAIL, report.detail())
                .set(COMMENT_REPORT.WEIGHT, report.weight())
                .set(COMMENT_REPORT.CREATED_AT, now)
                .execute();
        write.sql()
                .update(COMMENT)
                .set(COMMENT.REPORT_WEIGHT, COMMENT.REPORT_WEIGHT.plus(report.weight()))
                .where(COMMENT.ID.eq(comment.id()))
                .execute();
    }

    /** Forgets from which networks came what was written before {@code until}; answers how many rows that were. */
    public int forgetNetworks(Instant until) {
        return database.write(write -> write.sql()
                        .update(COMMENT)
                        .setNull(COMMENT.NETWORK)
                        .where(COMMENT.NETWORK.isNotNull(), COMMENT.CREATED_AT.lt(until))
                        .execute()
                + write.sql()
                        .update(COMMENT_REPORT)
                        .setNull(COMMENT_REPORT.NETWORK)
                        .where(COMMENT_REPORT.NETWORK.isNotNull(), COMMENT_REPORT.CREATED_AT.lt(until))
                        .execute());
    }

    /** A report on its way into the table. */
    record Report(
            String reporter,
            String network,
            Reason reason,
            @Nullable String detail,
            int weight) {}

    private static Load load(Write write, Condition which) {
        Field<Integer> weight = coalesce(sum(COMMENT_REPORT.WEIGHT), inline(0)).cast(Integer.class);
        return write.sql()
                .select(weight, countDistinct(COMMENT_REPORT.NETWORK))
                .from(COMMENT_REPORT)
                .where(which, COMMENT_REPORT.UPHELD.isNull())
                .fetchSingle(Records.mapping(Load::new));
    }

    private static Condition of(long comment) {
        return COMMENT_REPORT.COMMENT_ID.eq(comment);
    }
}
