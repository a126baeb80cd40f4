package ma.khabar.moderation;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.function.Function;
import ma.khabar.text.Counted;
import ma.khabar.text.Typed;
import ma.khabar.web.Fields;
import ma.khabar.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * The word that a moderator is about to list, and the text to try the list on.
 *
 * @param sample as it came: what cannot be seen in it is what it is about
 */
public record WordForm(String text, Word.Kind kind, Word.Reach reach, String sample, Problems problems) {
    /** The longest word or phrase, in code points. */
    private static final int LONGEST = 100;

    /** The longest text to try the list on, in code points. */
    private static final int LONGEST_SAMPLE = 4_000;

    /** As it was sent. */
    static WordForm sent(Context ctx) {
        return of(ctx::formParam);
    }

    /** As it stands in the address: a word that was just removed, to be taken back. */
    static WordForm proposed(Context ctx) {
        return of(ctx::queryParam);
    }

    /** The word, when there is something to look for in it. */
    Optional<Word> word() {
        return Word.isMute(text) ? Optional.empty() : Optional.of(new Word(text, kind, reach));
    }

    /** What keeps the word from being listed. */
    void check(WordStore words) {
        if (Word.isMute(text)) problems.add("text", "اكتب كلمة أو عبارة فيها حرف أو رقم على الأقل.");
        else if (Typed.letters(text) > LONGEST)
            problems.add("text", "الكلمة أطول من المسموح به: الحد " + Counted.LETTERS.of(LONGEST) + ".");
        else if (word().filter(words::has).isPresent())
            problems.add("text", "هذه الكلمة في اللائحة، ولو بكتابة أخرى. احذفها أولًا إن أردت تغيير حكمها.");
    }

    /** What keeps the text from being looked through. */
    void checkSample() {
        if (Typed.letters(sample) > LONGEST_SAMPLE)
            problems.add("sample", "النص أطول من المسموح به: الحد " + Counted.LETTERS.of(LONGEST_SAMPLE) + ".");
        else if (Typed.isBlank(sample)) problems.add("sample", "اكتب نصًّا لتجربة اللائحة عليه.");
    }

    /** The first choice for what no list of choices could have sent. */
    private static WordForm of(Function<String, @Nullable String> typed) {
        return new WordForm(
                Typed.line(value(typed, "text")),
                Fields.choice(Word.Kind.class, typed.apply("kind")).orElse(Word.Kind.BANNED),
                Fields.choice(Word.Reach.class, typed.apply("reach")).orElse(Word.Reach.WHOLE),
                value(typed, "sample").replace("\r\n", "\n"),
                new Problems());
    }

    private static String value(Function<String, @Nullable String> typed, String field) {
        String value = typed.apply(field);
        return value == null ? "" : value;
    }
}
