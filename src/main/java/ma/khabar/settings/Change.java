package ma.khabar.settings;

import java.time.Instant;
import java.util.Optional;
import ma.khabar.media.Logo;
import ma.khabar.text.Direction;
import ma.khabar.text.MoroccanTime;
import ma.khabar.text.Typed;
import org.jspecify.annotations.Nullable;

/**
 * A line of the log.
 *
 * @param subject the name of a setting, or such as {@code category:3}
 * @param aspect what changed about a section; none: a setting changed
 * @param by the name of who changed it
 */
record Change(
        long id,
        String subject,
        @Nullable Aspect aspect,
        @Nullable String before,
        @Nullable String after,
        String by,
        Instant at) {
    static final String SECTION = "category:";
    private static final int LONGEST = 120;

    public String label() {
        return aspect != null ? aspect.label() : setting().map(Setting::label).orElse(subject);
    }

    /** The section that changed; 0: none. */
    public long section() {
        return subject.startsWith(SECTION) ? Long.parseLong(subject.substring(SECTION.length())) : 0;
    }

    public String from() {
        return words(before);
    }

    public String to() {
        return words(after);
    }

    private String words(@Nullable String kept) {
        if (aspect != null) return kept == null ? "لا شيء" : aspect.words(kept);
        return said(setting().orElse(null), kept);
    }

    /** The value of a setting in words; none kept: what the software says. */
    static String said(@Nullable Setting setting, @Nullable String kept) {
        if (setting == Setting.STAFF_TOTP) return kept == null ? "اختياري" : "إلزامي";
        if (kept == null)
            return setting == Setting.NAME || Setting.TEXTS.contains(setting) ? "كما في البرنامج" : "لا شيء";
        if (setting == Setting.LOGO)
            return Logo.of(kept)
                    .map(logo -> "صورة " + Direction.isolate(logo.across() + "×" + logo.down()))
                    .orElse("صورة");
        return setting == Setting.BANNER_ENDS ? MoroccanTime.full(Instant.parse(kept)) : Typed.excerpt(kept, LONGEST);
    }

    private Optional<Setting> setting() {
        return Setting.named(subject);
    }
}
