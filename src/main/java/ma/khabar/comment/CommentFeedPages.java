package ma.khabar.comment;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import ma.khabar.article.Article;
import ma.khabar.article.ArticleStore;
import ma.khabar.text.Xml;
import ma.khabar.web.Addresses;
import ma.khabar.web.Views;

/** The latest comments on an article as a feed, the same for everybody. */
public final class CommentFeedPages {
    private static final int LATEST = 50;

    private final ArticleStore articles;
    private final CommentStore comments;
    private final Views views;
    private final Clock clock;

    public CommentFeedPages(ArticleStore articles, CommentStore comments, Views views, Clock clock) {
        this.articles = articles;
        this.comments = comments;
        this.views = views;
        this.clock = clock;
    }

    /** {@code comment/feed}. */
    record FeedPage(Article article, List<Comment> comments) {
        /** Says nothing but what is in it, so that it stays the same as long as that does. */
        public Instant updated() {
            return comments.stream()
                    .map(Comment::saidAt)
                    .max(Comparator.naturalOrder())
                    .orElse(article.publishedAt());
        }
    }

    public void show(Context ctx) {
        Article article =
                articles.published(Addresses.id(ctx, "id"), clock.instant()).orElseThrow(NotFoundResponse::new);
        FeedPage page = new FeedPage(article, comments.latest(article.id(), LATEST));
        ctx.contentType("application/atom+xml; charset=utf-8").header("Cache-Control", "public, max-age=60");
        ctx.result(Xml.holdable(views.text(ctx, "comment/feed", page)));
    }
}
