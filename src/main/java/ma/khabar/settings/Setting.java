package ma.khabar.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One value that can be chosen for the whole site. */
public enum Setting {
    NAME("اسم الموقع"),
    DESCRIPTION("وصف الموقع"),
    LOGO("شعار الموقع"),
    STAFF_TOTP("الدخول بخطوتين لهيئة الموقع"),
    BANNER("نص الشريط"),
    BANNER_LINK("رابط الشريط"),
    BANNER_ENDS("نهاية الشريط"),
    ABOUT("من نحن"),
    CONTACT("اتصل بنا"),
    RULES("ميثاق التعاليق"),
    PRIVACY("الخصوصية"),
    ADS("ملف ads.txt");

    /** What {@link #STAFF_TOTP} says when staff have to. */
    static final String REQUIRED = "required";

    /** The pages that stand for years. */
    static final List<Setting> TEXTS = List.of(ABOUT, CONTACT, RULES, PRIVACY);

    private final String label;

    Setting(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** As the database and addresses name it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whose text it is, of a page that stands for years. */
    public String path() {
        return "/" + id();
    }

    static Optional<Setting> named(@Nullable String id) {
        return Arrays.stream(values())
                .filter(setting -> setting.id().equals(id))
                .findFirst();
    }
}
