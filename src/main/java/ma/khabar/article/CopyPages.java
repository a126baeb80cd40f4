package ma.khabar.article;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.Clock;
import ma.khabar.web.Addresses;
import ma.khabar.web.Headers;
import ma.khabar.web.Views;

/** An article by itself: nothing beside it that asks to be looked at. */
public final class CopyPages {
    private final ArticleStore articles;
    private final Views views;
    private final Clock clock;

    public CopyPages(ArticleStore articles, Views views, Clock clock) {
        this.articles = articles;
        this.views = views;
        this.clock = clock;
    }

    /** What the template {@code article/copy} shows. */
    record Copy(Article article) {}

    public void show(Context ctx) {
        Article article =
                articles.published(Addresses.id(ctx, "id"), clock.instant()).orElseThrow(NotFoundResponse::new);
        if (article.hasVideo()) Headers.allowFrames(ctx, CleanHtml.PLAYERS);
        views.render(ctx, "article/copy", new Copy(article));
    }
}
