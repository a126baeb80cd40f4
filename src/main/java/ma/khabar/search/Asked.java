package ma.khabar.search;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for.
 *
 * @param terms each a word, or several that stand side by side
 * @param author the address of one of the authors
 * @param from inclusive
 * @param to exclusive
 * @param now what is not out by then is not there
 * @param newest whether the newest come first, instead of the best
 */
record Asked(
        List<List<Tokens.Token>> terms,
        @Nullable Long category,
        @Nullable String author,
        @Nullable Instant from,
        @Nullable Instant to,
        boolean newest,
        Instant now) {

    /** A word and nothing else. */
    static Asked of(Tokens.Token word, Instant now) {
        return new Asked(List.of(List.of(word)), null, null, null, null, false, now);
    }

    List<Tokens.Token> words() {
        return terms.stream().flatMap(List::stream).toList();
    }
}
