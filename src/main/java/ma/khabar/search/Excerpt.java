package ma.khabar.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The part of a text in which most of the words stand that were looked for, as it was written, with those words marked. */
final class Excerpt {
    private static final int WORDS = 34;
    private static final int BEFORE = 6;

    /** A stretch of text; {@code marked}: somebody looked for it. */
    record Part(String text, boolean marked) {}

    private final Set<String> sought = new HashSet<>();

    Excerpt(List<Tokens.Token> words) {
        words.forEach(word -> sought.addAll(Forms.of(word)));
    }

    /** The whole text. */
    List<Part> all(String text) {
        return parts(text, Tokens.of(text), 0, text.length());
    }

    /** Some {@value #WORDS} words of it. */
    List<Part> best(String text) {
        List<Tokens.Token> tokens = Tokens.of(text);
        if (tokens.size() <= WORDS) return parts(text, tokens, 0, text.length());
        int first = densest(tokens);
        int last = Math.min(first + WORDS, tokens.size()) - 1;
        List<Part> parts = new ArrayList<>();
        if (first > 0) parts.add(new Part("… ", false));
        parts.addAll(parts(
                text,
                tokens.subList(first, last + 1),
                tokens.get(first).start(),
                tokens.get(last).end()));
        if (last < tokens.size() - 1) parts.add(new Part(" …", false));
        return parts;
    }

    private int densest(List<Tokens.Token> tokens) {
        int best = 0;
        int most = 0;
        int inside = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (isSought(tokens.get(i))) inside++;
            if (i >= WORDS && isSought(tokens.get(i - WORDS))) inside--;
            if (inside > most) {
                most = inside;
                best = i - WORDS + 1;
            }
        }
        return Math.min(withWordsBefore(tokens, Math.max(0, best)), tokens.size() - WORDS);
    }

    /** From where on the first of the words that were looked for has a few before it. */
    private int withWordsBefore(List<Tokens.Token> tokens, int start) {
        int first = start;
        while (first < tokens.size() && !isSought(tokens.get(first))) first++;
        return first == tokens.size() ? start : Math.max(start, first - BEFORE);
    }

    private List<Part> parts(String text, List<Tokens.Token> tokens, int from, int to) {
        List<Part> parts = new ArrayList<>();
        int at = from;
        for (Tokens.Token token : tokens) {
            if (!isSought(token) || token.start() < at) continue;
            if (token.start() > at) parts.add(new Part(text.substring(at, token.start()), false));
            parts.add(new Part(text.substring(token.start(), token.end()), true));
            at = token.end();
        }
        if (at < to) parts.add(new Part(text.substring(at, to), false));
        return parts;
    }

    private boolean isSought(Tokens.Token token) {
        return Forms.of(token).stream().anyMatch(sought::contains);
    }
}
