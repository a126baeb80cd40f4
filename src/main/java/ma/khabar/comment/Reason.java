package ma.khabar.comment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why a comment is reported, held or refused, in the words that its writer reads. */
public enum Reason {
    INSULT("شتم أو تجريح", true),
    HATE("تحريض أو تمييز بين الناس", true),
    ACCUSATION("اتهام بلا دليل", true),
    PRIVACY("معطيات شخصية أو رقم هاتف", true),
    ADVERTISING("إشهار أو روابط لا علاقة لها بالموضوع", true),
    OFF_TOPIC("خارج الموضوع", true),
    OTHER("سبب آخر", true),

    REVIEW("نراجع كل التعاليق قبل نشرها", false),
    NEWCOMER("نراجع أول تعاليق كل كاتب جديد قبل نشرها", false),
    HEATED("احتدم النقاش، فنراجع كل التعاليق تحت هذا المقال قبل نشرها", false),
    RESTRICTED("نراجع تعاليقك قبل نشرها، لأن تعاليق سابقة خالفت الميثاق", false),
    TRAP("بدا لنا مرسلًا من برنامج آلي", false),
    RESERVED_NAME("الاسم محجوز أو يشبه اسمًا محجوزًا", false),
    BANNED_WORD("فيه لفظ نتأكد منه قبل النشر", false),
    REPEATED("أُرسل النص نفسه تحت مقال آخر", false),
    LINK("فيه رابط", false),
    MAIL("فيه عنوان بريد إلكتروني", false),
    PHONE("فيه رقم هاتف", false),
    TOO_FAST("أُرسل أسرع مما يُكتب", false),
    LIKE_REJECTED("يشبه في ألفاظه تعاليق لم يقبلها المشرفون من قبل", false),
    CROWDED("كثرت التعاليق من الشبكة نفسها في وقت قصير", false),
    READERS("أبلغ عنه عدد من القراء", false);

    private static final String OF_A_RULE = "قاعدة من قواعد ميثاق التعاليق";

    private final String sentence;
    private final boolean reportable;

    Reason(String sentence, boolean reportable) {
        this.sentence = sentence;
        this.reportable = reportable;
    }

    public String sentence() {
        return sentence;
    }

    /** Whether it waits for no fault of its own: a moderator sees all of its kind first. */
    private boolean isOfMode() {
        return this == REVIEW || this == NEWCOMER || this == HEATED;
    }

    /** The state into which a rule of this name brings a comment. */
    static State state(@Nullable String heldBy) {
        if (heldBy == null) return State.PUBLISHED;
        return of(heldBy).filter(Reason::isOfMode).isPresent() ? State.PENDING : State.HELD;
    }

    /** As it is stored, and sent by forms; that of a rule as {@link ma.khabar.moderation.Rule} names it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Those that a reader, or a moderator, can choose. */
    public static List<Reason> choices() {
        return Arrays.stream(values()).filter(reason -> reason.reportable).toList();
    }

    /** The choice of that name. */
    public static Optional<Reason> chosen(@Nullable String id) {
        return choices().stream().filter(reason -> reason.id().equals(id)).findFirst();
    }

    /** The reason that the log names so; empty for a rule that has no words of its own. */
    public static Optional<Reason> of(String id) {
        return Arrays.stream(values()).filter(reason -> reason.id().equals(id)).findFirst();
    }

    /** What to tell the writer of a reason in the log. */
    public static String sentence(String id) {
        return of(id).map(Reason::sentence).orElse(OF_A_RULE);
    }
}
