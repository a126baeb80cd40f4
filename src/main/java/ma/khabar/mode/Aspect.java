package ma.khabar.mode;

import java.time.Instant;
import ma.khabar.text.Counted;
import ma.khabar.text.MoroccanTime;
import org.jspecify.annotations.Nullable;

/** One of the things that a choice says. */
public enum Aspect {
    MODE("النشر"),
    FIRST("التعاليق الأولى للكاتب الجديد"),
    DAYS("مدة فتح التعاليق"),
    SLOW("الوضع الهادئ"),
    COOL("تهدئة النقاش");

    private final String label;

    Aspect(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** A value of it in words, from what {@link Choice#said} said. */
    String words(@Nullable String value) {
        if (value == null) return this == COOL ? "بلا تهدئة" : "بلا إعداد خاص";
        return switch (this) {
            case MODE -> Mode.valueOf(value).label();
            case FIRST -> Counted.COMMENTS.of(Long.parseLong(value));
            case DAYS -> value.equals("0") ? "مغلقة" : Counted.DAYS.of(Long.parseLong(value));
            case SLOW -> value.equals("0") ? "بلا" : "تعليق واحد كل " + Counted.time(Long.parseLong(value));
            case COOL -> "إلى " + MoroccanTime.full(Instant.parse(value));
        };
    }
}
