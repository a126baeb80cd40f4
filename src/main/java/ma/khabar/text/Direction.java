package ma.khabar.text;

/** Which way a paragraph runs, decided by its letters and not, as {@code dir="auto"} does, by the first of them. */
public final class Direction {
    private static final double ENOUGH_ARABIC = 0.3;

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

    private static boolean isRightToLeft(int letter) {
        byte direction = Character.getDirectionality(letter);
        return Character.isLetter(letter)
                && (direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
                        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT);
    }
}
