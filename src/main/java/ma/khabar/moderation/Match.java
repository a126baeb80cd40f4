package ma.khabar.moderation;

/** Where a listed word stands in a text as it was written, with all that was attached to it; {@code end} is exclusive. */
public record Match(Word word, int start, int end) {

    boolean covers(Match other) {
        return start <= other.start && other.end <= end;
    }
}
