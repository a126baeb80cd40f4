package ma.khabar.standing;

import io.javalin.http.Context;
import java.util.List;
import ma.khabar.article.ArticleStore;
import ma.khabar.article.Author;
import ma.khabar.web.Views;

/** The standing pages: each is a template, its text written there. */
public final class StandingPages {
    private final ArticleStore articles;
    private final Views views;

    public StandingPages(ArticleStore articles, Views views) {
        this.articles = articles;
        this.views = views;
    }

    /** What the template {@code standing/staff} shows. */
    record Staff(List<Author> authors) {}

    public void about(Context ctx) {
        views.render(ctx, "standing/about", "");
    }

    public void staff(Context ctx) {
        views.render(ctx, "standing/staff", new Staff(articles.authors()));
    }

    public void rules(Context ctx) {
        views.render(ctx, "standing/rules", "");
    }

    public void privacy(Context ctx) {
        views.render(ctx, "standing/privacy", "");
    }

    public void contact(Context ctx) {
        views.render(ctx, "standing/contact", "");
    }
}
