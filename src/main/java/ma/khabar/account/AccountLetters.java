package ma.khabar.account;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.khabar.db.Write;
import ma.khabar.mail.Letter;
import ma.khabar.mail.Letterhead;
import ma.khabar.mail.OutboxStore;
import ma.khabar.text.Direction;

/** What is mailed to the owners of accounts. */
public final class AccountLetters {
    private static final String LAYOUT = "account/mail";

    private final OutboxStore outbox;
    private final Letterhead head;

    public AccountLetters(OutboxStore outbox, Letterhead head) {
        this.outbox = outbox;
        this.head = head;
    }

    void confirm(Write write, String recipient, String name, Token token) {
        send(
                write,
                recipient,
                "أكّد بريدك في " + head.siteName(),
                List.of(
                        "مرحبًا " + Direction.isolate(name) + "،",
                        "أنشأت حسابًا في " + head.siteName()
                                + " بهذا البريد. بقيت خطوة واحدة: افتح الرابط واضغط الزر الذي في صفحته.",
                        "الرابط صالح 48 ساعة ومرة واحدة. إن لم تنشئ أنت هذا الحساب فلا تفعل شيئًا."),
                "أكّد بريدي",
                "/confirm?token=" + token.text());
    }

    void known(Write write, String recipient, String name) {
        send(
                write,
                recipient,
                "لديك حساب بالفعل في " + head.siteName(),
                List.of(
                        "مرحبًا " + Direction.isolate(name) + "،",
                        "طلب أحدهم إنشاء حساب بهذا البريد، ولديك حساب بالفعل، فلم ننشئ غيره.",
                        "إن كنت أنت فسجّل الدخول، وإن نسيت كلمة السر فاطلب غيرها من الصفحة نفسها. وإن لم تكن أنت فلا تفعل شيئًا."),
                "سجّل الدخول",
                "/sign-in");
    }

    void reset(Write write, String recipient, String name, Token token) {
        send(
                write,
                recipient,
                "كلمة سر جديدة في " + head.siteName(),
                List.of(
                        "مرحبًا " + Direction.isolate(name) + "،",
                        "طلب أحدهم كلمة سر جديدة لحسابك. إن كنت أنت فافتح الرابط واكتبها.",
                        "الرابط صالح ساعة ومرة واحدة. إن لم تطلب أنت ذلك فلا تفعل شيئًا: كلمة السر القديمة باقية."),
                "اختر كلمة سر جديدة",
                "/reset?token=" + token.text());
    }

    void invite(Write write, String recipient, Role role, Token token) {
        send(
                write,
                recipient,
                "دعوة إلى هيئة " + head.siteName(),
                List.of(
                        "مرحبًا،",
                        "يدعوك " + head.siteName() + " إلى العمل فيه بصفة «" + role.label()
                                + "». افتح الرابط واختر اسمك وكلمة السر.",
                        "الرابط صالح 72 ساعة ومرة واحدة. إن لم تكن تنتظر هذه الدعوة فلا تفعل شيئًا."),
                "اقبل الدعوة",
                "/invitation?token=" + token.text());
    }

    void changeEmail(Write write, String recipient, String name, Token token) {
        send(
                write,
                recipient,
                "أكّد بريدك الجديد في " + head.siteName(),
                List.of(
                        "مرحبًا " + Direction.isolate(name) + "،",
                        "طلبت أن يكون هذا بريد حسابك في " + head.siteName() + ". افتح الرابط واضغط الزر الذي في صفحته.",
                        "الرابط صالح 48 ساعة ومرة واحدة. إن لم تطلب أنت ذلك فلا تفعل شيئًا."),
                "أكّد بريدي الجديد",
                "/confirm?token=" + token.text());
    }

    void emailChanged(Write write, String recipient, String name) {
        send(
                write,
                recipient,
                "تغير بريد حسابك في " + head.siteName(),
                List.of(
                        "مرحبًا " + Direction.isolate(name) + "،",
                        "لم يعد هذا العنوان بريد حسابك، وهذه آخر رسالة إليه.",
                        "إن لم تغيره أنت فراسلنا في الحين."),
                "اتصل بنا",
                "/contact");
    }

    void passwordChanged(Write write, String recipient, String name) {
        send(
                write,
                recipient,
                "تغيرت كلمة السر في " + head.siteName(),
                List.of(
                        "مرحبًا " + Direction.isolate(name) + "،",
                        "تغيرت كلمة سر حسابك وانتهت جلساتك الأخرى.",
                        "إن لم تغيرها أنت فاطلب كلمة سر جديدة في الحين."),
                "اطلب كلمة سر جديدة",
                "/forgot");
    }

    void secondFactorReset(Write write, String recipient, String name) {
        send(
                write,
                recipient,
                "أُوقف الدخول بخطوتين إلى حسابك في " + head.siteName(),
                List.of(
                        "مرحبًا " + Direction.isolate(name) + "،",
                        "أوقف مدير في " + head.siteName()
                                + " الدخول بخطوتين إلى حسابك، كما يُفعل حين يضيع الهاتف ورموز الاسترداد، وانتهت جلساتك كلها.",
                        "سجّل الدخول بكلمة السر ثم فعّله من جديد. إن لم تطلب أنت ذلك فراسل هيئة التحرير في الحين."),
                "سجّل الدخول",
                "/sign-in?next=/account/second-factor");
    }

    private void send(
            Write write, String recipient, String subject, List<String> paragraphs, String label, String path) {
        String link = head.siteUrl() + path;
        String html =
                head.html(LAYOUT, Map.of("subject", subject, "paragraphs", paragraphs, "label", label, "link", link));
        String plain = Stream.concat(paragraphs.stream(), Stream.of(label + ":\n" + link, head.siteName()))
                .collect(Collectors.joining("\n\n", "", "\n"));
        outbox.add(write, new Letter(recipient, subject, plain, html, null));
    }
}
