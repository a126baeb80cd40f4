package ma.khabar.card;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.khabar.article.Article;
import ma.khabar.article.ArticleStore;
import ma.khabar.web.Addresses;
import ma.khabar.web.Headers;
import ma.khabar.web.Views;
import org.jspecify.annotations.Nullable;

/** Tells other sites how to show an article of ours that is named in a text of theirs (oEmbed 1.0): as a quotation, without frames or scripts. */
public final class OembedPages {
    private static final Pattern ARTICLE = Pattern.compile("/a/([0-9]{1,19})(?:/[^/]*)?");
    private static final int USUAL_WIDTH = 600;

    private final ArticleStore articles;
    private final URI site;
    private final Views views;
    private final Clock clock;

    public OembedPages(ArticleStore articles, URI site, Views views, Clock clock) {
        this.articles = articles;
        this.site = site;
        this.views = views;
        this.clock = clock;
    }

    /** {@code card/oembed}: {@code width} in pixels, as much as there is room for. */
    record Embed(Article article, String html, int width) {}

    public void show(Context ctx) {
        if (!"json".equals(Objects.requireNonNullElse(ctx.queryParam("format"), "json"))) {
            ctx.status(HttpStatus.NOT_IMPLEMENTED).result("format=json");
            return;
        }
        Article article = id(ctx.queryParam("url"))
                .flatMap(id -> articles.published(id, clock.instant()))
                .orElseThrow(NotFoundResponse::new);
        String html = views.html("card/embed", Map.of("article", article, "siteUrl", site.toString()));
        Headers.ofFile(ctx);
        ctx.contentType("application/json; charset=utf-8").header("Cache-Control", "public, max-age=300");
        ctx.result(views.text(ctx, "card/oembed", new Embed(article, html.strip(), width(ctx.queryParam("maxwidth")))));
    }

    /** The article at an address of this site; empty for any other. */
    private Optional<Long> id(@Nullable String url) {
        if (url == null || !url.startsWith(site + "/")) return Optional.empty();
        Matcher path = ARTICLE.matcher(url.substring(site.toString().length()));
        return path.matches() ? Addresses.id(path.group(1)) : Optional.empty();
    }

    private static int width(@Nullable String most) {
        if (most == null) return USUAL_WIDTH;
        if (!most.matches("[1-9][0-9]{0,5}")) throw new BadRequestResponse();
        return Math.min(USUAL_WIDTH, Integer.parseInt(most));
    }
}
