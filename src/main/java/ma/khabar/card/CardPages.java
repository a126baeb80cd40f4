package ma.khabar.card;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import ma.khabar.article.Article;
import ma.khabar.article.ArticleStore;
import ma.khabar.text.MoroccanTime;
import ma.khabar.web.Addresses;
import ma.khabar.web.Headers;

/** Serves the headline of an article as a picture. */
public final class CardPages {
    private static final int KEPT = 64;

    private final ArticleStore articles;
    private final Supplier<String> siteName;
    private final Clock clock;
    private final Map<HeadlineCard, byte[]> drawn = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<HeadlineCard, byte[]> eldest) {
            return size() > KEPT;
        }
    };

    public CardPages(ArticleStore articles, Supplier<String> siteName, Clock clock) {
        this.articles = articles;
        this.siteName = siteName;
        this.clock = clock;
    }

    /** The address that pages name has the title in it; this answers whatever it has, with the card as it is now. */
    public void show(Context ctx) {
        Article article =
                articles.published(Addresses.id(ctx, "id"), clock.instant()).orElseThrow(NotFoundResponse::new);
        HeadlineCard card = new HeadlineCard(
                article.title(), article.category().name(), siteName.get(), MoroccanTime.day(article.publishedAt()));
        Headers.ofPicture(ctx);
        ctx.header("Cache-Control", "public, max-age=3600");
        ctx.disableCompression().contentType("image/png").result(png(card));
    }

    /** One at a time: drawing takes a core for some 50 milliseconds, and nobody waits for a card but programs. */
    private synchronized byte[] png(HeadlineCard card) {
        return drawn.computeIfAbsent(card, HeadlineCard::png);
    }
}
