package ma.khabar.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import ma.khabar.text.Folded;

/** The words of a text, folded, and where they stand in it as it was written. */
final class Tokens {
    /** Longer ones are cut: nobody looks for them, and an index has no use for them. */
    private static final int LONGEST = 40;

    /** The months as the east and the west of the Arab world call them: one name finds the others. */
    private static final Map<String, String> MONTHS = Map.ofEntries(
            Map.entry("مايو", "ماي"),
            Map.entry("يوليو", "يوليوز"),
            Map.entry("اغسطس", "غشت"),
            Map.entry("سبتمبر", "شتنبر"),
            Map.entry("نوفمبر", "نونبر"),
            Map.entry("ديسمبر", "دجنبر"),
            Map.entry("نيسان", "ابريل"),
            Map.entry("حزيران", "يونيو"),
            Map.entry("تموز", "يوليوز"),
            Map.entry("ايلول", "شتنبر"));

    private static final String HAMZAS = "\u0621\u0624\u0626\u0654";
    private static final Pattern SEATED = Pattern.compile("ء|[ؤئ](?=\\p{L})");

    /**
     * A word.
     *
     * @param text folded
     * @param plain the same without hamza, whose seat everybody writes in another way
     * @param start where it begins in the text as it was written
     * @param end where the text goes on after it
     */
    record Token(String text, String plain, int start, int end) {
        /** One that stands in no text; {@code word} is folded. */
        static Token of(String word) {
            return new Token(word, word, 0, 0);
        }
    }

    private Tokens() {}

    static List<Token> of(String text) {
        Folded folded = Folded.of(text);
        String letters = folded.text();
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < letters.length()) {
            int end = at;
            while (end < letters.length() && isPart(letters.codePointAt(end)))
                end += Character.charCount(letters.codePointAt(end));
            if (end > at) tokens.add(token(text, folded, at, end));
            at = end > at ? end : at + Character.charCount(letters.codePointAt(at));
        }
        return tokens;
    }

    private static Token token(String text, Folded folded, int from, int to) {
        String word = cut(folded.text().substring(from, to));
        int start = folded.start(from);
        int end = folded.end(to - 1);
        String plain = hasHamza(text, start, end) ? cut(plain(text.substring(start, end))) : word;
        return new Token(MONTHS.getOrDefault(word, word), plain, start, end);
    }

    /** At the end of a word its seat stays, as «شئ» is «شيء». */
    private static String plain(String written) {
        String composed = Normalizer.normalize(written, Normalizer.Form.NFC);
        return Folded.text(SEATED.matcher(composed).replaceAll(""));
    }

    private static boolean hasHamza(String text, int start, int end) {
        for (int i = start; i < end; i++) if (HAMZAS.indexOf(text.charAt(i)) >= 0) return true;
        return false;
    }

    private static String cut(String word) {
        return word.substring(0, Math.min(word.length(), LONGEST));
    }

    private static boolean isPart(int letter) {
        return Character.isLetterOrDigit(letter);
    }
}
