package ma.khabar.moderation;

import static ma.khabar.db.schema.Tables.LISTED_WORD;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import ma.khabar.db.Database;
import ma.khabar.db.Kept;

/** The listed words: kept by the database, and in memory ready for use. */
public final class WordStore {
    private static final String TOPIC = "words";

    private final Database database;
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
        database.write(write -> {
            write.touch(TOPIC);
            return write.sql()
                    .insertInto(LISTED_WORD)
                    .set(LISTED_WORD.TEXT, word.text())
                    .set(LISTED_WORD.KIND, word.kind().name())
                    .set(LISTED_WORD.REACH, word.reach().name())
                    .set(LISTED_WORD.ACCOUNT_ID, account)
                    .set(LISTED_WORD.CREATED_AT, clock.instant())
                    .onConflictDoNothing()
                    .execute();
        });
    }

    /** Takes a word off the list, and answers it; empty when somebody else was first. */
    public Optional<Word> remove(long id) {
        Optional<Word> word = all().stream()
                .filter(listed -> listed.id() == id)
                .map(ListedWord::word)
                .findFirst();
        int removed = database.write(write -> {
            write.touch(TOPIC);
            return write.sql()
                    .deleteFrom(LISTED_WORD)
                    .where(LISTED_WORD.ID.eq(id))
                    .execute();
        });
        return removed == 1 ? word : Optional.empty();
    }

    private List<ListedWord> read() {
        return database
                .sql()
                .select(
                        LISTED_WORD.ID,
                        LISTED_WORD.TEXT,
                        LISTED_WORD.KIND,
                        LISTED_WORD.REACH,
                        LISTED_WORD.account().NAME,
                        LISTED_WORD.CREATED_AT)
                .from(LISTED_WORD)
                .fetch(row -> new ListedWord(
                        row.value1(),
                        new Word(row.value2(), Word.Kind.valueOf(row.value3()), Word.Reach.valueOf(row.value4())),
                        row.value5(),
                        row.value6()))
                .stream()
                .sorted(Comparator.comparing(listed -> listed.word().folded()))
                .toList();
    }
}
