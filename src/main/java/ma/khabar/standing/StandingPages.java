package ma.khabar.standing;

import io.javalin.http.Context;
import java.time.Clock;
import java.util.List;
import ma.khabar.article.ArticleStore;
import ma.khabar.article.Author;
import ma.khabar.article.CleanHtml;
import ma.khabar.settings.Setting;
import ma.khabar.settings.SettingsStore;
import ma.khabar.web.Views;

/** The standing pages: each is a template, its text written there as long as no admin has written another. */
public final class StandingPages {
    private final ArticleStore articles;
    private final SettingsStore settings;
    private final Views views;
    private final Clock clock;

    public StandingPages(ArticleStore articles, SettingsStore settings, Views views, Clock clock) {
        this.articles = articles;
        this.settings = settings;
        this.views = views;
        this.clock = clock;
    }

    /** What the template {@code standing/staff} shows. */
    record Staff(List<Author> authors) {}

    /** What the template {@code standing/text} shows. */
    record Text(String heading, CleanHtml html) {}

    public void about(Context ctx) {
        show(ctx, Setting.ABOUT);
    }

    public void staff(Context ctx) {
        views.render(ctx, "standing/staff", new Staff(articles.authors(clock.instant())));
    }

    public void rules(Context ctx) {
        show(ctx, Setting.RULES);
    }

    public void privacy(Context ctx) {
        show(ctx, Setting.PRIVACY);
    }

    public void contact(Context ctx) {
        show(ctx, Setting.CONTACT);
    }

    private void show(Context ctx, Setting page) {
        settings.current()
                .text(page)
                .ifPresentOrElse(
                        html -> views.render(ctx, "standing/text", new Text(page.label(), html)),
                        () -> views.render(ctx, "standing/" + page.id(), ""));
    }
}
