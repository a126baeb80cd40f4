package ma.khabar.settings;

import io.javalin.http.Context;
import java.util.Map;
import java.util.Set;
import ma.khabar.text.Typed;
import ma.khabar.web.Fields;
import ma.khabar.web.Problems;

/** What an admin says of the site as a whole, as it was typed, and what is wrong with it. */
record SiteForm(String name, String description, String ads, boolean twoSteps, String seen, Problems problems) {
    private static final Set<Setting> SHOWN =
            Set.of(Setting.NAME, Setting.DESCRIPTION, Setting.ADS, Setting.STAFF_TOTP);
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_DESCRIPTION = 160;
    private static final int LONGEST_ADS = 18_000;

    static SiteForm of(SiteSettings settings) {
        return new SiteForm(
                settings.name(),
                settings.of(Setting.DESCRIPTION),
                settings.of(Setting.ADS),
                settings.staffByTwoSteps(),
                settings.version(SHOWN),
                new Problems());
    }

    static SiteForm of(Context ctx) {
        SiteForm form = new SiteForm(
                Typed.line(Fields.typed(ctx, "name")),
                Typed.line(Fields.typed(ctx, "description")),
                Typed.text(Fields.typed(ctx, "ads")),
                !Fields.typed(ctx, "two_steps").isEmpty(),
                Fields.typed(ctx, "seen"),
                new Problems());
        form.check();
        return form;
    }

    /** What was typed, over what is chosen now. */
    SiteForm over(SiteSettings now) {
        return new SiteForm(name, description, ads, twoSteps, now.version(SHOWN), problems);
    }

    /** {@code standardName} counts as none chosen. */
    Map<Setting, String> chosen(String standardName) {
        return Map.of(
                Setting.NAME,
                name.equals(standardName) ? "" : name,
                Setting.DESCRIPTION,
                description,
                Setting.ADS,
                ads,
                Setting.STAFF_TOTP,
                twoSteps ? Setting.REQUIRED : "");
    }

    private void check() {
        if (Typed.isBlank(name)) problems.add("name", "اكتب اسم الموقع.");
        if (Typed.letters(name) > LONGEST_NAME) problems.add("name", "الاسم طويل: الحد " + LONGEST_NAME + " حرفًا.");
        if (Typed.letters(description) > LONGEST_DESCRIPTION)
            problems.add("description", "الوصف طويل: الحد " + LONGEST_DESCRIPTION + " حرفًا.");
        if (Typed.letters(ads) > LONGEST_ADS) problems.add("ads", "الملف طويل: الحد " + LONGEST_ADS + " حرف.");
    }
}
