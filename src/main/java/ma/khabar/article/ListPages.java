package ma.khabar.article;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import ma.khabar.category.Category;
import ma.khabar.category.CategoryStore;
import ma.khabar.db.Page;
import ma.khabar.text.MoroccanTime;
import ma.khabar.text.Slug;
import ma.khabar.web.Views;
import org.jspecify.annotations.Nullable;

/** The pages of a category, a tag, an author and a month: a heading, twenty stories, and the way on. */
public final class ListPages {
    private static final int FAVOURITES = 5;

    private final CategoryStore categories;
    private final ArticleStore articles;
    private final StoryStore stories;
    private final Favourites favourites;
    private final Views views;
    private final Clock clock;

    public ListPages(
            CategoryStore categories,
            ArticleStore articles,
            StoryStore stories,
            Favourites favourites,
            Views views,
            Clock clock) {
        this.categories = categories;
        this.articles = articles;
        this.stories = stories;
        this.favourites = favourites;
        this.views = views;
        this.clock = clock;
    }

    /** A step on the way from the front page to a list. */
    record Crumb(String name, String path) {}

    /** What the heading of a list names. */
    enum Kind {
        SECTION("قسم"),
        TAG("وسم"),
        AUTHOR("كاتب"),
        MONTH("أرشيف");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * What the template {@code article/list} shows.
     *
     * @param category whose colour the heading bears, on the page of a category
     */
    record StoryList(
            Kind kind,
            String heading,
            @Nullable String about,
            @Nullable Category category,
            String path,
            Page<Story> stories,
            boolean first,
            Favourites.Lists favourites) {

        /** Where the list stands, below the front page. */
        public List<Crumb> crumbs() {
            return List.of(new Crumb(heading, path));
        }

        /** Whether this is the page of a person. */
        public boolean ofPerson() {
            return kind == Kind.AUTHOR;
        }

        /** The category that the navigation marks; empty for none. */
        public String current() {
            return category == null ? "" : category.slug();
        }

        /** Below which address its feeds lie; empty: those of the site, because nothing is added to a month that is over. */
        public String feeds() {
            return kind == Kind.MONTH ? "" : path;
        }
    }

    public void category(Context ctx) {
        categories.called(slug(ctx)).ifPresentOrElse(category -> category(ctx, category), () -> moved(ctx));
    }

    /** Where it was before leads on for ever. */
    private void moved(Context ctx) {
        Category category = categories.movedFrom(slug(ctx)).orElseThrow(NotFoundResponse::new);
        String query = ctx.queryString() == null ? "" : "?" + ctx.queryString();
        ctx.redirect(category.path() + query, HttpStatus.MOVED_PERMANENTLY);
    }

    private void category(Context ctx, Category category) {
        Page.Place place = place(ctx);
        Page<Story> page = stories.ofCategory(category, place, clock.instant());
        show(
                ctx,
                new StoryList(
                        Kind.SECTION,
                        category.name(),
                        null,
                        category,
                        category.path(),
                        page,
                        isFirst(place),
                        favourites()));
    }

    public void tag(Context ctx) {
        Tag tag = articles.tag(slug(ctx), clock.instant()).orElseThrow(NotFoundResponse::new);
        Page.Place place = place(ctx);
        Page<Story> page = stories.ofTag(tag, place, clock.instant());
        show(ctx, new StoryList(Kind.TAG, tag.name(), null, null, tag.path(), page, isFirst(place), favourites()));
    }

    public void author(Context ctx) {
        Author author = articles.author(slug(ctx), clock.instant()).orElseThrow(NotFoundResponse::new);
        Page.Place place = place(ctx);
        Page<Story> page = stories.ofAuthor(author, place, clock.instant());
        show(
                ctx,
                new StoryList(
                        Kind.AUTHOR,
                        author.name(),
                        author.about(),
                        null,
                        author.path(),
                        page,
                        isFirst(place),
                        favourites()));
    }

    public void archive(Context ctx) {
        YearMonth month = month(ctx);
        Instant now = clock.instant();
        Page.Place place = place(ctx);
        Page<Story> page =
                stories.between(MoroccanTime.startOf(month), MoroccanTime.startOf(month.plusMonths(1)), place, now);
        show(
                ctx,
                new StoryList(
                        Kind.MONTH,
                        MoroccanTime.month(month),
                        null,
                        null,
                        ctx.path(),
                        page,
                        isFirst(place),
                        favourites()));
    }

    private Favourites.Lists favourites() {
        return favourites.lists(FAVOURITES, List.of(), clock.instant());
    }

    private void show(Context ctx, StoryList list) {
        views.render(ctx, "article/list", list);
    }

    /** The page asked for in the query; the first for a key that is none. */
    private static Page.Place place(Context ctx) {
        return Page.Place.of(ctx.queryParam("before"), ctx.queryParam("after"));
    }

    /** As it was kept, whatever marks and decomposed letters came with it on its way. */
    private static String slug(Context ctx) {
        return Slug.of(ctx.pathParam("slug"));
    }

    private static boolean isFirst(Page.Place place) {
        return place.equals(Page.Place.FIRST);
    }

    private static YearMonth month(Context ctx) {
        String year = ctx.pathParam("year");
        String month = ctx.pathParam("month");
        if (!year.matches("[12][0-9]{3}") || !month.matches("[0-9]{2}")) throw new NotFoundResponse();
        try {
            return YearMonth.of(Integer.parseInt(year), Integer.parseInt(month));
        } catch (DateTimeException e) {
            throw new NotFoundResponse();
        }
    }
}
