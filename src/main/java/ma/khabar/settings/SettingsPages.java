package ma.khabar.settings;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ma.khabar.category.Category;
import ma.khabar.category.CategoryStore;
import ma.khabar.db.Page;
import ma.khabar.web.Notice;
import ma.khabar.web.Views;
import ma.khabar.web.Visitor;
import org.jspecify.annotations.Nullable;

/** The settings of the site as a whole, the line above every page, and who changed what. */
public final class SettingsPages {
    private static final String ADDRESS = "/admin/settings";

    private final SettingsStore settings;
    private final CategoryStore categories;
    private final Environment environment;
    private final Views views;
    private final Clock clock;

    /**
     * What whoever runs the site says, which no admin can take back.
     *
     * @param siteName where none is chosen
     * @param twoSteps whether staff must sign in by two steps anyway
     */
    public record Environment(String siteName, boolean twoSteps) {}

    public SettingsPages(
            SettingsStore settings, CategoryStore categories, Environment environment, Views views, Clock clock) {
        this.settings = settings;
        this.categories = categories;
        this.environment = environment;
        this.views = views;
        this.clock = clock;
    }

    /** {@code settings/show}. */
    record ShowPage(
            SiteForm site,
            BannerForm banner,
            boolean bannerShows,
            Environment environment,
            SiteSettings settings,
            Page<Change> changes,
            Map<Long, String> sections,
            @Nullable Clash clash,
            @Nullable String logoProblem) {
        public List<Setting> texts() {
            return Setting.TEXTS;
        }

        public boolean has(Setting text) {
            return !settings.of(text).isEmpty();
        }

        /** Of the section that changed; empty: none did. */
        public String section(Change change) {
            return sections.getOrDefault(change.section(), "");
        }
    }

    public void show(Context ctx) {
        SiteSettings now = settings.current();
        show(ctx, SiteForm.of(now), BannerForm.of(now), null);
    }

    public void update(Context ctx) {
        SiteForm form = SiteForm.of(ctx);
        if (form.problems().any()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, form, BannerForm.of(settings.current()), null);
            return;
        }
        Map<Setting, String> chosen = form.chosen(environment.siteName());
        if (choose(ctx, chosen, form.seen())) return;
        SiteSettings now = settings.anew();
        show(ctx.status(HttpStatus.CONFLICT), form.over(now), BannerForm.of(now), Clash.of(chosen, now));
    }

    public void updateBanner(Context ctx) {
        BannerForm form = BannerForm.of(ctx, clock.instant());
        if (form.problems().any()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, SiteForm.of(settings.current()), form, null);
            return;
        }
        if (choose(ctx, form.chosen(), form.seen())) return;
        SiteSettings now = settings.anew();
        show(ctx.status(HttpStatus.CONFLICT), SiteForm.of(now), form.over(now), Clash.of(form.chosen(), now));
    }

    /** The page again, with why a file cannot be the mark of the site. */
    void refuseLogo(Context ctx, String sentence) {
        SiteSettings now = settings.current();
        show(ctx, SiteForm.of(now), BannerForm.of(now), null, sentence);
    }

    /** Whether that could be; then the page comes again. */
    private boolean choose(Context ctx, Map<Setting, String> chosen, String seen) {
        if (!settings.choose(chosen, seen, Visitor.of(ctx).account())) return false;
        Notice.SETTINGS_SAVED.leave(ctx);
        ctx.redirect(ADDRESS, HttpStatus.SEE_OTHER);
        return true;
    }

    private void show(Context ctx, SiteForm site, BannerForm banner, @Nullable Clash clash) {
        show(ctx, site, banner, clash, null);
    }

    private void show(
            Context ctx, SiteForm site, BannerForm banner, @Nullable Clash clash, @Nullable String logoProblem) {
        Map<Long, String> names = categories.all().stream().collect(Collectors.toMap(Category::id, Category::name));
        SiteSettings now = settings.current();
        Page<Change> changes = settings.log(Page.Place.of(ctx.queryParam("before"), ctx.queryParam("after")));
        boolean shows = now.banner(clock.instant()).isPresent();
        views.render(
                ctx,
                "settings/show",
                new ShowPage(site, banner, shows, environment, now, changes, names, clash, logoProblem));
    }
}
