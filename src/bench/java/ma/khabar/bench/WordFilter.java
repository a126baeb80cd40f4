package ma.khabar.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import ma.khabar.moderation.Word;
import ma.khabar.moderation.WordList;
import ma.khabar.text.Folded;

/** Prints what the word filter costs for a comment of 2,000 letters and 5,000 listed words, beside a plain look-up of tokens. */
public final class WordFilter {
    private static final int LETTERS = 2_000;
    private static final int WORDS = 5_000;
    private static final int TEXTS = 200;
    private static final int ROUNDS = 41;
    private static final String ALPHABET = "اابتثجحخدذرزسشصضطظعغفقكلللمممننهووييي";

    /** Processor time, so that what else the machine does is not measured. */
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private static final Random RANDOM = new Random(1);
    private static int sink;

    private WordFilter() {}

    public static void main(String[] arguments) {
        List<String> words =
                Stream.generate(() -> word(3, 8)).distinct().limit(WORDS).toList();
        WordList list = new WordList(words.stream()
                .map(word -> new Word(word, Word.Kind.BANNED, Word.Reach.AFFIXED))
                .toList());
        Set<String> set = new HashSet<>(words);
        List<String> texts = Stream.generate(() -> text(words)).limit(TEXTS).toList();
        List<String> spelled = texts.stream()
                .map(text -> text.replace("", " ").substring(0, LETTERS))
                .toList();

        print("HashSet of tokens, no folding", texts, text -> scan(text, set));
        print("folding alone", texts, text -> Folded.of(text).text().length());
        print("folding and HashSet of tokens", texts, text -> scan(Folded.text(text), set));
        print("WordList, folding included", texts, text -> list.in(text).size());
        print("WordList, every letter spaced", spelled, text -> list.in(text).size());
    }

    private static void print(String what, List<String> texts, ToIntFunction<String> work) {
        for (int round = 0; round < ROUNDS; round++) for (String text : texts) sink += work.applyAsInt(text);
        double[] micros = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long start = CLOCK.getCurrentThreadCpuTime();
            for (String text : texts) sink += work.applyAsInt(text);
            micros[round] = (CLOCK.getCurrentThreadCpuTime() - start) / 1_000.0 / texts.size();
        }
        Arrays.sort(micros);
        System.out.printf(
                Locale.ROOT,
                "%-32s median %7.1f µs   slowest %7.1f µs   (%d letters, %d words)%n",
                what,
                micros[ROUNDS / 2],
                micros[ROUNDS - 1],
                LETTERS,
                WORDS);
    }

    private static int scan(String text, Set<String> words) {
        int found = 0;
        int start = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) continue;
            if (at > start && words.contains(text.substring(start, at))) found++;
            start = at + 1;
        }
        return found;
    }

    /** Mostly other words, with harakat here and there, and one listed word in fifty. */
    private static String text(List<String> words) {
        StringBuilder text = new StringBuilder();
        while (text.length() < LETTERS) {
            text.append(RANDOM.nextInt(50) == 0 ? words.get(RANDOM.nextInt(WORDS)) : word(2, 9));
            text.append(RANDOM.nextInt(12) == 0 ? "، " : " ");
        }
        return text.substring(0, LETTERS);
    }

    private static String word(int shortest, int longest) {
        StringBuilder word = new StringBuilder();
        for (int left = RANDOM.nextInt(shortest, longest + 1); left > 0; left--) {
            word.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
            if (RANDOM.nextInt(40) == 0) word.append('\u064E');
        }
        return word.toString();
    }
}
