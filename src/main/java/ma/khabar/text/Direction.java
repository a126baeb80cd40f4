package ma.khabar.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which way a paragraph runs, decided by its letters and not, as {@code dir="auto"} does, by the first of them. */
public final class Direction {
    private static final double ENOUGH_ARABIC = 0.3;

    private static final String RIGHT = "\\p{IsArabic}\\p{IsHebrew}\\p{IsSyriac}\\p{IsThaana}\\p{IsNko}";
    private static final Pattern RIGHT_TO_LEFT = runs("[\\p{L}&&[" + RIGHT + "]]");
    private static final Pattern LEFT_TO_RIGHT = runs("[\\p{L}&&[^" + RIGHT + "]]");

    private Direction() {}

    /** {@code "rtl"} when at least 30 % of the letters are right-to-left or there is none; otherwise {@code "ltr"}. */
    public static String of(String paragraph) {
        long letters = paragraph.codePoints().filter(Character::isLetter).count();
        long rightToLeft =
                paragraph.codePoints().filter(Direction::isRightToLeft).count();
        return rightToLeft >= ENOUGH_ARABIC * letters ? "rtl" : "ltr";
    }

    /** The text between U+2068 and U+2069, for titles, subjects and labels where no {@code <bdi>} can stand. */
    public static String isolate(String text) {
        return '\u2068' + text + '\u2069';
    }

    /**
     * The text with what runs the other way than the rest of it isolated, so that the text keeps its direction in programs that decide it
     * by the first letter: «Apple تعلن» stays right-to-left.
     */
    public static String isolateOthers(String text) {
        Pattern others = of(text).equals("rtl") ? LEFT_TO_RIGHT : RIGHT_TO_LEFT;
        return others.matcher(text).replaceAll(run -> Matcher.quoteReplacement(isolate(run.group())));
    }

    /** From such a letter to the last one, or the last digit, before a letter of another kind. */
    private static Pattern runs(String letter) {
        return Pattern.compile(letter + "(?:\\P{L}*[" + letter + "\\d])*");
    }

    private static boolean isRightToLeft(int letter) {
        byte direction = Character.getDirectionality(letter);
        return Character.isLetter(letter)
                && (direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
                        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT);
    }
}
