package ma.khabar.moderation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a text waits for a moderator. */
public enum Rule {
    TRAP("ملأ الخانة التي لا يراها القراء"),
    RESERVED_NAME("اسم محجوز للموقع أو يشبهه"),
    BANNED_WORD("كلمة ممنوعة"),
    REPEATED("النص نفسه أُرسل إلى مكان آخر في آخر 24 ساعة"),
    LINK("فيه رابط"),
    MAIL("فيه عنوان بريد إلكتروني"),
    PHONE("فيه رقم هاتف"),
    TOO_FAST("أُرسل أسرع مما يُكتب"),
    LIKE_REJECTED("يشبه ما رُفض من قبل");

    private final String label;

    Rule(String label) {
        this.label = label;
    }

    /** The rule that is kept under this name; empty for those of others. */
    public static Optional<Rule> of(String id) {
        return Arrays.stream(values()).filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** The name under which it is kept, such as {@code banned-word}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As moderators read it. */
    public String label() {
        return label;
    }
}
