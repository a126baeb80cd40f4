package ma.khabar.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What becomes of a letter when a text is folded; it looks at no neighbour, so that offsets can be kept. */
final class Folding {
    private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKDInstance();
    private static final int TATWEEL = 0x0640;
    private static final int BRAILLE_BLANK = 0x2800;

    /** The letter that all the others in a row are read as; what has a canonical decomposition needs no row. */
    private static final Map<Integer, String> ALIKE = Stream.of(
                    "اٱٲٳ",
                    "يىیېۍے",
                    "كکگڭݣڪڬݢ",
                    "هةہھەۃ",
                    "وۋۆۇ",
                    "فڤڢڡڥ",
                    "قڧڨ",
                    "بپٻ",
                    "جچ",
                    "زژ",
                    "iı",
                    "oø",
                    "dđ",
                    "lł",
                    "hħ")
            .flatMap(Folding::pairs)
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final Map<Integer, String> TWO_LETTERS =
            Map.of((int) 'œ', "oe", (int) 'æ', "ae", (int) 'ß', "ss", (int) 'þ', "th");

    /** The answers for Latin, Greek, Cyrillic and Arabic, which is nearly all that is ever asked. */
    private static final char[] QUICK = new char[0x0780];

    private static final char DROPPED = 0;
    private static final char SEVERAL = 0xFFFF;

    static {
        for (int letter = 0; letter < QUICK.length; letter++) QUICK[letter] = quick(letter);
    }

    private Folding() {}

    /** Appends none, one or several letters. */
    static void append(int letter, StringBuilder into) {
        char quick = letter < QUICK.length ? QUICK[letter] : SEVERAL;
        if (quick == SEVERAL) work(letter, into);
        else if (quick != DROPPED) into.append(quick);
    }

    private static Stream<Map.Entry<Integer, String>> pairs(String alike) {
        String first = alike.substring(0, 1);
        return alike.chars().skip(1).mapToObj(letter -> Map.entry(letter, first));
    }

    private static char quick(int letter) {
        StringBuilder folded = new StringBuilder(2);
        work(letter, folded);
        return switch (folded.length()) {
            case 0 -> DROPPED;
            case 1 -> folded.charAt(0);
            default -> SEVERAL;
        };
    }

    private static void work(int letter, StringBuilder into) {
        String parts = COMPATIBLE.getDecomposition(letter);
        if (parts == null) part(letter, into);
        else if (!isDetachedMark(letter, parts)) parts.codePoints().forEach(part -> part(part, into));
    }

    private static void part(int letter, StringBuilder into) {
        if (isBlank(letter)) into.append(letter == '\n' ? '\n' : ' ');
        else if (Character.isDigit(letter)) into.append(Character.digit(letter, 10));
        else if (!isDropped(letter)) small(Character.toLowerCase(letter), into);
    }

    private static void small(int letter, StringBuilder into) {
        String other = ALIKE.getOrDefault(letter, TWO_LETTERS.get(letter));
        if (other == null) into.appendCodePoint(letter);
        else into.append(other);
    }

    private static boolean isBlank(int letter) {
        return letter == BRAILLE_BLANK || Character.isWhitespace(letter) || Character.isSpaceChar(letter);
    }

    private static boolean isDropped(int letter) {
        return switch (Character.getType(letter)) {
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.FORMAT,
                    Character.CONTROL,
                    Character.SURROGATE -> true;
            default ->
                letter == TATWEEL
                        || isSmallLetter(letter)
                        || UCharacter.hasBinaryProperty(letter, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
        };
    }

    /** The high hamza and the small waw and ya of the Koran, letters by name that stand above others as marks do. */
    private static boolean isSmallLetter(int letter) {
        return letter == 0x0674 || letter == 0x06E5 || letter == 0x06E6;
    }

    /** U+FE70 and its like are harakat that decompose into a space and a mark: between letters they divide nothing. */
    private static boolean isDetachedMark(int letter, String parts) {
        return letter >= 0xFB50 && letter <= 0xFEFF && parts.charAt(0) == ' ';
    }
}
