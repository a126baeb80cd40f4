package ma.khabar.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A comment in the version that somebody has seen, or made, as forms and addresses carry it: {@code 12-3}. */
record Ticket(long comment, int version) {
    private static final int MOST = 30;

    static Optional<Ticket> parse(@Nullable String text) {
        if (text == null || !text.matches("[1-9][0-9]{0,17}-[0-9]{1,9}")) return Optional.empty();
        String[] parts = text.split("-", 2);
        return Optional.of(new Ticket(Long.parseLong(parts[0]), Integer.parseInt(parts[1])));
    }

    /** As many as a page shows, one a comment; what is no ticket is left out. */
    static List<Ticket> parseAll(Stream<String> texts) {
        return texts
                .map(Ticket::parse)
                .flatMap(Optional::stream)
                .collect(Collectors.toMap(
                        Ticket::comment, ticket -> ticket, (first, second) -> first, LinkedHashMap::new))
                .values()
                .stream()
                .limit(MOST)
                .toList();
    }

    /** The tickets of an address, joined by dots. */
    static List<Ticket> parseJoined(@Nullable String text) {
        return text == null ? List.of() : parseAll(Stream.of(text.split("\\.")));
    }

    static String join(List<Ticket> tickets) {
        return tickets.stream().map(Ticket::toString).collect(Collectors.joining("."));
    }

    @Override
    public String toString() {
        return comment + "-" + version;
    }
}
