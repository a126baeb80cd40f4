package ma.khabar.search;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for.
 *
 * @param author the address of one of the authors
 * @param from inclusive
 * @param to exclusive
 * @param now what is not out by then is not there
 * @param newest whether the newest come first, instead of the best
 */
record Asked(
        List<Tokens.Token> words,
        @Nullable Long category,
        @Nullable String author,
        @Nullable Instant from,
        @Nullable Instant to,
        boolean newest,
        Instant now) {}
