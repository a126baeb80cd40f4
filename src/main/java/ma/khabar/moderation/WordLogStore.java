package ma.khabar.moderation;

import static ma.khabar.db.schema.Tables.LISTED_WORD_LOG;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import java.time.Instant;
import java.util.List;
import ma.khabar.db.Database;
import ma.khabar.db.Key;
import ma.khabar.db.Page;
import ma.khabar.db.Write;
import ma.khabar.moderation.WordChange.Deed;
import org.jooq.Condition;
import org.jooq.Converter;
import org.jooq.Records;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;

/** The log of the word lists: who added and removed what, and when. */
public final class WordLogStore {
    static final Converter<String, Word.Kind> KIND =
            Converter.ofNullable(String.class, Word.Kind.class, Word.Kind::valueOf, Word.Kind::name);

    static final Converter<String, Word.Reach> REACH =
            Converter.ofNullable(String.class, Word.Reach.class, Word.Reach::valueOf, Word.Reach::name);

    private static final Converter<String, Deed> DEED =
            Converter.ofNullable(String.class, Deed.class, Deed::valueOf, Deed::name);

    private static final SelectField<Word> WORD = row(
                    LISTED_WORD_LOG.TEXT, LISTED_WORD_LOG.KIND.convert(KIND), LISTED_WORD_LOG.REACH.convert(REACH))
            .mapping(Word::new);

    private static final int PAGE = 50;

    private final Database database;

    public WordLogStore(Database database) {
        this.database = database;
    }

    /**
     * Which lines are wanted.
     *
     * @param account of one moderator; none: of all
     * @param deed none: any
     * @param from the first moment; none: any
     * @param until the moment after the last; none: any
     */
    public record Wanted(
            @Nullable Long account,
            @Nullable Deed deed,
            @Nullable Instant from,
            @Nullable Instant until) {}

    void add(Write write, Deed deed, Word word, long account, Instant now) {
        write.sql()
                .insertInto(LISTED_WORD_LOG)
                .set(LISTED_WORD_LOG.DEED, deed.name())
                .set(LISTED_WORD_LOG.TEXT, word.text())
                .set(LISTED_WORD_LOG.KIND, word.kind().name())
                .set(LISTED_WORD_LOG.REACH, word.reach().name())
                .set(LISTED_WORD_LOG.ACCOUNT_ID, account)
                .set(LISTED_WORD_LOG.CREATED_AT, now)
                .execute();
    }

    /** The latest first. */
    public Page<WordChange> page(Wanted wanted, Page.Place place) {
        List<WordChange> read = database.sql()
                .select(
                        LISTED_WORD_LOG.ID,
                        LISTED_WORD_LOG.DEED.convert(DEED),
                        WORD,
                        LISTED_WORD_LOG.account().NAME,
                        LISTED_WORD_LOG.CREATED_AT)
                .from(LISTED_WORD_LOG)
                .where(in(wanted), place.beyond(LISTED_WORD_LOG.CREATED_AT, LISTED_WORD_LOG.ID))
                .orderBy(place.order(LISTED_WORD_LOG.CREATED_AT, LISTED_WORD_LOG.ID))
                .limit(PAGE + 1)
                .fetch(Records.mapping(WordChange::new));
        return Page.cut(read, PAGE, place, change -> Key.of(change.at(), change.id()));
    }

    private static Condition in(Wanted wanted) {
        Condition all = noCondition();
        if (wanted.account() != null) all = all.and(LISTED_WORD_LOG.ACCOUNT_ID.eq(wanted.account()));
        if (wanted.deed() != null)
            all = all.and(LISTED_WORD_LOG.DEED.eq(wanted.deed().name()));
        if (wanted.from() != null) all = all.and(LISTED_WORD_LOG.CREATED_AT.ge(wanted.from()));
        if (wanted.until() != null) all = all.and(LISTED_WORD_LOG.CREATED_AT.lt(wanted.until()));
        return all;
    }
}
