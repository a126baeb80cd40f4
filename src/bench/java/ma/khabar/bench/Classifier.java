package ma.khabar.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ma.khabar.bench.Remarks.Kind;
import ma.khabar.bench.Remarks.Remark;
import ma.khabar.moderation.Classifier.Guess;
import ma.khabar.moderation.Classifier.Tally;
import ma.khabar.moderation.Lesson;
import ma.khabar.moderation.Word;
import ma.khabar.moderation.WordList;

/** Prints how well the classifier guesses on a set that is generated, beside the word list that the software comes with. */
public final class Classifier {
    private static final int[] DECISIONS = {300, 2_000, 10_000};
    private static final double[] THRESHOLDS = {0.5, 0.9, 0.95, 0.99};
    private static final int TESTED = 6_000;
    private static final int ROUNDS = 31;

    /** Moderators err, and do not agree. */
    private static final double MISTAKEN = 0.03;

    private static final Pattern LISTED =
            Pattern.compile("\\('([^']+)', '(BANNED|SUSPECT|EXCEPTION)', '(WHOLE|PREFIXED|SUFFIXED|AFFIXED)'\\)");

    private static int sink;

    private Classifier() {}

    public static void main(String[] arguments) throws IOException {
        WordList list = shipped();
        for (boolean unseen : new boolean[] {false, true}) {
            System.out.printf(
                    "%n%d comments, their phrases %s%n", TESTED, unseen ? "never seen before" : "seen before");
            System.out.printf("%-36s %9s %9s %11s   held, by kind%n", "", "precision", "recall", "false holds");
            print("publish everything", unseen, third -> text -> false);
            print("the word list", unseen, third -> text -> holds(list, text));
            for (int decisions : DECISIONS)
                for (double threshold : THRESHOLDS)
                    print("%,d decisions, from %.2f".formatted(decisions, threshold), unseen, third -> {
                        var classifier = new ma.khabar.moderation.Classifier(learnt(third, decisions));
                        return text -> classifier
                                .guess(text)
                                .filter(guess -> guess.rejection() >= threshold)
                                .isPresent();
                    });
            print("10,000 decisions, as the site does", unseen, third -> {
                var classifier = new ma.khabar.moderation.Classifier(learnt(third, 10_000));
                return text -> holds(list, text)
                        || classifier.guess(text).filter(Guess::warns).isPresent();
            });
        }
        time();
    }

    private static WordList shipped() throws IOException {
        return new WordList(LISTED.matcher(Files.readString(Path.of("migrations/V4__word_lists.sql")))
                .results()
                .map(row -> new Word(row.group(1), Word.Kind.valueOf(row.group(2)), Word.Reach.valueOf(row.group(3))))
                .toList());
    }

    private static boolean holds(WordList list, String text) {
        return list.in(text).stream().anyMatch(match -> match.word().kind() == Word.Kind.BANNED);
    }

    private static Map<String, Tally> learnt(int third, int decisions) {
        Map<String, Tally> tallies = new HashMap<>();
        Random chance = new Random(3);
        for (Remark remark : some(Remarks.without(third, 1), decisions)) {
            boolean rejected = remark.kind().unwanted() != (chance.nextDouble() < MISTAKEN);
            Tally one = (rejected ? Lesson.REJECTED : Lesson.APPROVED).tally();
            for (String word : ma.khabar.moderation.Classifier.touched(remark.text()))
                tallies.merge(word, one, Tally::plus);
        }
        return tallies;
    }

    private static List<Remark> some(Remarks remarks, int number) {
        return Stream.generate(remarks::next).limit(number).toList();
    }

    /** {@code whoHolds} may know all phrases but one third of them; each third is left out once. */
    private static void print(String what, boolean unseen, IntFunction<Predicate<String>> whoHolds) {
        Map<Kind, int[]> counts = new HashMap<>();
        for (Kind kind : Kind.values()) counts.put(kind, new int[2]);
        for (int third = 0; third < Remarks.THIRDS; third++) {
            Predicate<String> holds = whoHolds.apply(third);
            Remarks remarks = unseen ? Remarks.of(third, 2) : Remarks.without(third, 2);
            for (Remark remark : some(remarks, TESTED / Remarks.THIRDS))
                counts.get(remark.kind())[holds.test(remark.text()) ? 1 : 0]++;
        }
        int caught = held(counts, true);
        int wronged = held(counts, false);
        StringBuilder kinds = new StringBuilder();
        for (Kind kind : Kind.values())
            kinds.append("  %s %.1f %%".formatted(kind.name().toLowerCase(Locale.ROOT), share(counts.get(kind))));
        System.out.printf(
                Locale.ROOT,
                "%-36s %8.1f%% %8.1f%% %10.2f%% %s%n",
                what,
                100.0 * caught / (caught + wronged),
                100.0 * caught / all(counts, true),
                100.0 * wronged / all(counts, false),
                kinds);
    }

    private static int held(Map<Kind, int[]> counts, boolean unwanted) {
        return Stream.of(Kind.values())
                .filter(kind -> kind.unwanted() == unwanted)
                .mapToInt(kind -> counts.get(kind)[1])
                .sum();
    }

    private static int all(Map<Kind, int[]> counts, boolean unwanted) {
        return Stream.of(Kind.values())
                .filter(kind -> kind.unwanted() == unwanted)
                .mapToInt(kind -> Arrays.stream(counts.get(kind)).sum())
                .sum();
    }

    private static double share(int[] count) {
        return 100.0 * count[1] / Math.max(1, count[0] + count[1]);
    }

    /** Processor time, so that what else the machine does is not measured. */
    private static void time() {
        var clock = ManagementFactory.getThreadMXBean();
        Map<String, Tally> tallies = learnt(0, DECISIONS[DECISIONS.length - 1]);
        var classifier = new ma.khabar.moderation.Classifier(tallies);
        List<Remark> test = some(Remarks.without(0, 2), TESTED);
        double[] micros = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long start = clock.getCurrentThreadCpuTime();
            for (Remark remark : test) sink += classifier.guess(remark.text()).isPresent() ? 1 : 0;
            micros[round] = (clock.getCurrentThreadCpuTime() - start) / 1_000.0 / test.size();
        }
        Arrays.sort(micros);
        System.out.printf(
                Locale.ROOT,
                "%na guess: median %.1f µs; %.0f letters on average, %,d words known%n",
                micros[ROUNDS / 2],
                test.stream()
                        .mapToInt(remark -> remark.text().length())
                        .average()
                        .orElseThrow(),
                tallies.size());
    }
}
