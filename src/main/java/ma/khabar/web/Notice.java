package ma.khabar.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One sentence shown once on the page that follows a form.
 *
 * <p>Its name travels in a cookie that lives until that page is shown; the sentence does not, so nobody can put words in our mouth.
 */
public enum Notice {
    COMMENT_PUBLISHED("نُشر تعليقك. شكرًا على مشاركتك."),
    COMMENT_WAITING("وصلنا تعليقك، وسيظهر هنا بعد أن يراجعه أحد المشرفين."),
    COMMENT_KNOWN("سبق أن أرسلت هذا التعليق، وهو محفوظ عندنا مرة واحدة."),
    WORD_ADDED("أُضيفت الكلمة إلى اللائحة، ويُعمل بها من الآن."),
    WORD_REMOVED("حُذفت الكلمة من اللائحة. إن كان ذلك سهوًا فهي ما زالت في الاستمارة: أضفها من جديد."),
    SIGNED_OUT("سجلت خروجك."),
    SIGN_UP_MAILED("أرسلنا إليك رسالة. افتح الرابط الذي فيها لتأكيد بريدك، ثم سجل الدخول."),
    RESET_MAILED("إن كان لهذا البريد حساب فقد أرسلنا إليه رسالة فيها رابط لكلمة سر جديدة، صالح ساعة."),
    CONFIRMATION_SENT("أرسلنا إليك رسالة التأكيد. افتح الرابط الذي فيها."),
    EMAIL_CONFIRMED("تأكد بريدك. شكرًا لك."),
    EMAIL_LINK_SENT("أرسلنا رسالة إلى العنوان الجديد. يتغير بريدك بعد أن تفتح الرابط الذي فيها."),
    PASSWORD_CHANGED("تغيرت كلمة السر، وانتهت جلساتك الأخرى كلها."),
    NAME_CHANGED("تغير اسمك."),
    NAME_CHANGING("تغير اسمك، ويظهر تحت تعاليقك القديمة خلال دقائق."),
    SESSION_ENDED("انتهت تلك الجلسة."),
    ADMIN_MADE("أُنشئ حساب المدير. سجل الدخول به."),
    ACCOUNT_ERASED("حُذف حسابك: لم نعد نعرف اسمك ولا بريدك."),
    ACCOUNT_ERASING("حُذف حسابك. تعاليقك كثيرة، ويختفي اسمك من أقدمها خلال دقائق."),
    SECOND_FACTOR_OFF("لم يعد الدخول بخطوتين: تكفي كلمة السر."),
    SECOND_FACTOR_RESET("أُوقف الدخول بخطوتين إلى هذا الحساب، وانتهت جلساته كلها، وراسلنا صاحبه بذلك."),
    INVITATION_MAILED("أرسلنا الدعوة. الرابط الذي فيها صالح 72 ساعة."),
    INVITATION_ACCEPTED("حسابك جاهز. سجل الدخول به."),
    ROLE_CHANGED("تغيرت الصفة، ويُعمل بها من الآن."),
    ACCOUNT_DISABLED("عُطل الحساب وانتهت جلساته كلها."),
    ACCOUNT_ENABLED("يمكن الدخول إلى هذا الحساب من جديد."),
    COMMENT_EDITED("عُدّل تعليقك."),
    COMMENT_REMOVED("حُذف تعليقك."),
    PIECE_SAVED("حُفظ المقال."),
    PIECE_SUBMITTED("أُرسل المقال إلى المراجعة."),
    PIECE_RETURNED("أُعيد المقال إلى كاتبه مع السبب."),
    PIECE_APPROVED("المقال جاهز للنشر."),
    PIECE_PUBLISHED("نُشر المقال، والقراء يرونه الآن."),
    PIECE_SCHEDULED("حُفظ الموعد: يظهر المقال في دقيقته بتوقيت المغرب."),
    PIECE_WITHDRAWN("سُحب المقال، ولم يعد القراء يرونه."),
    PIECE_TRASHED("المقال في السلة، ومنها يمكن استرجاعه."),
    PIECE_RESTORED("خرج المقال من السلة مسودةً."),
    REVISION_RESTORED("عاد النص القديم في مراجعة جديدة، ولم يُمح شيء."),
    CORRECTED("نُشر التصويب في المقال وفي صفحة التصويبات."),
    PICTURE_TAKEN("الصورة في المكتبة. أكمل كلماتها ليجدها زملاؤك وتصلح للنشر."),
    PICTURE_SAVED("حُفظت كلمات الصورة ومركزها."),
    PICTURE_REMOVED("حُذفت الصورة من المكتبة."),
    LINK_MADE("رابط المعاينة جاهز. انسخه وأرسله إلى من تريد."),
    LINK_REVOKED("أُلغي رابط المعاينة."),
    PIECES_DONE("تم ذلك في كل ما اخترته."),
    NOTHING_CHOSEN("لم تختر أي مقال."),
    FRONT_ARRANGED("حُفظ ترتيب الصفحة الأولى، والقراء يرونه الآن."),
    BREAKING_BEGUN("الخبر العاجل فوق كل صفحات الموقع."),
    BREAKING_ENDED("انتهى الخبر العاجل."),
    NOTE_ADDED("أُضيفت الملاحظة."),
    RESTRICTED("وُضع القيد، ويُعمل به من الآن."),
    RESTRICTION_LIFTED("رُفع القيد."),
    MODE_CHOSEN("حُفظ الإعداد، ويُعمل به من الآن."),
    SETTINGS_SAVED("حُفظت الإعدادات، ويُعمل بها من الآن."),
    COOL_DOWN_BEGUN("بدأت تهدئة النقاش: كل تعليق جديد يُراجع قبل نشره."),
    COOL_DOWN_ENDED("انتهت تهدئة النقاش."),
    REPORT_TAKEN("وصلنا بلاغك، وسينظر فيه أحد المشرفين. شكرًا لك.");

    public static final String COOKIE = "notice";
    private static final int SECONDS = 60;

    private final String sentence;

    Notice(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }

    /** The name as the page's scripts know it, such as {@code comment-published}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Shows it on the next page of this visitor. */
    public void leave(Context ctx) {
        ctx.cookie(cookie(ctx, id(), SECONDS));
    }

    /** The notice left for this visitor, if any; it is gone afterwards, and the page is theirs alone. */
    public static @Nullable Notice take(Context ctx) {
        String id = ctx.cookie(COOKIE);
        if (id == null) return null;
        ctx.cookie(cookie(ctx, "", 0)).header("Cache-Control", "private, no-store");
        return Arrays.stream(values())
                .filter(notice -> notice.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private static Cookie cookie(Context ctx, String value, int seconds) {
        return new Cookie(COOKIE, value, "/", seconds, Headers.sayTls(ctx), true, null, SameSite.LAX);
    }
}
