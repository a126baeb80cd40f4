package ma.khabar.export;

import static ma.khabar.db.schema.Tables.ARTICLE;
import static ma.khabar.db.schema.Tables.ARTICLE_AUTHOR;
import static ma.khabar.db.schema.Tables.ARTICLE_BODY;
import static ma.khabar.db.schema.Tables.ARTICLE_TAG;
import static ma.khabar.db.schema.Tables.AUTHOR;
import static ma.khabar.db.schema.Tables.CATEGORY;
import static ma.khabar.db.schema.Tables.CATEGORY_ADDRESS;
import static ma.khabar.db.schema.Tables.CORRECTION;
import static ma.khabar.db.schema.Tables.FRONT_LOG;
import static ma.khabar.db.schema.Tables.FRONT_SLOT;
import static ma.khabar.db.schema.Tables.PICTURE;
import static ma.khabar.db.schema.Tables.PICTURE_LOG;
import static ma.khabar.db.schema.Tables.PIECE;
import static ma.khabar.db.schema.Tables.PIECE_LOG;
import static ma.khabar.db.schema.Tables.PIECE_TEXT;
import static ma.khabar.db.schema.Tables.TAG;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import java.util.List;
import java.util.stream.Stream;
import ma.khabar.export.ExportStore.Part;
import org.jooq.Field;

/** What is exported of the paper: what is out, and what the newsroom has of it. */
final class PaperStore {
    private PaperStore() {}

    static List<Part> parts() {
        return Stream.concat(published().stream(), newsroom().stream()).toList();
    }

    private static List<Part> published() {
        return List.of(
                Part.of(
                                "category",
                                CATEGORY,
                                CATEGORY.ID,
                                CATEGORY.SLUG,
                                CATEGORY.NAME,
                                CATEGORY.POSITION,
                                CATEGORY.TINT,
                                CATEGORY.LISTED,
                                addresses())
                        .with(CATEGORY_ADDRESS),
                Part.of("author", AUTHOR, AUTHOR.ID, AUTHOR.SLUG, AUTHOR.NAME, AUTHOR.ABOUT),
                Part.of(
                        "picture",
                        PICTURE,
                        PICTURE.ID,
                        PICTURE.FILE,
                        PICTURE.WIDTH,
                        PICTURE.HEIGHT,
                        PICTURE.ACCOUNT_ID,
                        PICTURE.NAME,
                        PICTURE.ALT,
                        PICTURE.CAPTION,
                        PICTURE.CREDIT,
                        PICTURE.FOCUS_X,
                        PICTURE.FOCUS_Y,
                        PICTURE.CREATED_AT,
                        PICTURE.REMOVED_AT),
                Part.of(
                        "picture_act",
                        PICTURE_LOG,
                        PICTURE_LOG.ID,
                        PICTURE_LOG.PICTURE_ID,
                        PICTURE_LOG.ACCOUNT_ID,
                        PICTURE_LOG.ACT,
                        PICTURE_LOG.DETAIL,
                        PICTURE_LOG.CREATED_AT),
                article(),
                Part.of("front_slot", FRONT_SLOT, FRONT_SLOT.POSITION, FRONT_SLOT.ARTICLE_ID, FRONT_SLOT.ENDS_AT),
                Part.of(
                        "front_act",
                        FRONT_LOG,
                        FRONT_LOG.ID,
                        FRONT_LOG.ACCOUNT_ID,
                        FRONT_LOG.DETAIL,
                        FRONT_LOG.CREATED_AT),
                Part.of(
                        "correction",
                        CORRECTION,
                        CORRECTION.ID,
                        CORRECTION.ARTICLE_ID,
                        CORRECTION.ACCOUNT_ID,
                        CORRECTION.NOTE,
                        CORRECTION.CREATED_AT));
    }

    private static Part article() {
        return Part.of(
                        "article",
                        ARTICLE,
                        ARTICLE.ID,
                        ARTICLE.CATEGORY_ID,
                        ARTICLE.TITLE,
                        ARTICLE.SLUG,
                        ARTICLE.INTRODUCTION,
                        ARTICLE.COVERAGE,
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
                        ARTICLE.ENDS_AT,
                        ARTICLE.UPDATED_AT,
                        ARTICLE.COMMENTS_CLOSED_AT,
                        ARTICLE.BREAKING_ENDS_AT,
                        ARTICLE.SOURCE)
                .with(ARTICLE_BODY, ARTICLE_AUTHOR, ARTICLE_TAG, TAG);
    }

    private static List<Part> newsroom() {
        return List.of(
                Part.of(
                        "piece",
                        PIECE,
                        PIECE.ID,
                        PIECE.ARTICLE_ID,
                        PIECE.OWNER_ID,
                        PIECE.CATEGORY_ID,
                        PIECE.TITLE,
                        PIECE.STAGE,
                        PIECE.VERSION,
                        PIECE.REASON,
                        PIECE.PUBLISHED_AT,
                        PIECE.ENDS_AT,
                        PIECE.WITHDRAWN_AT,
                        PIECE.TRASHED_AT,
                        PIECE.CREATED_AT,
                        PIECE.CHANGED_AT),
                revision(),
                Part.of(
                        "piece_act",
                        PIECE_LOG,
                        PIECE_LOG.ID,
                        PIECE_LOG.PIECE_ID,
                        PIECE_LOG.ACCOUNT_ID,
                        PIECE_LOG.ACT,
                        PIECE_LOG.DETAIL,
                        PIECE_LOG.CREATED_AT));
    }

    private static Part revision() {
        return Part.of(
                "piece_revision",
                PIECE_TEXT,
                PIECE_TEXT.ID,
                PIECE_TEXT.PIECE_ID,
                PIECE_TEXT.NUMBER,
                PIECE_TEXT.ACCOUNT_ID,
                PIECE_TEXT.BASE,
                PIECE_TEXT.TITLE,
                PIECE_TEXT.SLUG,
                PIECE_TEXT.INTRODUCTION,
                PIECE_TEXT.MARKDOWN,
                PIECE_TEXT.COVERAGE,
                PIECE_TEXT.CATEGORY_ID,
                PIECE_TEXT.AUTHORS,
                PIECE_TEXT.TAGS,
                PIECE_TEXT.picture().FILE.as("picture"),
                PIECE_TEXT.PICTURE_ALT,
                PIECE_TEXT.PICTURE_CAPTION,
                PIECE_TEXT.PICTURE_CREDIT,
                PIECE_TEXT.NOTES,
                PIECE_TEXT.CREATED_AT);
    }

    private static Field<String> body() {
        return field(select(ARTICLE_BODY.HTML).from(ARTICLE_BODY).where(ARTICLE_BODY.ARTICLE_ID.eq(ARTICLE.ID)))
                .as("html");
    }

    private static Field<?> addresses() {
        return multiset(select(CATEGORY_ADDRESS.SLUG)
                        .from(CATEGORY_ADDRESS)
                        .where(CATEGORY_ADDRESS.CATEGORY_ID.eq(CATEGORY.ID))
                        .orderBy(CATEGORY_ADDRESS.SLUG))
                .as("addresses_before");
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
}
