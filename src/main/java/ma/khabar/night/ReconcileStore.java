package ma.khabar.night;

import static ma.khabar.db.schema.Tables.ARTICLE;
import static ma.khabar.db.schema.Tables.COMMENT;
import static ma.khabar.db.schema.Tables.COMMENT_LIKE;
import static ma.khabar.db.schema.Tables.COMMENT_REPORT;
import static ma.khabar.db.schema.Tables.QUEUE_COUNT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import java.util.List;
import java.util.stream.Stream;
import ma.khabar.comment.DecisionStore;
import ma.khabar.comment.State;
import ma.khabar.db.Database;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.TableField;

/** Counts again what is counted along the way. Reads every comment there is: for the night. */
public final class ReconcileStore {
    private static final Field<Long> OF = field(name("counted", "of_id"), Long.class);
    private static final Field<Integer> REAL = field(name("counted", "real"), Integer.class);
    private static final Condition PUBLISHED = COMMENT.STATE.eq(inline(State.PUBLISHED.name()));

    private final Database database;

    public ReconcileStore(Database database) {
        this.database = database;
    }

    /** One sentence for each counter that is not what it counts; each kind is read in one statement, and so at one moment. */
    public List<String> differences() {
        return Stream.of(
                        compare(ARTICLE, ARTICLE.ID, ARTICLE.COMMENT_COUNT, counted(COMMENT.ARTICLE_ID, PUBLISHED)),
                        compare(COMMENT, COMMENT.ID, COMMENT.REPLY_COUNT, counted(COMMENT.ROOT_ID, COMMENT.LISTED)),
                        compare(COMMENT, COMMENT.ID, COMMENT.REPLY_COUNT, lastPositions()),
                        compare(COMMENT, COMMENT.ID, COMMENT.ANSWER_COUNT, counted(COMMENT.PARENT_ID, COMMENT.LISTED)),
                        compare(COMMENT, COMMENT.ID, COMMENT.LIKE_COUNT, likes()),
                        compare(COMMENT, COMMENT.ID, COMMENT.REPORT_WEIGHT, openReports()),
                        wronglyListed(),
                        queues())
                .flatMap(List::stream)
                .toList();
    }

    private List<String> compare(Table<?> table, Field<Long> id, TableField<?, Integer> counter, Select<?> really) {
        Field<Integer> real = coalesce(REAL, inline(0));
        return database.sql()
                .select(id, counter, real)
                .from(table)
                .leftJoin(really.asTable("counted", "of_id", "real"))
                .on(OF.eq(id))
                .where(counter.ne(real))
                .fetch(row -> counter.getQualifiedName().last() + " of " + table.getName() + " " + row.value1()
                        + " says " + row.value2() + ", counted " + row.value3());
    }

    private static Select<?> counted(Field<Long> of, Condition which) {
        return select(of, count())
                .from(COMMENT)
                .where(which)
                .and(of.isNotNull())
                .groupBy(of);
    }

    private static Select<?> counted(Field<Long> of, Field<Boolean> which) {
        return counted(of, which.isTrue());
    }

    /** Positions without gap end at the number of replies. */
    private static Select<?> lastPositions() {
        return select(COMMENT.ROOT_ID, max(COMMENT.REPLY_POSITION))
                .from(COMMENT)
                .where(COMMENT.ROOT_ID.isNotNull())
                .groupBy(COMMENT.ROOT_ID);
    }

    private static Select<?> likes() {
        return select(COMMENT_LIKE.COMMENT_ID, count()).from(COMMENT_LIKE).groupBy(COMMENT_LIKE.COMMENT_ID);
    }

    private static Select<?> openReports() {
        return select(COMMENT_REPORT.COMMENT_ID, sum(COMMENT_REPORT.WEIGHT).cast(Integer.class))
                .from(COMMENT_REPORT)
                .where(COMMENT_REPORT.UPHELD.isNull())
                .groupBy(COMMENT_REPORT.COMMENT_ID);
    }

    private List<String> wronglyListed() {
        Condition should = PUBLISHED.or(COMMENT.ANSWER_COUNT.gt(0));
        return database.sql()
                .select(COMMENT.ID)
                .from(COMMENT)
                .where(COMMENT.LISTED
                        .isTrue()
                        .and(not(should))
                        .or(COMMENT.LISTED.isFalse().and(should)))
                .fetch(row ->
                        "comment " + row.value1() + " is listed although it should not be, or the other way round");
    }

    private List<String> queues() {
        Field<Integer> real = select(count())
                .from(COMMENT)
                .where(COMMENT.STATE
                        .eq(QUEUE_COUNT.STATE)
                        .or(QUEUE_COUNT
                                .STATE
                                .eq(DecisionStore.REPORTED)
                                .and(PUBLISHED)
                                .and(COMMENT.REPORT_WEIGHT.gt(0))))
                .asField();
        return database.sql()
                .select(QUEUE_COUNT.STATE, QUEUE_COUNT.TOTAL, real)
                .from(QUEUE_COUNT)
                .where(QUEUE_COUNT.TOTAL.ne(real))
                .fetch(row -> "queue " + row.value1() + " says " + row.value2() + ", counted " + row.value3());
    }
}
