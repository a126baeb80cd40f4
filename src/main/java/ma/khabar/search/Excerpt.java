package ma.khabar.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The part of a text in which most of the words stand that were looked for, as it was written, with those words marked. */
final class Excerpt {
    private static final int WORDS = 34;
    private static final int BEFORE = 6;

    /** In letters. */
    private static final int BEGINNING = 1_200;

    /** A stretch of text; {@code marked}: somebody looked for it. */
    record Part(String text, boolean marked) {}

    private final Set<String> sought = new HashSet<>();

    Excerpt(List<Tokens.Token> words) {
        words.forEach(word -> sought.addAll(Forms.of(word)));
    }

    /** The whole text. */
    List<Part> all(String text) {
        List<Tokens.Token> tokens = Tokens.of(text);
        return parts(text, tokens, marks(tokens), 0, tokens.size());
    }

    /** Some {@value #WORDS} words of it, of its beginning if there is any of them there: to read all takes longer than to find it. */
    List<Part> best(String text) {
        int beginning = text.indexOf(' ', BEGINNING);
        if (beginning < 0) return best(text, Tokens.of(text), false);
        String begun = text.substring(0, beginning);
        List<Tokens.Token> tokens = Tokens.of(begun);
        return marks(tokens).isEmpty() ? best(text, Tokens.of(text), false) : best(begun, tokens, true);
    }

    private List<Part> best(String text, List<Tokens.Token> tokens, boolean goesOn) {
        BitSet marks = marks(tokens);
        int first = densest(marks, tokens.size());
        int end = Math.min(first + WORDS, tokens.size());
        List<Part> parts = new ArrayList<>();
        if (first > 0) parts.add(new Part("… ", false));
        parts.addAll(parts(text, tokens, marks, first, end));
        if (goesOn || end < tokens.size()) parts.add(new Part(" …", false));
        return parts;
    }

    /** The words that were looked for, by their places. */
    private BitSet marks(List<Tokens.Token> tokens) {
        BitSet marks = new BitSet(tokens.size());
        for (int i = 0; i < tokens.size(); i++) if (Forms.anyIn(sought, tokens.get(i))) marks.set(i);
        return marks;
    }

    /** Where the stretch with the most of them begins, so that the first of them has a few words before it. */
    private static int densest(BitSet marks, int size) {
        int best = 0;
        int most = 0;
        int inside = 0;
        for (int i = 0; i < size; i++) {
            if (marks.get(i)) inside++;
            if (i >= WORDS && marks.get(i - WORDS)) inside--;
            if (inside > most) {
                most = inside;
                best = Math.max(0, i - WORDS + 1);
            }
        }
        int first = marks.nextSetBit(best);
        int start = first < 0 ? best : Math.max(best, first - BEFORE);
        return Math.max(0, Math.min(start, size - WORDS));
    }

    /** The text around these words, from its very beginning and to its very end where they are the first and the last. */
    private static List<Part> parts(String text, List<Tokens.Token> tokens, BitSet marks, int first, int end) {
        List<Part> parts = new ArrayList<>();
        int at = first == 0 ? 0 : tokens.get(first).start();
        int to = end == tokens.size() ? text.length() : tokens.get(end - 1).end();
        for (int i = marks.nextSetBit(first); i >= 0 && i < end; i = marks.nextSetBit(i + 1)) {
            Tokens.Token token = tokens.get(i);
            if (token.start() < at) continue;
            if (token.start() > at) parts.add(new Part(text.substring(at, token.start()), false));
            parts.add(new Part(text.substring(token.start(), token.end()), true));
            at = token.end();
        }
        if (at < to) parts.add(new Part(text.substring(at, to), false));
        return parts;
    }
}
