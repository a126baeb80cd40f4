package ma.khabar.comment;

import static ma.khabar.db.schema.Tables.COMMENT;
import static ma.khabar.db.schema.Tables.COMMENT_REPORT;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import ma.khabar.db.Database;
import ma.khabar.moderation.Rule;
import org.jooq.Records;

/** What is asked of the database to know how heated a discussion is. */
public final class HeatStore {
    private final Database database;

    public HeatStore(Database database) {
        this.database = database;
    }

    /**
     * What speaks of heat.
     *
     * @param comments that were reported, or held for their words
     * @param networks of those who reported them, or wrote such words
     */
    record Signs(int comments, int networks) {}

    /** Under an article since then; what moderators found innocent does not count. */
    Signs signs(long article, Instant since) {
        var signs = select(COMMENT.ID, COMMENT.NETWORK)
                .from(COMMENT)
                .where(COMMENT.ARTICLE_ID.eq(article), COMMENT.LISTED.isFalse(), COMMENT.CREATED_AT.gt(since))
                .and(COMMENT.HELD_BY.eq(Rule.BANNED_WORD.id()))
                .and(COMMENT.STATE.in(State.HELD.name(), State.REJECTED.name()))
                .unionAll(select(COMMENT_REPORT.COMMENT_ID, COMMENT_REPORT.NETWORK)
                        .from(COMMENT_REPORT)
                        .where(COMMENT_REPORT.CREATED_AT.gt(since), COMMENT_REPORT.WEIGHT.gt(0))
                        .and(COMMENT_REPORT.UPHELD.isNull().or(COMMENT_REPORT.UPHELD.isTrue()))
                        .and(COMMENT_REPORT.comment().ARTICLE_ID.eq(article)))
                .asTable("sign");
        return database.sql()
                .select(countDistinct(signs.field(COMMENT.ID)), countDistinct(signs.field(COMMENT.NETWORK)))
                .from(signs)
                .fetchSingle(Records.mapping(Signs::new));
    }
}
