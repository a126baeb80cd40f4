package ma.khabar.settings;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Map;
import ma.khabar.newsroom.Markdown;
import ma.khabar.newsroom.PictureDesk;
import ma.khabar.text.Typed;
import ma.khabar.web.Fields;
import ma.khabar.web.Notice;
import ma.khabar.web.Problems;
import ma.khabar.web.Views;
import ma.khabar.web.Visitor;
import org.jspecify.annotations.Nullable;

/** The texts of the standing pages, in the Markdown of the newsroom. */
public final class TextPages {
    private static final int LONGEST = 18_000;

    private final SettingsStore settings;
    private final Views views;

    public TextPages(SettingsStore settings, Views views) {
        this.settings = settings;
        this.views = views;
    }

    /** {@code settings/text}; {@code own}: it is not what came with the software. */
    record TextPage(
            Setting setting,
            String markdown,
            boolean own,
            String seen,
            Problems problems,
            @Nullable Clash clash) {}

    public void show(Context ctx) {
        Setting page = page(ctx);
        show(ctx, page, shown(ctx, page, settings.current()), version(page, settings.current()), new Problems(), null);
    }

    public void update(Context ctx) {
        Setting page = page(ctx);
        String markdown = Typed.text(Fields.typed(ctx, "text"));
        String seen = Fields.typed(ctx, "seen");
        Problems problems = new Problems();
        if (Typed.letters(markdown) > LONGEST) problems.add("text", "النص طويل: الحد " + LONGEST + " حرف.");
        else if (!canBeSet(markdown)) problems.add("text", "لا صور في هذه الصفحات. احذف ما يبدأ بعلامة ![.");
        if (problems.any()) {
            show(ctx.status(HttpStatus.UNPROCESSABLE_CONTENT), page, markdown, seen, problems, null);
            return;
        }
        boolean standard = Typed.isBlank(markdown) || markdown.equals(Typed.text(standard(ctx, page)));
        if (!settings.choose(
                Map.of(page, standard ? "" : markdown), seen, Visitor.of(ctx).account())) {
            SiteSettings now = settings.anew();
            Clash clash = new Clash(List.of(new Clash.Theirs(page.label(), shown(ctx, page, now))));
            show(ctx.status(HttpStatus.CONFLICT), page, markdown, version(page, now), problems, clash);
            return;
        }
        Notice.SETTINGS_SAVED.leave(ctx);
        ctx.redirect("/admin/settings/texts/" + page.id(), HttpStatus.SEE_OTHER);
    }

    /** What readers get, as it is written. */
    private String shown(Context ctx, Setting page, SiteSettings settings) {
        String own = settings.of(page);
        return own.isEmpty() ? standard(ctx, page) : own;
    }

    private static String version(Setting page, SiteSettings settings) {
        return settings.version(List.of(page));
    }

    private void show(
            Context ctx, Setting page, String markdown, String seen, Problems problems, @Nullable Clash clash) {
        boolean own = settings.current().text(page).isPresent();
        views.render(ctx, "settings/text", new TextPage(page, markdown, own, seen, problems, clash));
    }

    private static boolean canBeSet(String markdown) {
        try {
            SiteSettings.html(markdown);
            return true;
        } catch (PictureDesk.Missing e) {
            return false;
        }
    }

    /** What came with the software, for whoever wants to begin with that. */
    private String standard(Context ctx, Setting page) {
        return Markdown.of(views.text(ctx, "standing/_" + page.id(), ""));
    }

    private static Setting page(Context ctx) {
        return Setting.named(ctx.pathParam("page"))
                .filter(Setting.TEXTS::contains)
                .orElseThrow(NotFoundResponse::new);
    }
}
