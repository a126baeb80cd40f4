package ma.khabar.front;

import static ma.khabar.db.schema.Tables.ARTICLE;
import static ma.khabar.db.schema.Tables.FRONT_LOG;
import static ma.khabar.db.schema.Tables.FRONT_SLOT;
import static ma.khabar.db.schema.Tables.FRONT_VERSION;
import static ma.khabar.db.schema.Tables.PIECE;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import ma.khabar.article.ArticleStore;
import ma.khabar.db.Database;
import ma.khabar.db.Like;
import ma.khabar.db.Write;
import ma.khabar.newsroom.EditionStore;
import ma.khabar.text.Folded;
import org.jooq.Condition;
import org.jooq.Record5;
import org.jooq.Records;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;

/** What editors do with the front page: what they placed on it, what they may place, and who did so. */
public final class ArrangementStore {
    static final int CANDIDATES = 12;

    private static final int LINES = 10;

    private final Database database;

    public ArrangementStore(Database database) {
        this.database = database;
    }

    /**
     * An article that can be placed: out, or scheduled.
     *
     * @param breakingUntil until when it is announced above every page
     */
    public record Candidate(
            long id,
            String title,
            String section,
            Instant publishedAt,
            @Nullable Instant breakingUntil) {
        public boolean isOut(Instant now) {
            return !publishedAt.isAfter(now);
        }

        public boolean isBreaking(Instant now) {
            return breakingUntil != null && breakingUntil.isAfter(now);
        }
    }

    /** A line of the log; {@code who}: none: an account that is no more. */
    public record Line(@Nullable String who, String detail, Instant at) {}

    /** How often the front page has been arranged. */
    int version() {
        return database.sql()
                .select(FRONT_VERSION.NUMBER)
                .from(FRONT_VERSION)
                .fetchSingle()
                .value1();
    }

    /** Those of these articles that can be placed, by their ids. */
    Map<Long, Candidate> known(Collection<Long> ids, Instant now) {
        return candidates(ARTICLE.ID.in(ids).and(isKept()), now).fetchMap(ARTICLE.ID, Records.mapping(Candidate::new));
    }

    /** The latest that can be placed, scheduled ones first; {@code sought} in their titles, empty: any. */
    List<Candidate> candidates(String sought, Instant now) {
        return candidates(sought.isEmpty() ? isKept() : isKept().and(entitled(sought)), now)
                .orderBy(ARTICLE.PUBLISHED_AT.desc(), ARTICLE.ID.desc())
                .limit(CANDIDATES)
                .fetch(Records.mapping(Candidate::new));
    }

    /** Those of these articles that can be placed, in the order of the ids. */
    List<Candidate> inOrder(List<Long> ids, Instant now) {
        if (ids.isEmpty()) return List.of();
        Map<Long, Candidate> known = known(ids, now);
        return ids.stream().map(known::get).filter(Objects::nonNull).toList();
    }

    /** What is breaking now, or will be when its minute comes. Asked for more than their ids at once, H2 would begin with all articles. */
    List<Candidate> breaking(Instant now) {
        List<Long> ids = database.sql()
                .select(ARTICLE.ID)
                .from(ARTICLE)
                .where(FrontStore.isAnnounced(now))
                .orderBy(ARTICLE.BREAKING_ENDS_AT.desc(), ARTICLE.PUBLISHED_AT.desc())
                .limit(CANDIDATES)
                .fetch(ARTICLE.ID);
        return inOrder(ids, now);
    }

    List<Line> log() {
        return database.sql()
                .select(FRONT_LOG.account().NAME, FRONT_LOG.DETAIL, FRONT_LOG.CREATED_AT)
                .from(FRONT_LOG)
                .orderBy(FRONT_LOG.ID.desc())
                .limit(LINES)
                .fetch(Records.mapping(Line::new));
    }

    /** Whether the front page is still in this version; then it is held until the transaction ends, and in the next one. */
    boolean claim(Write write, int version) {
        return write.sql()
                        .update(FRONT_VERSION)
                        .set(FRONT_VERSION.NUMBER, version + 1)
                        .where(FRONT_VERSION.NUMBER.eq(version))
                        .execute()
                == 1;
    }

    /** Puts these on top of the front page, the lead first, in place of those there were. */
    public void place(Write write, List<Slot> slots) {
        write.sql().deleteFrom(FRONT_SLOT).execute();
        for (int position = 0; position < slots.size(); position++) {
            write.sql()
                    .insertInto(FRONT_SLOT)
                    .set(FRONT_SLOT.POSITION, position)
                    .set(FRONT_SLOT.ARTICLE_ID, slots.get(position).article())
                    .set(FRONT_SLOT.ENDS_AT, slots.get(position).endsAt())
                    .execute();
        }
        write.touch(FrontStore.TOPIC);
    }

    /** Announces the article above every page in place of what is announced now. */
    void announce(Write write, long article, Instant now, Instant until) {
        silence(write, ARTICLE.PUBLISHED_AT.le(now));
        write.sql()
                .update(ARTICLE)
                .set(ARTICLE.BREAKING_ENDS_AT, until)
                .where(ARTICLE.ID.eq(article))
                .execute();
    }

    void silence(Write write, long article) {
        silence(write, ARTICLE.ID.eq(article));
    }

    void log(Write write, long account, String detail, Instant now) {
        write.sql()
                .insertInto(FRONT_LOG)
                .set(FRONT_LOG.ACCOUNT_ID, account)
                .set(FRONT_LOG.DETAIL, detail)
                .set(FRONT_LOG.CREATED_AT, now)
                .execute();
    }

    private static void silence(Write write, Condition which) {
        write.sql()
                .update(ARTICLE)
                .setNull(ARTICLE.BREAKING_ENDS_AT)
                .where(FrontStore.isAnnounced(Instant.EPOCH), which)
                .execute();
        write.touch(FrontStore.TOPIC);
    }

    private SelectConditionStep<Record5<Long, String, String, Instant, Instant>> candidates(
            Condition which, Instant now) {
        return database.sql()
                .select(
                        ARTICLE.ID,
                        ARTICLE.TITLE,
                        ARTICLE.category().NAME,
                        ARTICLE.PUBLISHED_AT,
                        ARTICLE.BREAKING_ENDS_AT)
                .from(ARTICLE)
                // An inner join H2 would begin with the categories, and read all articles of each.
                .leftJoin(ARTICLE.category())
                .where(which, ArticleStore.goesOn(now));
    }

    /** Whether it was not withdrawn. */
    private static Condition isKept() {
        return ARTICLE.PUBLISHED_AT.lt(EditionStore.NEVER);
    }

    private static Condition entitled(String sought) {
        return ARTICLE.ID.in(
                select(PIECE.ARTICLE_ID).from(PIECE).where(Like.anywhere(PIECE.TITLE_KEY, Folded.text(sought))));
    }
}
