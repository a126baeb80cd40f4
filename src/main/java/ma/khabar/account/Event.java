package ma.khabar.account;

import java.util.Locale;

/** What can happen to an account, and how its owner reads of it. */
public enum Event {
    SIGNED_IN("دخول"),
    SIGN_IN_FAILED("محاولة دخول بكلمة سر خاطئة"),
    CODE_FAILED("محاولة برمز تحقق خاطئ"),
    SECOND_FACTOR_ON("تفعيل الدخول بخطوتين"),
    SECOND_FACTOR_OFF("إيقاف الدخول بخطوتين"),
    SECOND_FACTOR_RESET("إيقاف الدخول بخطوتين من طرف الإدارة"),
    SIGNED_OUT("خروج"),
    SIGNED_UP("إنشاء الحساب"),
    CONFIRMED("تأكيد البريد"),
    PASSWORD_CHANGED("تغيير كلمة السر"),
    PASSWORD_ASKED("طلب كلمة سر جديدة"),
    PASSWORD_RESET("تعيين كلمة سر جديدة برابط"),
    RENAMED("تغيير الاسم"),
    EMAIL_ASKED("طلب تغيير البريد"),
    EMAIL_CHANGED("تغيير البريد"),
    SESSION_ENDED("إنهاء جلسة"),
    SESSIONS_ENDED("إنهاء كل الجلسات من طرف الإدارة"),
    INVITED("دعوة إلى هيئة الموقع"),
    INVITATION_ACCEPTED("قبول الدعوة"),
    ROLE_CHANGED("تغيير الصفة"),
    DISABLED("تعطيل الحساب"),
    ENABLED("إعادة تفعيل الحساب"),
    ERASED("حذف الحساب");

    private final String label;

    Event(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** As it stands in the log of the server. */
    String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
