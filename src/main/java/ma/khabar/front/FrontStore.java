package ma.khabar.front;

import static ma.khabar.db.schema.Tables.ARTICLE;
import static ma.khabar.db.schema.Tables.FRONT_SLOT;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import ma.khabar.db.Database;
import ma.khabar.db.Kept;
import ma.khabar.newsroom.EditionStore;
import ma.khabar.text.Slug;
import org.jooq.Condition;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;

/** What editors decided about the front page: the order of its first stories, and the breaking one. */
public final class FrontStore {
    /** Touched when a slot, or an article that may be breaking, changes. */
    public static final String TOPIC = "front";

    private final Database database;
    private final Kept<List<Breaking>> breaking;

    /** A story that is announced above every page while {@code now} lies between the two instants. */
    public record Breaking(long id, String title, String slug, Instant from, Instant to) {
        /** It ends with its article, if that ends first. */
        static Breaking of(
                long id, String title, String slug, Instant from, Instant to, @Nullable Instant articleEndsAt) {
            return new Breaking(
                    id, title, slug, from, articleEndsAt == null || articleEndsAt.isAfter(to) ? to : articleEndsAt);
        }

        public String path() {
            return "/a/" + id + "/" + Slug.encoded(slug);
        }

        boolean isOn(Instant now) {
            return !now.isBefore(from) && now.isBefore(to);
        }
    }

    public FrontStore(Database database) {
        this.database = database;
        this.breaking = new Kept<>(database.changes(), TOPIC, this::readBreaking);
    }

    /** The newest story that is breaking now; answered from memory. */
    public Optional<Breaking> breaking(Instant now) {
        return breaking.get().stream().filter(story -> story.isOn(now)).findFirst();
    }

    /** What was placed on top of the front page and has not ended, the lead first. */
    List<Slot> slots(Instant now) {
        return database.sql()
                .select(FRONT_SLOT.ARTICLE_ID, FRONT_SLOT.ENDS_AT)
                .from(FRONT_SLOT)
                .where(FRONT_SLOT.ENDS_AT.isNull().or(FRONT_SLOT.ENDS_AT.gt(now)))
                .orderBy(FRONT_SLOT.POSITION)
                .fetch(Records.mapping(Slot::new));
    }

    /** Whether its announcement ends after {@code since}. Without the other end of the range, H2 would read all that were never announced. */
    static Condition isAnnounced(Instant since) {
        return ARTICLE.BREAKING_ENDS_AT.gt(since).and(ARTICLE.BREAKING_ENDS_AT.lt(EditionStore.NEVER));
    }

    /** Those of the future too: the list is kept, and the clock goes on. */
    private List<Breaking> readBreaking() {
        return database.sql()
                .select(
                        ARTICLE.ID,
                        ARTICLE.TITLE,
                        ARTICLE.SLUG,
                        ARTICLE.PUBLISHED_AT,
                        ARTICLE.BREAKING_ENDS_AT,
                        ARTICLE.ENDS_AT)
                .from(ARTICLE)
                .where(isAnnounced(Instant.EPOCH))
                .orderBy(ARTICLE.BREAKING_ENDS_AT.desc(), ARTICLE.PUBLISHED_AT.desc())
                .limit(20)
                .fetch(Records.mapping(Breaking::of));
    }
}
