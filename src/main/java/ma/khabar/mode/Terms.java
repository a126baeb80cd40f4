package ma.khabar.mode;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import ma.khabar.text.Counted;
import org.jspecify.annotations.Nullable;

/**
 * How comments are taken somewhere, all told.
 *
 * @param first how many comments of a new writer a moderator sees first
 * @param days how long after its publication an article takes comments
 * @param slow seconds between two comments of one writer
 * @param coolUntil how long a moderator sees everything first because the discussion is too heated; none: it is not
 */
public record Terms(
        Term<Mode> mode,
        Term<Integer> first,
        Term<Integer> days,
        Term<Integer> slow,
        @Nullable Instant coolUntil) {

    /** The first of the levels that says a value wins; the last one must say all. */
    static Terms of(List<Map.Entry<Level, Choice>> narrowestFirst, Instant now) {
        Choice narrowest = narrowestFirst.getFirst().getValue();
        return new Terms(
                term(Aspect.MODE, narrowestFirst, Choice::mode),
                term(Aspect.FIRST, narrowestFirst, Choice::first),
                term(Aspect.DAYS, narrowestFirst, Choice::days),
                term(Aspect.SLOW, narrowestFirst, Choice::slow),
                narrowest.cools(now) ? narrowest.coolUntil() : null);
    }

    private static <T> Term<T> term(
            Aspect aspect, List<Map.Entry<Level, Choice>> levels, Function<Choice, @Nullable T> read) {
        return levels.stream()
                .flatMap(level -> Stream.ofNullable(read.apply(level.getValue()))
                        .map(value -> new Term<>(value, aspect, level.getKey())))
                .findFirst()
                .orElseThrow();
    }

    /** For those who work here: they answer under their name and badge, and nobody reviews them. */
    public Terms ofColleagues() {
        return new Terms(
                new Term<>(Mode.PUBLISH, Aspect.MODE, Level.STANDARD),
                first,
                days,
                new Term<>(0, Aspect.SLOW, Level.STANDARD),
                null);
    }

    /** Whether articles take no comments at all. */
    public boolean closed() {
        return days.value() == 0;
    }

    public Duration open() {
        return Duration.ofDays(days.value());
    }

    /** How long a writer waits between two comments; zero: not at all. */
    public Duration pause() {
        return Duration.ofSeconds(slow.value());
    }

    /** The same in words; empty: not at all. */
    public String pauseInWords() {
        return slow.value() == 0 ? "" : Counted.time(slow.value());
    }

    /** All but the cool-down. */
    public List<Term<?>> all() {
        return List.of(mode, first, days, slow);
    }
}
