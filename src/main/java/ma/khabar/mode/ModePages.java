package ma.khabar.mode;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ma.khabar.article.ArticleStore;
import ma.khabar.category.CategoryStore;
import ma.khabar.db.Page;
import ma.khabar.web.Fields;
import ma.khabar.web.Notice;
import ma.khabar.web.Views;
import ma.khabar.web.Visitor;

/** The desk's pages about how comments are taken: everywhere, and in one place. */
public final class ModePages {
    private static final List<Integer> HOURS = List.of(1, 3, 12, 24);

    private final ModeStore modes;
    private final ModeLogStore log;
    private final CategoryStore categories;
    private final ArticleStore articles;
    private final Views views;
    private final Clock clock;

    public ModePages(
            ModeStore modes,
            ModeLogStore log,
            CategoryStore categories,
            ArticleStore articles,
            Views views,
            Clock clock) {
        this.modes = modes;
        this.log = log;
        this.categories = categories;
        this.articles = articles;
        this.views = views;
        this.clock = clock;
    }

    /** A scope under the name that people know. */
    record Named(Scope scope, String name, Terms terms) {}

    /** {@code mode/list}: {@code sections} begins with the site; {@code articles} are those that differ from their section. */
    record ListPage(List<Named> sections, List<Named> articles, Page<Change> changes, Map<Scope, String> names) {
        public String name(Scope scope) {
            return names.getOrDefault(scope, scope.toString());
        }
    }

    /**
     * {@code mode/show}.
     *
     * @param inherited what counts here as long as nothing is chosen here
     */
    record ShowPage(Named here, String about, Terms inherited, ModeForm form, Page<Change> changes) {
        public String name(Scope scope) {
            return here.name();
        }

        public List<Integer> hours() {
            return HOURS;
        }
    }

    /** Where a choice is made: the scope and the broader ones, the narrowest first. */
    private record Place(List<Scope> scopes, String name, String about) {
        Scope scope() {
            return scopes.getFirst();
        }
    }

    public void list(Context ctx) {
        Page<Change> changes = log.page(null, place(ctx));
        List<Named> sections = sections();
        Map<Scope, String> names = new HashMap<>();
        sections.forEach(section -> names.put(section.scope(), section.name()));
        modes.titled(changes.items().stream().map(Change::scope))
                .forEach(article -> names.put(Scope.article(article.id()), article.title()));
        List<Named> articles = modes.articles().stream().map(this::named).toList();
        views.render(ctx, "mode/list", new ListPage(sections, articles, changes, names));
    }

    public void show(Context ctx) {
        Place place = asked(ctx);
        show(ctx, place, ModeForm.of(modes.choice(place.scope())));
    }

    public void update(Context ctx) {
        Place place = asked(ctx);
        ModeForm form = ModeForm.of(ctx);
        if (form.problems().any()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, place, form);
            return;
        }
        modes.choose(place.scope(), form.choice(), Visitor.of(ctx).account());
        Notice.MODE_CHOSEN.leave(ctx);
        ctx.redirect(place.scope().path(), HttpStatus.SEE_OTHER);
    }

    /** Begins a cool-down, or with no hours ends it. */
    public void coolDown(Context ctx) {
        Scope scope = asked(ctx).scope();
        if (!scope.isArticle()) throw new NotFoundResponse();
        long moderator = Visitor.of(ctx).account();
        int hours = hours(ctx);
        if (hours == 0) modes.endCoolDown(scope.id(), moderator);
        else modes.coolDown(scope.id(), Duration.ofHours(hours), moderator);
        (hours == 0 ? Notice.COOL_DOWN_ENDED : Notice.COOL_DOWN_BEGUN).leave(ctx);
        ctx.redirect(scope.path(), HttpStatus.SEE_OTHER);
    }

    private void show(Context ctx, Place place, ModeForm form) {
        List<Scope> scopes = place.scopes();
        Named here = new Named(place.scope(), place.name(), modes.terms(scopes));
        Terms inherited = modes.terms(scopes.subList(1, scopes.size()));
        Page<Change> changes = log.page(place.scope(), place(ctx));
        views.render(ctx, "mode/show", new ShowPage(here, place.about(), inherited, form, changes));
    }

    private List<Named> sections() {
        Named site = new Named(Scope.SITE, "الموقع كله", modes.terms(List.of(Scope.SITE)));
        Stream<Named> sections = categories.all().stream().map(category -> {
            Scope scope = Scope.section(category.id());
            return new Named(scope, category.name(), modes.terms(List.of(scope, Scope.SITE)));
        });
        return Stream.concat(Stream.of(site), sections).toList();
    }

    private Named named(ModeStore.Titled article) {
        return new Named(Scope.article(article.id()), article.title(), modes.terms(article.section(), article.id()));
    }

    private Place asked(Context ctx) {
        Scope scope = Scope.named(ctx.pathParam("scope")).orElseThrow(NotFoundResponse::new);
        return switch (scope.level()) {
            case ARTICLE -> article(scope);
            case SECTION -> section(scope);
            default -> new Place(List.of(scope), "الموقع كله", "");
        };
    }

    private Place article(Scope scope) {
        return articles.published(scope.id(), clock.instant())
                .map(article -> new Place(
                        List.of(scope, Scope.section(article.category().id()), Scope.SITE),
                        article.title(),
                        article.path()))
                .orElseThrow(NotFoundResponse::new);
    }

    private Place section(Scope scope) {
        return categories.all().stream()
                .filter(category -> category.id() == scope.id())
                .findFirst()
                .map(category -> new Place(List.of(scope, Scope.SITE), category.name(), category.path()))
                .orElseThrow(NotFoundResponse::new);
    }

    private static int hours(Context ctx) {
        String typed = Fields.typed(ctx, "hours");
        return HOURS.stream()
                .filter(hours -> typed.equals(hours.toString()))
                .findFirst()
                .orElse(0);
    }

    private static Page.Place place(Context ctx) {
        return Page.Place.of(ctx.queryParam("before"), ctx.queryParam("after"));
    }
}
