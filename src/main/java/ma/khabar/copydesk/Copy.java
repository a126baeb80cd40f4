package ma.khabar.copydesk;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A text under the eyes of the copy desk: what is an address, a code or a sign of Markdown is covered, letter by letter. */
final class Copy {
    /** What stands for a letter that is none of our business. */
    static final char COVER = '\uFFFC';

    private static final int BESIDE = 14;

    // Each sees at most so many letters at once, so that no text takes longer than its length.
    private static final List<Pattern> COVERED = List.of(
            Pattern.compile("(?m)^[ \t]{0,3}```[^`\n]{0,80}\n(?:(?!```).*\n){0,500}[ \t]{0,3}```"),
            Pattern.compile("`[^`\n]{1,500}`"),
            Pattern.compile("\\]\\([^()\n\"]{0,1000}"),
            Pattern.compile("(?:https?://|www\\.)[^\\s()<>]{1,1000}"),
            Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,200}"),
            Pattern.compile("</?[A-Za-z][^<>\n]{0,300}>"),
            Pattern.compile("(?m)^[ \t>]{0,20}\\[![A-Z]{1,12}\\]"),
            Pattern.compile("(?m)^[ \t]{0,3}\\|[^\n]{0,2000}\\|[ \t]*$"),
            Pattern.compile("(?m)^[ \t>]{0,20}(?:#{1,6}|[-*+]|[0-9]{1,9}[.)])[ \t]{1,4}"));

    private final Finding.Place place;
    private final String text;
    private final char[] letters;
    private final List<Finding> findings = new ArrayList<>();

    Copy(Finding.Place place, String text) {
        this.place = place;
        this.text = text;
        this.letters = text.toCharArray();
        if (place == Finding.Place.BODY) COVERED.forEach(this::cover);
    }

    List<Finding> findings() {
        return findings;
    }

    int length() {
        return letters.length;
    }

    /** Outside of the text there are only ends of lines. */
    char at(int i) {
        return i < 0 || i >= letters.length ? '\n' : letters[i];
    }

    boolean arabic(int i) {
        return isArabic(at(i));
    }

    static boolean isArabic(char letter) {
        return (letter >= 'ء' && letter <= 'ي' && letter != 'ـ')
                || (letter >= '\u064B' && letter <= '\u065F')
                || (letter >= 'ٱ' && letter <= 'ۓ');
    }

    boolean blank(int i) {
        char letter = at(i);
        return letter == ' ' || letter == '\u00A0' || letter == '\t';
    }

    boolean digit(int i) {
        return Character.isDigit(at(i));
    }

    String words(int start, int end) {
        return text.substring(start, end);
    }

    void found(int start, int end, String suggestion, String why) {
        String before = words(Math.max(0, start - BESIDE), start);
        String after = words(end, Math.min(text.length(), end + BESIDE));
        findings.add(new Finding(place, start, end, words(start, end), suggestion, before, after, why));
    }

    private void cover(Pattern pattern) {
        List<MatchResult> matches =
                pattern.matcher(String.valueOf(letters)).results().toList();
        for (MatchResult match : matches)
            for (int i = match.start(); i < match.end(); i++) if (letters[i] != '\n') letters[i] = COVER;
    }
}
