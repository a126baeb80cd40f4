package ma.khabar.feed;

import com.rometools.rome.io.FeedException;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import ma.khabar.article.ArticleStore;
import ma.khabar.article.Author;
import ma.khabar.article.Tag;
import ma.khabar.category.Category;
import ma.khabar.category.CategoryStore;
import ma.khabar.settings.Setting;
import ma.khabar.settings.SettingsStore;
import ma.khabar.text.Direction;
import ma.khabar.text.Slug;
import ma.khabar.text.Xml;
import ma.khabar.web.Views;
import org.jspecify.annotations.Nullable;

/** The feeds, the same for everybody; the end of the address says in which form. */
public final class FeedPages {
    private final CategoryStore categories;
    private final ArticleStore articles;
    private final FeedStore feeds;
    private final House house;
    private final Clock clock;

    /**
     * What all feeds of a site share.
     *
     * @param root the address of the site, without a slash at the end
     * @param hub who tells readers of a feed when it has changed (WebSub), if there is somebody
     */
    public record House(String root, @Nullable URI hub, SettingsStore settings, Views views) {}

    public FeedPages(CategoryStore categories, ArticleStore articles, FeedStore feeds, House house, Clock clock) {
        this.categories = categories;
        this.articles = articles;
        this.feeds = feeds;
        this.house = house;
        this.clock = clock;
    }

    public void site(Context ctx) {
        Instant now = clock.instant();
        String about = house.settings().current().of(Setting.DESCRIPTION);
        show(ctx, "", siteName(), about.isEmpty() ? "آخر أخبار " + siteName() : about, feeds.latest(now), now);
    }

    public void category(Context ctx) {
        categories.called(slug(ctx)).ifPresentOrElse(category -> category(ctx, category), () -> moved(ctx));
    }

    public void author(Context ctx) {
        Instant now = clock.instant();
        Author author = articles.author(slug(ctx), now).orElseThrow(NotFoundResponse::new);
        show(ctx, author.path(), author.name(), feeds.latestOf(author, now), now);
    }

    public void tag(Context ctx) {
        Instant now = clock.instant();
        Tag tag = articles.tag(slug(ctx), now).orElseThrow(NotFoundResponse::new);
        show(ctx, tag.path(), tag.name(), feeds.latestOf(tag, now), now);
    }

    /** From where programs guess it to be. */
    public void guessed(Context ctx) {
        ctx.redirect("/feed.xml", HttpStatus.MOVED_PERMANENTLY);
    }

    private void category(Context ctx, Category category) {
        Instant now = clock.instant();
        show(ctx, category.path(), category.name(), feeds.latestOf(category, now), now);
    }

    /** Where a section was before leads on for ever. */
    private void moved(Context ctx) {
        Category category = categories.movedFrom(slug(ctx)).orElseThrow(NotFoundResponse::new);
        ctx.redirect(category.path() + "/feed." + ending(ctx), HttpStatus.MOVED_PERMANENTLY);
    }

    private void show(Context ctx, String path, String name, List<Long> ids, Instant now) {
        String title = Direction.isolate(Xml.holdable(name)) + " | " + siteName();
        show(
                ctx,
                path,
                title,
                "آخر ما نُشر على " + siteName() + ": " + Direction.isolate(Xml.holdable(name)),
                ids,
                now);
    }

    private void show(Context ctx, String path, String title, String about, List<Long> ids, Instant now) {
        List<FeedItem> items = articles.published(ids, now).stream()
                .map(article -> new FeedItem(house.root(), article))
                .toList();
        Selection selection = new Selection(house.root(), siteName(), path, title, about, items);
        ctx.header("Cache-Control", "public, max-age=60");
        nameHub(ctx);
        answer(ctx, selection);
    }

    private void nameHub(Context ctx) {
        if (house.hub() == null) return;
        String self = house.root() + ctx.req().getRequestURI();
        ctx.header("Link", "<" + house.hub() + ">; rel=\"hub\", <" + self + ">; rel=\"self\"");
    }

    private void answer(Context ctx, Selection selection) {
        try {
            switch (ending(ctx)) {
                case "atom" -> answer(ctx, "application/atom+xml", AtomFeed.of(selection));
                case "json" ->
                    answer(ctx, "application/feed+json", house.views().text(ctx, "feed/json", selection));
                default -> answer(ctx, "application/rss+xml", RssFeed.of(selection));
            }
        } catch (FeedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(Context ctx, String type, String text) {
        ctx.contentType(type + "; charset=utf-8").result(text);
    }

    private String siteName() {
        return Xml.holdable(house.settings().siteName());
    }

    private static String ending(Context ctx) {
        return ctx.path().substring(ctx.path().lastIndexOf('.') + 1);
    }

    private static String slug(Context ctx) {
        return Slug.of(ctx.pathParam("slug"));
    }
}
