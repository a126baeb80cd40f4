package ma.khabar.card;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.ServiceUnavailableResponse;
import java.time.Clock;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import ma.khabar.article.Article;
import ma.khabar.article.ArticleStore;
import ma.khabar.text.MoroccanTime;
import ma.khabar.web.Addresses;
import ma.khabar.web.Headers;

/** Serves the headline of an article as a picture. */
public final class CardPages {
    private static final int KEPT = 64;
    private static final int WAITING = 4;

    private final ArticleStore articles;
    private final Supplier<String> siteName;
    private final Clock clock;
    private final Cache<HeadlineCard, byte[]> drawn =
            Caffeine.newBuilder().maximumSize(KEPT).build();
    private final Semaphore turns = new Semaphore(WAITING);

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
        byte[] png = png(card);
        Headers.ofPicture(ctx);
        ctx.header("Cache-Control", "public, max-age=3600");
        ctx.disableCompression().contentType("image/png").result(png);
    }

    /**
     * Drawn one at a time: that takes a core for some 50 milliseconds. Few wait for it, because each takes the place of a reader meanwhile, and
     * nobody asks for a card but programs, which come back.
     */
    private byte[] png(HeadlineCard card) {
        byte[] kept = drawn.getIfPresent(card);
        if (kept != null) return kept;
        if (!turns.tryAcquire()) throw new ServiceUnavailableResponse();
        try {
            return draw(card);
        } finally {
            turns.release();
        }
    }

    private byte[] draw(HeadlineCard card) {
        synchronized (turns) {
            byte[] meanwhile = drawn.getIfPresent(card);
            if (meanwhile != null) return meanwhile;
            byte[] png = card.png();
            drawn.put(card, png);
            return png;
        }
    }
}
