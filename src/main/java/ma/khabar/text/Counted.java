package ma.khabar.text;

import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;

/** A thing and its number in words, in the six Arabic plural categories of CLDR; alone in its sentence or after «قبل». */
public enum Counted {
    COMMENTS("لا تعاليق", "تعليق واحد", "تعليقان", "تعاليق", "تعليقًا", "تعليق"),
    REPLIES("لا ردود", "رد واحد", "ردان", "ردود", "ردًا", "رد"),
    ARTICLES("لا مقالات", "مقال واحد", "مقالان", "مقالات", "مقالًا", "مقال"),
    LETTERS("لا حروف", "حرف واحد", "حرفان", "حروف", "حرفًا", "حرف"),
    WORDS("لا كلمات", "كلمة واحدة", "كلمتان", "كلمات", "كلمة", "كلمة"),
    // The dual of time stands in the genitive, because it always follows «قبل» or a noun.
    SECONDS("أقل من ثانية", "ثانية واحدة", "ثانيتين", "ثوان", "ثانية", "ثانية"),
    MINUTES("أقل من دقيقة", "دقيقة واحدة", "دقيقتين", "دقائق", "دقيقة", "دقيقة"),
    HOURS("أقل من ساعة", "ساعة واحدة", "ساعتين", "ساعات", "ساعة", "ساعة"),
    DAYS("أقل من يوم", "يوم واحد", "يومان", "أيام", "يومًا", "يوم");

    private static final PluralRules ARABIC = PluralRules.forLocale(ULocale.forLanguageTag("ar"));

    private final String zero;
    private final String one;
    private final String two;
    private final String few;
    private final String many;
    private final String other;

    Counted(String zero, String one, String two, String few, String many, String other) {
        this.zero = zero;
        this.one = one;
        this.two = two;
        this.few = few;
        this.many = many;
        this.other = other;
    }

    /** So many seconds in the largest unit that leaves no rest, for example «30 ثانية» or «دقيقتين». */
    public static String time(long seconds) {
        if (seconds % 3_600 == 0) return HOURS.of(seconds / 3_600);
        return seconds % 60 == 0 ? MINUTES.of(seconds / 60) : SECONDS.of(seconds);
    }

    /** For example «لا تعاليق»، «تعليقان»، «3 تعاليق»، «11 تعليقًا»، «100 تعليق»; digits are ASCII. */
    public String of(long number) {
        return switch (ARABIC.select((double) number)) {
            case "zero" -> zero;
            case "one" -> one;
            case "two" -> two;
            case "few" -> number + " " + few;
            case "many" -> number + " " + many;
            default -> number + " " + other;
        };
    }
}
