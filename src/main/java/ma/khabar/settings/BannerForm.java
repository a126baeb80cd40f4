package ma.khabar.settings;

import io.javalin.http.Context;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import ma.khabar.text.Direction;
import ma.khabar.text.MoroccanTime;
import ma.khabar.text.Typed;
import ma.khabar.web.Fields;
import ma.khabar.web.LocalPath;
import ma.khabar.web.Problems;
import org.jspecify.annotations.Nullable;

/** The line above every page as it was typed, and what is wrong with it. Without a text there is none. */
record BannerForm(String text, String link, String ends, String seen, Problems problems) {
    private static final Set<Setting> SHOWN = Set.of(Setting.BANNER, Setting.BANNER_LINK, Setting.BANNER_ENDS);
    private static final int LONGEST = 160;
    private static final int LONGEST_LINK = 1_000;

    static BannerForm of(SiteSettings settings) {
        String seen = settings.version(SHOWN);
        return settings.chosenBanner()
                .map(banner -> new BannerForm(
                        banner.text(),
                        banner.link(),
                        banner.endsAt() == null ? "" : MoroccanTime.minute(banner.endsAt()),
                        seen,
                        new Problems()))
                .orElseGet(() -> new BannerForm("", "", "", seen, new Problems()));
    }

    static BannerForm of(Context ctx, Instant now) {
        BannerForm form = new BannerForm(
                Typed.line(Fields.typed(ctx, "text")),
                Fields.typed(ctx, "link").strip(),
                Fields.typed(ctx, "ends").strip(),
                Fields.typed(ctx, "seen"),
                new Problems());
        form.check(now);
        return form;
    }

    /** What was typed, over what is chosen now. */
    BannerForm over(SiteSettings now) {
        return new BannerForm(text, link, ends, now.version(SHOWN), problems);
    }

    Map<Setting, String> chosen() {
        Instant end = end();
        boolean none = text.isEmpty();
        return Map.of(
                Setting.BANNER, text,
                Setting.BANNER_LINK, none ? "" : link,
                Setting.BANNER_ENDS, none || end == null ? "" : end.toString());
    }

    private void check(Instant now) {
        if (Typed.letters(text) > LONGEST) problems.add("text", "النص طويل: الحد " + LONGEST + " حرفًا في سطر واحد.");
        if (Typed.isBlank(text) && !(text + link + ends).isEmpty()) problems.add("text", "اكتب نص الشريط.");
        if (!link.isEmpty() && !leadsSomewhere())
            problems.add(
                    "link",
                    "اكتب رابطًا مثل " + Direction.isolate("/a/12") + " لصفحة عندنا، أو "
                            + Direction.isolate("https://example.ma") + " لغيرها.");
        Instant end = end();
        if (!ends.isEmpty() && end == null)
            problems.add("ends", "اكتب موعدًا صحيحًا، مثل " + Direction.isolate("2026-11-24T18:30") + ".");
        if (end != null && !end.isAfter(now)) problems.add("ends", "مضى هذا الموعد بتوقيت المغرب.");
    }

    private boolean leadsSomewhere() {
        if (link.length() > LONGEST_LINK) return false;
        if (link.startsWith("/"))
            return link.equals("/") || !LocalPath.orHome(link).equals("/");
        try {
            URI address = new URI(link);
            boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
            return web && address.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** None: nothing was typed, or no time. */
    private @Nullable Instant end() {
        return MoroccanTime.ofMinute(ends);
    }
}
