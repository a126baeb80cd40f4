package ma.khabar.comment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.khabar.text.Direction;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph of what a reader wrote, as it was typed: the template escapes it, only addresses become links.
 *
 * @param direction {@code rtl} or {@code ltr}, by its letters
 */
record Paragraph(String direction, List<Piece> pieces) {
    private static final String BEGINNING = "http";
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"'«»،؛]+");
    private static final String NOT_AT_THE_END = ".,;:!?؟)]}*_~";

    /** Some text, and the address that it is, if it is one. */
    record Piece(String text, @Nullable String href) {}

    static List<Paragraph> of(String body) {
        return Arrays.stream(body.split("\n\n"))
                .map(text -> new Paragraph(Direction.of(text), pieces(text)))
                .toList();
    }

    private static List<Piece> pieces(String text) {
        if (!text.contains(BEGINNING)) return List.of(new Piece(text, null));
        List<Piece> pieces = new ArrayList<>();
        Matcher link = LINK.matcher(text);
        int end = 0;
        while (link.find()) {
            String address = withoutPunctuation(link.group());
            if (link.start() > end) pieces.add(new Piece(text.substring(end, link.start()), null));
            pieces.add(new Piece(address, address));
            end = link.start() + address.length();
        }
        if (end < text.length()) pieces.add(new Piece(text.substring(end), null));
        return pieces;
    }

    /** A full stop after an address belongs to the sentence; so does a bracket that was opened before it. */
    private static String withoutPunctuation(String address) {
        int end = address.length();
        while (NOT_AT_THE_END.indexOf(address.charAt(end - 1)) >= 0 && !closesOwnBracket(address, end)) end--;
        return address.substring(0, end);
    }

    private static boolean closesOwnBracket(String address, int end) {
        return address.charAt(end - 1) == ')' && address.indexOf('(') >= 0;
    }
}
