package ma.khabar.own;

import static ma.khabar.db.schema.Tables.COMMENT;
import static ma.khabar.db.schema.Tables.COMMENT_LOG;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import java.util.List;
import ma.khabar.comment.CommentStore;
import ma.khabar.db.Database;
import ma.khabar.db.Key;
import ma.khabar.db.Page;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Records;

/** Everything asked of the database about the comments of one account; a page costs one query. */
public final class OwnCommentStore {
    private static final int PAGE = 30;

    private final Database database;

    public OwnCommentStore(Database database) {
        this.database = database;
    }

    /** In whatever state, the newest first. */
    Page<OwnComment> page(long account, Page.Place place) {
        List<OwnComment> read = database.sql()
                .select(CommentStore.COLUMNS, COMMENT.article().TITLE, COMMENT.article().SLUG, lastReason())
                .from(COMMENT)
                .where(COMMENT.ACCOUNT_ID.eq(account), beyond(place))
                .orderBy(order(place))
                .limit(PAGE + 1)
                .fetch(Records.mapping(OwnComment::new));
        return Page.cut(
                read,
                PAGE,
                place,
                own -> Key.of(own.comment().createdAt(), own.comment().id()));
    }

    private static Condition beyond(Page.Place place) {
        if (place.after() != null) return place.after().newerThan(COMMENT.CREATED_AT, COMMENT.ID);
        return place.before() == null ? noCondition() : place.before().olderThan(COMMENT.CREATED_AT, COMMENT.ID);
    }

    /** What is the same in all rows comes first: H2 walks along an index only when all its columns are named in order. */
    private static List<OrderField<?>> order(Page.Place place) {
        return place.after() == null
                ? List.of(COMMENT.ACCOUNT_ID, COMMENT.CREATED_AT.desc(), COMMENT.ID.desc())
                : List.of(COMMENT.ACCOUNT_ID.desc(), COMMENT.CREATED_AT, COMMENT.ID);
    }

    private static Field<String> lastReason() {
        return field(select(COMMENT_LOG.REASON)
                .from(COMMENT_LOG)
                .where(COMMENT_LOG.COMMENT_ID.eq(COMMENT.ID))
                .orderBy(COMMENT_LOG.COMMENT_ID.desc(), COMMENT_LOG.ID.desc())
                .limit(1));
    }
}
