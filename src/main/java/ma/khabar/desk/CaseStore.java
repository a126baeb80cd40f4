package ma.khabar.desk;

import static ma.khabar.db.schema.Tables.ARTICLE;
import static ma.khabar.db.schema.Tables.COMMENT_REPORT;
import static ma.khabar.db.schema.Tables.COMMENT_REVISION;

import java.time.Instant;
import java.util.List;
import ma.khabar.db.Database;
import ma.khabar.text.Drawn;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;

/** What only the page of one comment asks of the database. */
public final class CaseStore {
    private static final int SHOWN = 100;

    private final Database database;

    public CaseStore(Database database) {
        this.database = database;
    }

    /** What an edited comment said before. */
    record Revision(String body, Instant at) {
        public String drawn() {
            return Drawn.of(body);
        }
    }

    /**
     * One report, without who sent it.
     *
     * @param upheld what the decision said of it; none: not decided yet
     */
    record Report(
            String reason,
            @Nullable String detail,
            int weight,
            @Nullable Boolean upheld,
            Instant at) {
        public String label() {
            return Motive.label(reason);
        }

        public String fate() {
            if (upheld == null) return "لم يُبت فيه";
            return upheld ? "أُخذ به" : "لم يُؤخذ به";
        }
    }

    List<Revision> revisions(long comment) {
        return database.sql()
                .select(COMMENT_REVISION.BODY, COMMENT_REVISION.REPLACED_AT)
                .from(COMMENT_REVISION)
                .where(COMMENT_REVISION.COMMENT_ID.eq(comment))
                .orderBy(COMMENT_REVISION.ID.desc())
                .limit(SHOWN)
                .fetch(Records.mapping(Revision::new));
    }

    List<Report> reports(long comment) {
        return database.sql()
                .select(
                        COMMENT_REPORT.REASON,
                        COMMENT_REPORT.DETAIL,
                        COMMENT_REPORT.WEIGHT,
                        COMMENT_REPORT.UPHELD,
                        COMMENT_REPORT.CREATED_AT)
                .from(COMMENT_REPORT)
                .where(COMMENT_REPORT.COMMENT_ID.eq(comment))
                .orderBy(COMMENT_REPORT.CREATED_AT.desc())
                .limit(SHOWN)
                .fetch(Records.mapping(Report::new));
    }

    /** Whether it stands before all others under its article. */
    boolean isPinned(Card card) {
        return database.sql()
                .fetchExists(ARTICLE, ARTICLE.ID.eq(card.article()), ARTICLE.PINNED_COMMENT_ID.eq(card.id()));
    }
}
