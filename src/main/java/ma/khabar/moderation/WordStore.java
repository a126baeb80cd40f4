package ma.khabar.moderation;

import static ma.khabar.db.schema.Tables.LISTED_WORD;
import static org.jooq.impl.DSL.row;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import ma.khabar.db.Database;
import ma.khabar.db.Kept;
import ma.khabar.db.Write;
import org.jooq.Record1;
import org.jooq.Records;
import org.jooq.SelectField;

/** The listed words: kept by the database, and in memory ready for use. */
public final class WordStore {
    private static final String TOPIC = "words";
    private static final SelectField<Word> WORD = row(
                    LISTED_WORD.TEXT,
                    LISTED_WORD.KIND.convert(WordLogStore.KIND),
                    LISTED_WORD.REACH.convert(WordLogStore.REACH))
            .mapping(Word::new);

    private final Database database;
    private final WordLogStore log;
    private final Clock clock;
    private final Kept<Lists> lists;

    /** As they are read, and as they are looked for. */
    private record Lists(List<ListedWord> all, WordList list) {
        static Lists of(List<ListedWord> all) {
            return new Lists(
                    all, new WordList(all.stream().map(ListedWord::word).toList()));
        }
    }

    public WordStore(Database database, Clock clock) {
        this.database = database;
        this.log = new WordLogStore(database);
        this.clock = clock;
        this.lists = new Kept<>(database.changes(), TOPIC, () -> Lists.of(read()));
    }

    /** All of them in the order of the alphabet; answered from memory. */
    public List<ListedWord> all() {
        return lists.get().all();
    }

    /** What finds them in a text; answered from memory. */
    public WordList list() {
        return lists.get().list();
    }

    /** Whether the word stands there already, however it is spelled. */
    public boolean has(Word word) {
        return all().stream().map(ListedWord::word).anyMatch(listed -> listed.folded()
                .equals(word.folded()));
    }

    /** Lists a word; two moderators who list the same one at once have listed it once. */
    public void add(Word word, long account) {
        Instant now = clock.instant();
        database.write(write -> {
            write.touch(TOPIC);
            int added = write.sql()
                    .insertInto(LISTED_WORD)
                    .set(LISTED_WORD.TEXT, word.text())
                    .set(LISTED_WORD.KIND, word.kind().name())
                    .set(LISTED_WORD.REACH, word.reach().name())
                    .set(LISTED_WORD.ACCOUNT_ID, account)
                    .set(LISTED_WORD.CREATED_AT, now)
                    .onConflictDoNothing()
                    .execute();
            if (added == 1) log.add(write, WordChange.Deed.ADDED, word, account, now);
            return added;
        });
    }

    /** Takes a word off the list, and answers it; empty when somebody else was first. */
    public Optional<Word> remove(long id, long account) {
        return database.write(write -> {
            write.touch(TOPIC);
            Optional<Word> word = word(write, id);
            int removed = write.sql()
                    .deleteFrom(LISTED_WORD)
                    .where(LISTED_WORD.ID.eq(id))
                    .execute();
            if (word.isEmpty() || removed == 0) return Optional.empty();
            log.add(write, WordChange.Deed.REMOVED, word.get(), account, clock.instant());
            return word;
        });
    }

    private static Optional<Word> word(Write write, long id) {
        return write.sql()
                .select(WORD)
                .from(LISTED_WORD)
                .where(LISTED_WORD.ID.eq(id))
                .fetchOptional(Record1::value1);
    }

    private List<ListedWord> read() {
        return database
                .sql()
                .select(LISTED_WORD.ID, WORD, LISTED_WORD.account().NAME, LISTED_WORD.CREATED_AT)
                .from(LISTED_WORD)
                .fetch(Records.mapping(ListedWord::new))
                .stream()
                .sorted(Comparator.comparing(listed -> listed.word().folded()))
                .toList();
    }
}
