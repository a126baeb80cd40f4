package ma.khabar.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.text.Normalizer;

/** What people typed, cleaned of what nobody can see: the letters stay as they were typed. */
public final class Typed {
    private static final int BRAILLE_BLANK = 0x2800;
    private static final int TATWEEL = 0x0640;

    /** In the place of bytes that were no text. */
    private static final int REPLACEMENT = 0xFFFD;

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    /** Looked for from the first of them only: from each of them would take minutes where there are many. */
    private static final String LAST_BLANKS = "(?m)(?<! ) ++$";

    /** What stands on one letter after thirty of them, more than any language needs (UAX #15, stream-safe text). */
    private static final String TOO_MANY_MARKS = "(\\p{M}{30})\\p{M}+";

    private Typed() {}

    /** One line: NFC, without control, bidi and zero-width characters, blanks folded into one. */
    public static String line(String raw) {
        StringBuilder line = new StringBuilder(raw.length());
        nfc(raw).codePoints().forEach(letter -> {
            if (isSpace(letter)) line.append(' ');
            else if (!isInvisible(letter)) line.appendCodePoint(letter);
        });
        return line.toString().strip().replaceAll(" {2,}", " ");
    }

    /** Several lines: NFC, LF line ends, no more than one empty line running, joiners kept, bidi controls dropped. */
    public static String text(String raw) {
        StringBuilder text = new StringBuilder(raw.length());
        nfc(raw).replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(letter -> {
            if (letter == '\n') text.append('\n');
            else if (isSpace(letter)) text.append(' ');
            else if (isJoiner(letter) || !isInvisible(letter)) text.appendCodePoint(letter);
        });
        return text.toString()
                .replaceAll(LAST_BLANKS, "")
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }

    /** Whether there is no letter, digit, symbol or emoji in it that could be seen. */
    public static boolean isBlank(String text) {
        return text.codePoints().noneMatch(Typed::isInk);
    }

    /** The length that people are told: code points, neither bytes nor UTF-16 units. */
    public static int letters(String text) {
        return text.codePointCount(0, text.length());
    }

    /** The first {@code longest} code points, and a sign that there were more. */
    public static String excerpt(String text, int longest) {
        return letters(text) <= longest ? text : text.substring(0, text.offsetByCodePoints(0, longest)) + "…";
    }

    /** Marks are put in order, which takes minutes where there are many on one letter. */
    private static String nfc(String raw) {
        return Normalizer.normalize(raw.replaceAll(TOO_MANY_MARKS, "$1"), Normalizer.Form.NFC);
    }

    private static boolean isInk(int letter) {
        // Unicode calls tatweel a letter, but it only stretches those beside it.
        if (letter == BRAILLE_BLANK || letter == TATWEEL || letter == REPLACEMENT || isInvisible(letter)) return false;
        return Character.isLetterOrDigit(letter)
                || isSymbol(letter)
                || UCharacter.hasBinaryProperty(letter, UProperty.EMOJI);
    }

    private static boolean isSymbol(int letter) {
        return switch (Character.getType(letter)) {
            case Character.MATH_SYMBOL,
                    Character.CURRENCY_SYMBOL,
                    Character.MODIFIER_SYMBOL,
                    Character.OTHER_SYMBOL,
                    Character.OTHER_NUMBER,
                    Character.LETTER_NUMBER -> true;
            default -> false;
        };
    }

    private static boolean isSpace(int letter) {
        return letter == '\t' || letter == '\n' || letter == '\r' || Character.isSpaceChar(letter);
    }

    private static boolean isJoiner(int letter) {
        return letter == ZERO_WIDTH_NON_JOINER || letter == ZERO_WIDTH_JOINER;
    }

    /** Controls, surrogates without a partner, and what Unicode says need not be drawn, save for emoji selectors. */
    private static boolean isInvisible(int letter) {
        if ((letter >= 0xFE00 && letter <= 0xFE0F) || isTag(letter) || isArabicNumberSign(letter)) return false;
        int type = Character.getType(letter);
        return type == Character.CONTROL
                || type == Character.SURROGATE
                || type == Character.FORMAT
                || (letter & 0xFFFE) == 0xFFFE
                || UCharacter.hasBinaryProperty(letter, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    }

    /** U+0600…0605, U+06DD and their kin are format characters that are drawn. */
    private static boolean isArabicNumberSign(int letter) {
        return (letter >= 0x0600 && letter <= 0x0605) || letter == 0x06DD || letter == 0x08E2;
    }

    /** Tag characters spell the flags of England, Scotland and Wales. */
    private static boolean isTag(int letter) {
        return letter >= 0xE0020 && letter <= 0xE007F;
    }
}
