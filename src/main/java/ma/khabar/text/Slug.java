package ma.khabar.text;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/**
 * The readable part of an address: whole Arabic words joined by hyphens.
 *
 * <p>It is cosmetic for articles, whose id decides, and the name of a category, tag or author.
 */
public final class Slug {
    private static final int LONGEST = 80;
    private static final int TATWEEL = 0x0640;

    private Slug() {}

    /** At most 80 code points, cut between words; empty when the text has neither letter nor digit. */
    public static String of(String text) {
        StringBuilder slug = new StringBuilder();
        int length = 0;
        for (String word : words(text)) {
            int grown = length + word.codePointCount(0, word.length()) + (length == 0 ? 0 : 1);
            if (grown > LONGEST && length > 0) break;
            slug.append(length == 0 ? "" : "-").append(word);
            length = grown;
        }
        return length <= LONGEST ? slug.toString() : slug.substring(0, slug.offsetByCodePoints(0, LONGEST));
    }

    /** The slug percent-encoded, as a segment of a path has it. */
    public static String encoded(String slug) {
        return URLEncoder.encode(slug, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String[] words(String text) {
        StringBuilder kept = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(letter -> keep(kept, letter));
        return kept.toString().strip().split(" +");
    }

    private static void keep(StringBuilder kept, int letter) {
        if (Character.isDigit(letter)) kept.append(Character.digit(letter, 10));
        else if (letter == TATWEEL || isMarkOrFormat(letter)) return;
        else if (Character.isLetter(letter)) kept.appendCodePoint(Character.toLowerCase(letter));
        else kept.append(' ');
    }

    private static boolean isMarkOrFormat(int letter) {
        int type = Character.getType(letter);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT;
    }
}
