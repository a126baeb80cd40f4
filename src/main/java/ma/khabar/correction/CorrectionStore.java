package ma.khabar.correction;

import static ma.khabar.db.schema.Tables.ARTICLE;
import static ma.khabar.db.schema.Tables.CORRECTION;

import java.time.Instant;
import java.util.List;
import ma.khabar.article.ArticleStore;
import ma.khabar.db.Database;
import ma.khabar.db.Key;
import ma.khabar.db.Page;
import ma.khabar.db.Write;
import org.jooq.Records;

/** Everything asked of the database about corrections. */
public final class CorrectionStore {
    private static final int PAGE = 20;

    private final Database database;

    public CorrectionStore(Database database) {
        this.database = database;
    }

    public void add(Write write, long article, long account, String note, Instant now) {
        write.sql()
                .insertInto(CORRECTION)
                .set(CORRECTION.ARTICLE_ID, article)
                .set(CORRECTION.ACCOUNT_ID, account)
                .set(CORRECTION.NOTE, note)
                .set(CORRECTION.CREATED_AT, now)
                .execute();
    }

    /** Those in articles that are out, the latest first. */
    Page<Correction> page(Page.Place place, Instant now) {
        List<Correction> read = database.sql()
                .select(
                        CORRECTION.ID,
                        CORRECTION.ARTICLE_ID,
                        ARTICLE.TITLE,
                        ARTICLE.SLUG,
                        CORRECTION.NOTE,
                        CORRECTION.CREATED_AT)
                .from(CORRECTION)
                .join(ARTICLE)
                .on(ARTICLE.ID.eq(CORRECTION.ARTICLE_ID))
                .where(ArticleStore.isOut(now), place.beyond(CORRECTION.CREATED_AT, CORRECTION.ID))
                .orderBy(place.order(CORRECTION.CREATED_AT, CORRECTION.ID))
                .limit(PAGE + 1)
                .fetch(Records.mapping(Correction::new));
        return Page.cut(read, PAGE, place, correction -> Key.of(correction.at(), correction.id()));
    }
}
