package ma.khabar.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import ma.khabar.moderation.Rule;

/** What waits for the moderators of the demonstration. */
final class DemoQueue {
    private static final Duration APART = Duration.ofMinutes(17);

    private DemoQueue() {}

    /**
     * A comment that nobody has decided.
     *
     * @param heldBy the rule that made it wait
     */
    record Waiting(Rule heldBy, String name, String body, Instant at) {}

    /** The newest last. */
    static List<Waiting> until(Instant now) {
        return List.of(
                waiting(
                        6,
                        now,
                        Rule.LINK,
                        "ياسين من مراكش",
                        "التفاصيل كلها في هذا التقرير: https://example.org/taqrir"),
                waiting(5, now, Rule.PHONE, "مول الطاكسي", "من أراد نقلًا إلى الملعب فليتصل: ٠٦ ٠٠ ٠٠ ٠٠ ٠٠"),
                waiting(4, now, Rule.BANNED_WORD, "غاضب", "كفى كذبًا يا حـمـار، لا أحد يصدق هذا الكلام."),
                waiting(3, now, Rule.REPEATED, "رأي حر", "أكتب هذا تحت كل خبر: متى تُصلح طريق الدوار؟"),
                waiting(2, now, Rule.RESERVED_NAME, "أنا الخـبر", "ننبه القراء إلى أن الموقع يوزع هدايا."),
                waiting(1, now, Rule.MAIL, "باحثة", "من عنده أرشيف المباراة فليراسلني: bahita@example.org"));
    }

    private static Waiting waiting(int place, Instant now, Rule heldBy, String name, String body) {
        return new Waiting(heldBy, name, body, now.minus(APART.multipliedBy(place)));
    }
}
