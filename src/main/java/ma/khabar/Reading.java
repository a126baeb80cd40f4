package ma.khabar;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import ma.khabar.announce.Announcements;
import ma.khabar.announce.KeyPages;
import ma.khabar.article.ArticleStore;
import ma.khabar.article.CopyPages;
import ma.khabar.article.Favourites;
import ma.khabar.article.ListPages;
import ma.khabar.article.Story;
import ma.khabar.article.StoryStore;
import ma.khabar.cache.Shelf;
import ma.khabar.cache.Shelved;
import ma.khabar.card.CardPages;
import ma.khabar.card.OembedPages;
import ma.khabar.category.CategoryStore;
import ma.khabar.device.DevicePages;
import ma.khabar.feed.FeedPages;
import ma.khabar.feed.FeedStore;
import ma.khabar.front.ArrangementStore;
import ma.khabar.front.FrontDesk;
import ma.khabar.front.FrontDeskPages;
import ma.khabar.front.FrontPages;
import ma.khabar.front.FrontStore;
import ma.khabar.front.HorizonStore;
import ma.khabar.health.HealthPages;
import ma.khabar.media.PictureFiles;
import ma.khabar.media.PicturePages;
import ma.khabar.media.PictureStore;
import ma.khabar.reads.MostRead;
import ma.khabar.reads.ReadStore;
import ma.khabar.reads.Reads;
import ma.khabar.search.Search;
import ma.khabar.search.SearchPages;
import ma.khabar.settings.Banner;
import ma.khabar.sitemap.SitemapPages;
import ma.khabar.sitemap.SitemapStore;
import ma.khabar.standing.StandingPages;
import ma.khabar.standing.WellKnownPages;
import ma.khabar.web.AssetPages;
import ma.khabar.web.Views;

/** What readers find without taking part: the front page with its desk, lists, articles and their pictures. */
final class Reading {
    private static final int LATEST_ON_ERRORS = 6;

    /** How many are asked for while somebody types what they search for, at most. */
    private static final int SUGGESTIONS = 5;

    /** The beginnings of the topics that no shared page shows; with any other, all but what is of articles is made anew. */
    private static final Set<String> UNSEEN =
            Set.of("words", "restrictions", "lessons", "mail", "renaming", "piece", "text", "picture", "comment-text");

    private final Ground ground;
    private final CategoryStore categories;
    private final ArticleStore articles;
    private final StoryStore stories;
    private final FrontStore front;
    private final HorizonStore horizon;
    private final PictureFiles pictures;
    private final Search search;
    private final Announcements announcements;
    private final ReadStore readStore;
    private final Reads reads;

    /** All of it that answers requests. */
    record Pages(
            FrontPages front,
            FrontDeskPages frontDesk,
            ListPages lists,
            CopyPages copy,
            SearchPages search,
            FeedPages feeds,
            SitemapPages sitemaps,
            StandingPages standing,
            WellKnownPages wellKnown,
            PicturePages pictures,
            CardPages cards,
            OembedPages oembed,
            DevicePages device,
            KeyPages key,
            AssetPages assets,
            HealthPages health) {}

    Reading(Ground ground) {
        this.ground = ground;
        this.categories = new CategoryStore(ground.database());
        this.articles = new ArticleStore(ground.database());
        this.stories = new StoryStore(ground.database());
        this.front = new FrontStore(ground.database());
        this.horizon = new HorizonStore(ground.database());
        this.pictures = new PictureFiles(ground.config().data());
        this.search = new Search(ground.database(), ground.config().data());
        this.announcements =
                new Announcements(ground.config().channels(), ground.config().url(), ground.database(), ground.clock());
        this.readStore = new ReadStore(ground.database());
        this.reads = new Reads(readStore, ground.clock());
    }

    CategoryStore categories() {
        return categories;
    }

    ArticleStore articles() {
        return articles;
    }

    StoryStore stories() {
        return stories;
    }

    FrontStore front() {
        return front;
    }

    PictureFiles pictures() {
        return pictures;
    }

    Search search() {
        return search;
    }

    Announcements announcements() {
        return announcements;
    }

    Reads reads() {
        return reads;
    }

    /** The first moment after {@code now} at which what readers see changes by itself. */
    Instant horizon(Instant now) {
        Instant next = horizon.after(now);
        return ground.settings()
                .current()
                .banner(now)
                .map(Banner::endsAt)
                .filter(end -> end.isBefore(next))
                .orElse(next);
    }

    /** Room for so many bytes of what readers see, which it forgets when that changes by itself; of all else it has to be told. */
    <K, V extends Shelved> Shelf<K, V> shelf(long bytes) {
        return new Shelf<>(bytes, ground.clock(), this::horizon, topic -> UNSEEN.contains(topic.split(":", 2)[0]));
    }

    /** What pages of errors offer to read. */
    List<Story> latest() {
        return stories.latest(LATEST_ON_ERRORS, List.of(), ground.clock().instant());
    }

    Pages pages(Frame frame) {
        Views views = frame.views();
        Favourites favourites = new Favourites(stories, new MostRead(readStore));
        ArrangementStore arrangements = new ArrangementStore(ground.database());
        FrontDesk desk = new FrontDesk(ground.database(), arrangements, ground.clock());
        FrontPages frontPages = new FrontPages(front, stories, favourites, categories, views, ground.clock());
        return new Pages(
                frontPages,
                new FrontDeskPages(front, arrangements, desk, frontPages, search, views, ground.clock()),
                new ListPages(categories, articles, stories, favourites, views, ground.clock()),
                new CopyPages(articles, views, ground.clock()),
                new SearchPages(search, stories, categories, searching(frame), views, ground.clock()),
                feeds(views),
                new SitemapPages(
                        new SitemapStore(ground.database()), categories, ground.settings(), root(), ground.clock()),
                new StandingPages(articles, ground.settings(), views, ground.clock()),
                new WellKnownPages(root(), ground.config().securityContact(), ground.settings(), ground.clock()),
                new PicturePages(pictures, new PictureStore(ground.database())),
                new CardPages(articles, ground.settings()::siteName, ground.clock()),
                new OembedPages(articles, ground.config().url(), views, ground.clock()),
                new DevicePages(views),
                new KeyPages(ground.config().channels().key()),
                new AssetPages(frame.assets()),
                new HealthPages(ground.database(), ground.config().data(), search::isOpen));
    }

    private SearchPages.Pace searching(Frame frame) {
        int searches = ground.config().networkSearches();
        Duration minute = Duration.ofMinutes(1);
        return new SearchPages.Pace(
                ground.limit(searches, minute), ground.limit(SUGGESTIONS * searches, minute), frame.client());
    }

    private FeedPages feeds(Views views) {
        FeedPages.House house =
                new FeedPages.House(root(), ground.config().channels().hub(), ground.settings(), views);
        return new FeedPages(categories, articles, new FeedStore(ground.database()), house, ground.clock());
    }

    private String root() {
        return ground.config().url().toString();
    }
}
