package ma.khabar.export;

import static ma.khabar.db.schema.Tables.ACCOUNT;
import static ma.khabar.db.schema.Tables.ARTICLE;
import static ma.khabar.db.schema.Tables.ARTICLE_AUTHOR;
import static ma.khabar.db.schema.Tables.ARTICLE_BODY;
import static ma.khabar.db.schema.Tables.ARTICLE_TAG;
import static ma.khabar.db.schema.Tables.AUTHOR;
import static ma.khabar.db.schema.Tables.CATEGORY;
import static ma.khabar.db.schema.Tables.COMMENT;
import static ma.khabar.db.schema.Tables.COMMENT_LOG;
import static ma.khabar.db.schema.Tables.COMMENT_REVISION;
import static ma.khabar.db.schema.Tables.TAG;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import java.io.IOException;
import java.io.Writer;
import ma.khabar.db.Database;
import ma.khabar.db.JsonRows;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.Table;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/**
 * A site as lines of JSON, each an object that names its type; whatever a line names by its id stands in a line before, save for what was decided
 * meanwhile.
 *
 * <p>Columns are named one by one, so that no secret slips in: no hash, no token, and nothing by which a browser or a network could be known again.
 */
public final class ExportStore {
    private final Database database;

    public ExportStore(Database database) {
        this.database = database;
    }

    /** Writes all of it; answers how many lines that were. */
    public long write(Writer out) throws IOException {
        long lines = write(out, "category", CATEGORY, CATEGORY.ID, CATEGORY.SLUG, CATEGORY.NAME, CATEGORY.POSITION);
        lines += write(out, "author", AUTHOR, AUTHOR.ID, AUTHOR.SLUG, AUTHOR.NAME, AUTHOR.ABOUT);
        lines += accounts(out);
        lines += articles(out);
        lines += comments(out);
        return lines + decisions(out);
    }

    private long accounts(Writer out) throws IOException {
        return write(
                out,
                "account",
                ACCOUNT,
                ACCOUNT.ID,
                ACCOUNT.EMAIL,
                ACCOUNT.NAME,
                ACCOUNT.ROLE,
                ACCOUNT.CREATED_AT,
                ACCOUNT.CONFIRMED_AT,
                ACCOUNT.RENAMED_AT,
                ACCOUNT.DISABLED_AT,
                ACCOUNT.ERASED_AT,
                field(ACCOUNT.TOTP_SECRET.isNotNull()).as("second_factor"));
    }

    private long articles(Writer out) throws IOException {
        return write(
                out,
                "article",
                ARTICLE,
                ARTICLE.ID,
                ARTICLE.CATEGORY_ID,
                ARTICLE.TITLE,
                ARTICLE.SLUG,
                ARTICLE.INTRODUCTION,
                body(),
                ARTICLE.picture().FILE.as("picture"),
                ARTICLE.PICTURE_ALT,
                ARTICLE.PICTURE_CAPTION,
                ARTICLE.PICTURE_CREDIT,
                authors(),
                tags(),
                ARTICLE.COMMENT_COUNT,
                ARTICLE.PINNED_COMMENT_ID,
                ARTICLE.PUBLISHED_AT,
                ARTICLE.UPDATED_AT,
                ARTICLE.COMMENTS_CLOSED_AT,
                ARTICLE.BREAKING_ENDS_AT,
                ARTICLE.SOURCE);
    }

    private long comments(Writer out) throws IOException {
        return write(
                out,
                "comment",
                COMMENT,
                COMMENT.ID,
                COMMENT.ARTICLE_ID,
                COMMENT.PARENT_ID,
                COMMENT.ROOT_ID,
                COMMENT.ACCOUNT_ID,
                COMMENT.NAME,
                COMMENT.BODY,
                COMMENT.STATE,
                COMMENT.HELD_BY,
                COMMENT.DECIDED_BY,
                COMMENT.VERSION,
                COMMENT.LIKE_COUNT,
                COMMENT.NOTIFY,
                COMMENT.CREATED_AT,
                COMMENT.EDITED_AT,
                revisions());
    }

    private long decisions(Writer out) throws IOException {
        return write(
                out,
                "decision",
                COMMENT_LOG,
                COMMENT_LOG.ID,
                COMMENT_LOG.COMMENT_ID,
                COMMENT_LOG.BEFORE,
                COMMENT_LOG.AFTER,
                COMMENT_LOG.ACTOR,
                COMMENT_LOG.ACCOUNT_ID,
                COMMENT_LOG.REASON,
                COMMENT_LOG.CREATED_AT);
    }

    /** A line for each row of a table, in the order of its ids. */
    private long write(
            Writer out, String type, Table<?> table, TableField<?, Long> id, SelectFieldOrAsterisk... columns)
            throws IOException {
        long lines = JsonRows.write(out, "\n", last -> rows(type, table, id, columns, last));
        if (lines > 0) out.write("\n");
        return lines;
    }

    private Result<? extends Record> rows(
            String type,
            Table<?> table,
            TableField<?, Long> id,
            SelectFieldOrAsterisk[] columns,
            @Nullable Record last) {
        return database.sql()
                .select(inline(type).as("type"), id)
                .select(columns)
                .from(table)
                .where(last == null ? noCondition() : id.gt(last.get(id)))
                .orderBy(id)
                .limit(JsonRows.BATCH)
                .fetch();
    }

    private static Field<String> body() {
        return field(select(ARTICLE_BODY.HTML).from(ARTICLE_BODY).where(ARTICLE_BODY.ARTICLE_ID.eq(ARTICLE.ID)))
                .as("html");
    }

    private static Field<?> authors() {
        return multiset(select(AUTHOR.ID, AUTHOR.NAME)
                        .from(ARTICLE_AUTHOR)
                        .join(AUTHOR)
                        .on(AUTHOR.ID.eq(ARTICLE_AUTHOR.AUTHOR_ID))
                        .where(ARTICLE_AUTHOR.ARTICLE_ID.eq(ARTICLE.ID))
                        .orderBy(ARTICLE_AUTHOR.POSITION))
                .as("authors");
    }

    private static Field<?> tags() {
        return multiset(select(TAG.SLUG, TAG.NAME)
                        .from(ARTICLE_TAG)
                        .join(TAG)
                        .on(TAG.ID.eq(ARTICLE_TAG.TAG_ID))
                        .where(ARTICLE_TAG.ARTICLE_ID.eq(ARTICLE.ID))
                        .orderBy(ARTICLE_TAG.POSITION))
                .as("tags");
    }

    private static Field<?> revisions() {
        return multiset(select(COMMENT_REVISION.BODY, COMMENT_REVISION.REPLACED_AT)
                        .from(COMMENT_REVISION)
                        .where(COMMENT_REVISION.COMMENT_ID.eq(COMMENT.ID))
                        .orderBy(COMMENT_REVISION.ID))
                .as("revisions");
    }
}
