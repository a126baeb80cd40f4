package ma.khabar.moderation;

import java.util.ArrayList;
import java.util.List;
import ma.khabar.text.Drawn;

/**
 * A text looked through for listed words, with what cannot be seen in it drawn.
 *
 * @param pieces the whole text, in the order of reading
 * @param findings every match, those that lie within another included
 */
public record Trial(List<Piece> pieces, List<Finding> findings) {

    /** A stretch of the text in which something was found, or nothing. */
    public record Piece(String drawn, boolean found) {}

    /** What was found, as it stands in the text, and the word that it was found by. */
    public record Finding(String drawn, Word word) {}

    public static Trial of(WordList list, String text) {
        List<Match> matches = list.in(text);
        List<Finding> findings = matches.stream()
                .map(match -> new Finding(Drawn.of(text.substring(match.start(), match.end())), match.word()))
                .toList();
        return new Trial(pieces(text, matches), findings);
    }

    /** What overlaps is one piece. */
    private static List<Piece> pieces(String text, List<Match> matches) {
        List<Piece> pieces = new ArrayList<>();
        int end = 0;
        for (Match match : matches) {
            if (match.end() <= end) continue;
            int start = Math.max(end, match.start());
            if (start > end) pieces.add(new Piece(Drawn.of(text.substring(end, start)), false));
            pieces.add(new Piece(Drawn.of(text.substring(start, match.end())), true));
            end = match.end();
        }
        if (end < text.length()) pieces.add(new Piece(Drawn.of(text.substring(end)), false));
        return pieces;
    }
}
