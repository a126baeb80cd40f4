package ma.khabar.mode;

/** Who says how comments are taken, from the broadest to the narrowest. */
public enum Level {
    /** The settings with which the site was started. */
    STANDARD("", "من إعدادات التشغيل"),
    SITE("site", "من إعداد الموقع"),
    SECTION("category", "من إعداد القسم"),
    ARTICLE("article", "من إعداد المقال");

    private final String key;
    private final String label;

    Level(String key, String label) {
        this.key = key;
        this.label = label;
    }

    /** Where a value comes from, in words. */
    public String label() {
        return label;
    }

    /** As it begins the name of a {@link Scope}. */
    String key() {
        return key;
    }
}
