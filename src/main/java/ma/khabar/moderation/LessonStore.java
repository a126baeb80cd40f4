package ma.khabar.moderation;

import static ma.khabar.db.schema.Tables.LEARNT_TOKEN;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import ma.khabar.db.Database;
import ma.khabar.db.Write;
import ma.khabar.moderation.Classifier.Tally;
import org.jooq.BatchBindStep;
import org.jspecify.annotations.Nullable;

/** What moderators have taught, word by word, as the database keeps it. */
public final class LessonStore {
    static final String TOPIC = "lessons";

    private final Database database;

    public LessonStore(Database database) {
        this.database = database;
    }

    /** How often a word stood in what was decided on. */
    record Learnt(String word, Tally tally, Instant changedAt) {}

    /** Counts a text as {@code now} decided, and no longer as before; none: not at all. */
    public void change(Write write, String text, @Nullable Lesson before, @Nullable Lesson after, Instant now) {
        Collection<String> words = Classifier.touched(text);
        takeTurn(write);
        makeRows(write, words, now);
        add(write, words, tally(after).minus(tally(before)), now);
        write.touch(TOPIC);
    }

    /** Those that changed at this moment or later. */
    List<Learnt> since(Instant moment) {
        return database.sql()
                .select(LEARNT_TOKEN.TOKEN, LEARNT_TOKEN.APPROVED, LEARNT_TOKEN.REJECTED, LEARNT_TOKEN.CHANGED_AT)
                .from(LEARNT_TOKEN)
                .where(LEARNT_TOKEN.CHANGED_AT.ge(moment))
                .fetch(row -> new Learnt(row.value1(), new Tally(row.value2(), row.value3()), row.value4()));
    }

    /** Two who insert the same new word at once fail in H2, also where they mean to do nothing then. All change the row of all texts anyway. */
    private static void takeTurn(Write write) {
        write.sql()
                .select(LEARNT_TOKEN.TOKEN)
                .from(LEARNT_TOKEN)
                .where(LEARNT_TOKEN.TOKEN.eq(""))
                .forUpdate()
                .fetch();
    }

    private static void makeRows(Write write, Collection<String> words, Instant now) {
        var insert = write.sql()
                .insertInto(
                        LEARNT_TOKEN,
                        LEARNT_TOKEN.TOKEN,
                        LEARNT_TOKEN.APPROVED,
                        LEARNT_TOKEN.REJECTED,
                        LEARNT_TOKEN.CHANGED_AT);
        for (String word : words) insert = insert.values(word, 0, 0, now);
        insert.onConflictDoNothing().execute();
    }

    private static void add(Write write, Collection<String> words, Tally change, Instant now) {
        BatchBindStep batch = write.sql()
                .batch(write.sql()
                        .update(LEARNT_TOKEN)
                        .set(LEARNT_TOKEN.APPROVED, LEARNT_TOKEN.APPROVED.plus(change.approved()))
                        .set(LEARNT_TOKEN.REJECTED, LEARNT_TOKEN.REJECTED.plus(change.rejected()))
                        .set(LEARNT_TOKEN.CHANGED_AT, now)
                        .where(LEARNT_TOKEN.TOKEN.eq("")));
        for (String word : words) batch = batch.bind(change.approved(), change.rejected(), now, word);
        batch.execute();
    }

    private static Tally tally(@Nullable Lesson lesson) {
        return lesson == null ? Tally.NONE : lesson.tally();
    }
}
