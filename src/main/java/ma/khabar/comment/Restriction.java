package ma.khabar.comment;

import java.time.Instant;
import ma.khabar.text.MoroccanTime;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may not do any more, or not for a while.
 *
 * @param subject an account, a browser or a network, such as {@code account:5}
 * @param reason as they read it
 * @param endsAt none: when it is lifted
 */
public record Restriction(
        String subject,
        Kind kind,
        @Nullable String reason,
        @Nullable Instant endsAt) {
    /** The heavier ones come later. */
    public enum Kind {
        REVIEW("تُراجَع تعاليقه قبل نشرها"),
        SUSPENDED("موقوف إلى أجل"),
        BANNED("ممنوع من المشاركة");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Whether it keeps them from writing anything at all. */
    public boolean forbids() {
        return kind != Kind.REVIEW;
    }

    boolean isInForce(Instant now) {
        return endsAt == null || endsAt.isAfter(now);
    }

    /** As those read it whom it concerns. */
    public String sentence() {
        String what = kind == Kind.BANNED ? "منعك المشرفون من المشاركة" : "أوقف المشرفون مشاركتك";
        if (subject.startsWith("network:")) what = "منع المشرفون المشاركة من الشبكة التي تتصل منها";
        String until = endsAt == null ? "." : " إلى غاية " + MoroccanTime.full(endsAt) + ".";
        return what + until + (reason == null ? "" : " السبب: " + reason);
    }
}
