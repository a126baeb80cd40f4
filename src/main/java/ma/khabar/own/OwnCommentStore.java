package ma.khabar.own;

import static ma.khabar.db.schema.Tables.COMMENT;
import static ma.khabar.db.schema.Tables.COMMENT_LOG;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;

import java.util.List;
import ma.khabar.comment.CommentStore;
import ma.khabar.db.Database;
import ma.khabar.db.Key;
import ma.khabar.db.Page;
import org.jooq.Field;
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
                .where(COMMENT.ACCOUNT_ID.eq(account), place.beyond(COMMENT.CREATED_AT, COMMENT.ID))
                .orderBy(place.order(COMMENT.ACCOUNT_ID, COMMENT.CREATED_AT, COMMENT.ID))
                .limit(PAGE + 1)
                .fetch(Records.mapping(OwnComment::new));
        return Page.cut(
                read,
                PAGE,
                place,
                own -> Key.of(own.comment().createdAt(), own.comment().id()));
    }

    private static Field<String> lastReason() {
        return field(select(COMMENT_LOG.REASON)
                .from(COMMENT_LOG)
                .where(COMMENT_LOG.COMMENT_ID.eq(COMMENT.ID))
                .orderBy(COMMENT_LOG.COMMENT_ID.desc(), COMMENT_LOG.ID.desc())
                .limit(1));
    }
}
