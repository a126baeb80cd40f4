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
            Map<Long, String> sections) {
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
        show(ctx, SiteForm.of(now), BannerForm.of(now));
    }

    public void update(Context ctx) {
        SiteForm form = SiteForm.of(ctx);
        if (form.problems().any()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, form, BannerForm.of(settings.current()));
            return;
        }
        choose(ctx, form.chosen(environment.siteName()));
    }

    public void updateBanner(Context ctx) {
        BannerForm form = BannerForm.of(ctx, clock.instant());
        if (form.problems().any()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, SiteForm.of(settings.current()), form);
            return;
        }
        choose(ctx, form.chosen());
    }

    private void choose(Context ctx, Map<Setting, String> chosen) {
        settings.choose(chosen, Visitor.of(ctx).account());
        Notice.SETTINGS_SAVED.leave(ctx);
        ctx.redirect(ADDRESS, HttpStatus.SEE_OTHER);
    }

    private void show(Context ctx, SiteForm site, BannerForm banner) {
        Map<Long, String> names = categories.all().stream().collect(Collectors.toMap(Category::id, Category::name));
        SiteSettings now = settings.current();
        Page<Change> changes = settings.log(Page.Place.of(ctx.queryParam("before"), ctx.queryParam("after")));
        boolean shows = now.banner(clock.instant()).isPresent();
        views.render(ctx, "settings/show", new ShowPage(site, banner, shows, environment, now, changes, names));
    }
}
