package ma.khabar.moderation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Guesses from the moderators' own decisions how they would decide on a text: naive Bayes over folded tokens.
 *
 * <p>Not Lucene's classification module: that one asks an index of its own at every guess, which would have to be kept in
 * step with undone decisions; this is a table of counts that goes up and down by one row a token, is kept by the
 * database, and can name to the moderator the words that spoke.
 */
public final class Classifier {
    /** Under this key stands the number of decisions; no token is empty. */
    public static final String DECISIONS = "";

    /** Before it has seen so many of either kind it says nothing. */
    static final int FEWEST_DECISIONS = 30;

    /** From here on a text waits: see what {@code src/bench} measures. */
    private static final double VERY_LIKELY = 0.99;

    /** Only the words that say most are heard, so that a long text is no surer of itself than a short one. */
    private static final int LOUDEST = 15;

    /** What is longer is no word. */
    private static final int LONGEST_WORD = 60;

    private static final int NAMED = 5;
    private static final double WHISPER = 0.3;

    /** No word says more than that it is seven times as common, so that it takes three at least for a text to wait. */
    private static final double SHOUT = 2;

    private final Map<String, Tally> tallies;

    /** How often something stood in texts that were approved, and in texts that were rejected. */
    public record Tally(int approved, int rejected) {
        public static final Tally NONE = new Tally(0, 0);

        public Tally plus(Tally other) {
            return new Tally(approved + other.approved, rejected + other.rejected);
        }

        public Tally minus(Tally other) {
            return new Tally(approved - other.approved, rejected - other.rejected);
        }
    }

    /**
     * A guess, and what it rests on.
     *
     * @param rejection how likely a rejection is, from 0 to 1
     * @param words the folded words that spoke for rejecting, the loudest first
     */
    public record Guess(double rejection, List<String> words) {
        /** Whether a moderator should see the text before readers do. */
        public boolean warns() {
            return rejection >= VERY_LIKELY;
        }

        /** In hundredths; never all or nothing, for it is a guess. */
        public long percent() {
            return Math.clamp(Math.round(rejection * 100), 1, 99);
        }
    }

    private record Voice(String word, double weight) {
        double loudness() {
            return Math.abs(weight);
        }
    }

    /** {@code tallies} may go on changing. */
    public Classifier(Map<String, Tally> tallies) {
        this.tallies = tallies;
    }

    /** The words whose counts a decision on this text changes by one, {@link #DECISIONS} among them; always in the same order. */
    public static SortedSet<String> touched(String text) {
        SortedSet<String> words = new TreeSet<>(Tokens.of(text));
        words.removeIf(word -> word.length() > LONGEST_WORD);
        words.add(DECISIONS);
        return words;
    }

    /** Empty as long as too few decisions are known, or no word of the text says anything. */
    public Optional<Guess> guess(String text) {
        Tally decisions = tally(DECISIONS);
        if (Math.min(decisions.approved, decisions.rejected) < FEWEST_DECISIONS) return Optional.empty();
        List<Voice> voices = Tokens.of(text).stream()
                .distinct()
                .map(word -> new Voice(word, weight(tally(word), decisions)))
                .filter(voice -> voice.loudness() > WHISPER)
                .sorted(Comparator.comparingDouble(Voice::loudness).reversed())
                .limit(LOUDEST)
                .toList();
        return voices.isEmpty() ? Optional.empty() : Optional.of(guess(voices));
    }

    private Tally tally(String word) {
        return tallies.getOrDefault(word, Tally.NONE);
    }

    private static Guess guess(List<Voice> voices) {
        double sum = voices.stream().mapToDouble(Voice::weight).sum();
        List<String> against = voices.stream()
                .filter(voice -> voice.weight > 0)
                .map(Voice::word)
                .limit(NAMED)
                .toList();
        return new Guess(1 / (1 + Math.exp(-sum)), against);
    }

    /**
     * The logarithm of how much commoner a word is in rejected texts. Both shares are lifted by what one text is of the
     * rarer kind, so that with 1,000 approvals and 30 rejections a word seen once among the 1,000 says next to nothing.
     */
    private static double weight(Tally word, Tally decisions) {
        double lift = 1.0 / Math.min(decisions.approved, decisions.rejected);
        double approved = (double) word.approved / decisions.approved;
        double rejected = (double) word.rejected / decisions.rejected;
        return Math.clamp(Math.log((rejected + lift) / (approved + lift)), -SHOUT, SHOUT);
    }
}
