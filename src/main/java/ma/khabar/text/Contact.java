package ma.khabar.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A link, an e-mail address or a telephone number in a text, though it be written «٠٦ ٦١…» or «example . com».
 *
 * @param start where it stands in the text as written
 * @param end the first index behind it
 */
public record Contact(Kind kind, int start, int end) {

    /** What leads away from the page. */
    public enum Kind {
        LINK,
        MAIL,
        PHONE
    }

    private static final int FEWEST_DIGITS = 9;

    private static final String DOT = "(?:\\.|[\\[({] ?(?:\\.|dot|point|نقطه) ?[\\])}])";
    private static final String SPACED_DOT = "(?: ?\\. {1,3}| {1,3}\\. ?| (?:dot|point|نقطه) )";
    private static final String NAME_BEFORE = "(?<=[a-z0-9])";
    private static final String NOTHING_BEHIND = "(?![a-z0-9-]|\\.[a-z0-9])";

    /** Domains that people post; those that are also French words, «.de» and «.la», need a path behind them. */
    private static final String DOMAINS =
            "com|net|org|info|biz|ma|fr|eu|io|tv|co|app|dev|xyz|online|site|shop|store|club"
                    + "|top|ly|gl|cc|ru|tn|dz|eg|sa|ae|uk|us|be|nl|ca|press|news|link|click|live|vip|pro|chat";

    /** A link that says what it is, and the part of a domain from the last dot on. */
    private static final Pattern LINK = Pattern.compile("(?=[hw. \\[({])(?:h(?:tt|xx)ps? ?: ?/ ?/ ?[^\\s<>«»\"]*+"
            + "|(?<![a-z0-9])www ?" + DOT + " ?[a-z0-9][^\\s<>«»\"]*+"
            + "|" + NAME_BEFORE + DOT + "(?:" + DOMAINS + ")" + NOTHING_BEHIND + "(?:/[^\\s<>«»\"]*+)?"
            + "|" + NAME_BEFORE + DOT + "[a-z]{2,6}/[a-z0-9+@?][^\\s<>«»\"]*+"
            + "|" + NAME_BEFORE + SPACED_DOT + "com" + NOTHING_BEHIND
            + "|" + NAME_BEFORE + " {1,3}" + DOT + " {1,3}(?:net|org|info|ma)" + NOTHING_BEHIND + ")");

    private static final Pattern MAIL =
            Pattern.compile("(?<=[a-z0-9]) ?(?:@|[\\[(](?:at|@)[\\])]) ?[a-z0-9][a-z0-9-]{0,62}+ ?" + DOT
                    + " ?[a-z]{2,10}" + "(?![a-z0-9])");

    private static final String GAP = "[ .\\-_*]{0,3}";
    private static final String COUNTRY =
            "(?:\\+|(?<![0-9])00)" + GAP + "2" + GAP + "1" + GAP + "2" + "(?:" + GAP + "\\(?0\\)?)?";
    private static final String DATE = "[0-3]?[0-9][./-][01]?[0-9][./-](?:19|20)?[0-9]{2}(?![0-9])(?![./-][0-9])";

    /** Moroccan numbers at home and with the country before them, then those of the world. */
    private static final Pattern PHONE = Pattern.compile(
            "(?=[0o+2])(?:(?:" + COUNTRY + "|(?<![0-9.,])212)" + GAP + "[5-7](?:" + GAP + "[0-9]){8}(?![0-9])"
                    + "|(?<![a-z0-9+])(?<![0-9][./,:-])(?!" + DATE + ")"
                    + "(?:[0o][5-7](?:" + GAP + "[0-9]){8}"
                    + "|[0o][5-7](?:/[0-9]{2}){4}"
                    + "|[0o][ .\\-_*]{1,3}[5-7](?:[ .\\-_*]{1,3}[0-9]){8}"
                    + "|[0o][ .\\-_*]{1,3}[5-7][0-9]{2}(?:" + GAP + "[0-9]){6})(?![0-9])"
                    + "|(?:\\+|(?<![0-9.,])00)[1-9](?:[ .\\-()]{0,2}[0-9]){9,13}(?![0-9]))");

    /** All of them, in the order of reading; those that overlap are found as links first. */
    public static List<Contact> in(String text) {
        return in(Folded.of(text));
    }

    /** The same for a text that was folded already; the offsets are those of the original. */
    public static List<Contact> in(Folded folded) {
        List<Contact> found = new ArrayList<>();
        // Most comments have no Latin letter and few digits, and need not be searched.
        if (hasLatin(folded.text())) find(MAIL, Kind.MAIL, folded, found);
        if (hasLatin(folded.text())) find(LINK, Kind.LINK, folded, found);
        if (hasDigits(folded.text())) find(PHONE, Kind.PHONE, folded, found);
        found.sort(Comparator.comparingInt(Contact::start));
        return List.copyOf(found);
    }

    private static boolean hasLatin(String text) {
        return text.chars().anyMatch(letter -> letter >= 'a' && letter <= 'z');
    }

    private static boolean hasDigits(String text) {
        return text.chars().filter(Character::isDigit).limit(FEWEST_DIGITS).count() == FEWEST_DIGITS;
    }

    private static void find(Pattern pattern, Kind kind, Folded folded, List<Contact> found) {
        Matcher matcher = pattern.matcher(folded.text());
        while (matcher.find()) {
            int start = kind == Kind.PHONE ? matcher.start() : nameStart(folded.text(), matcher.start());
            Contact contact = new Contact(kind, folded.start(start), folded.end(matcher.end() - 1));
            if (found.stream().noneMatch(contact::overlaps)) found.add(contact);
        }
    }

    /** A domain is recognised by its end; what stands before the dot belongs to it. */
    private static int nameStart(String text, int end) {
        int start = end;
        while (start > 0 && isOfName(text.charAt(start - 1))) start--;
        return start;
    }

    private static boolean isOfName(char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || "-._%+".indexOf(letter) >= 0;
    }

    private boolean overlaps(Contact other) {
        return start < other.end && other.start < end;
    }
}
