package ma.khabar.search;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import ma.khabar.article.Story;
import ma.khabar.article.StoryStore;
import ma.khabar.category.CategoryStore;
import ma.khabar.text.Counted;
import ma.khabar.web.ClientAddress;
import ma.khabar.web.Headers;
import ma.khabar.web.RateLimit;
import ma.khabar.web.Views;
import org.jspecify.annotations.Nullable;

/** Where readers search. */
public final class SearchPages {
    private static final int PAGE = 20;
    private static final int SUGGESTIONS = 7;

    private final Search search;
    private final StoryStore stories;
    private final CategoryStore categories;
    private final Pace pace;
    private final Views views;
    private final Clock clock;

    /**
     * How fast one network may search: as fast as all readers behind the address of a telephone company, and no faster.
     *
     * @param suggestions how many may be asked for by scripts while somebody types
     */
    public record Pace(RateLimit searches, RateLimit suggestions, ClientAddress client) {}

    public SearchPages(
            Search search, StoryStore stories, CategoryStore categories, Pace pace, Views views, Clock clock) {
        this.search = search;
        this.stories = stories;
        this.categories = categories;
        this.pace = pace;
        this.views = views;
        this.clock = clock;
    }

    /**
     * {@code search/show}.
     *
     * @param total how many there are; {@link Found#COUNTED} and more are not told apart
     * @param first whether this is the first page of them
     * @param meant the same words as they stand in articles, where there are none like those that were typed
     * @param whole whether everything could be searched
     * @param refusal why nothing was; null when it was
     */
    record ResultPage(
            SearchForm form,
            List<Hit> hits,
            long total,
            boolean first,
            @Nullable String next,
            @Nullable String meant,
            boolean whole,
            @Nullable String refusal) {

        static ResultPage refused(SearchForm form, String why) {
            return new ResultPage(form, List.of(), 0, true, null, null, true, why);
        }

        public boolean isCounted() {
            return total < Found.COUNTED;
        }
    }

    /** An article that was found, with what was looked for marked in it. */
    record Hit(Story story, List<Excerpt.Part> title, List<Excerpt.Part> excerpt) {}

    /** {@code search/suggest}. */
    record Suggestions(List<Story> stories) {}

    public void show(Context ctx) {
        SearchForm form = SearchForm.of(ctx);
        Duration wait = form.isEmpty()
                ? Duration.ZERO
                : pace.searches().take(pace.client().networkOf(ctx));
        if (wait.isPositive()) refuse(ctx, form, wait);
        else find(ctx, form);
    }

    /** With what was typed, which can be sent again from there. */
    private void refuse(Context ctx, SearchForm form, Duration wait) {
        Headers.retryAfter(ctx, wait);
        ctx.status(HttpStatus.TOO_MANY_REQUESTS);
        String why = "جاءت من شبكتك أبحاث كثيرة جدًا في وقت قصير. انتظر " + Counted.SECONDS.of(wait.toSeconds())
                + " ثم ابحث من جديد؛ كلماتك محفوظة أعلاه.";
        views.render(ctx, "search/show", ResultPage.refused(form, why));
    }

    private void find(Context ctx, SearchForm form) {
        Optional<Found.Place> place = Found.Place.of(ctx.queryParam("after"));
        Instant now = clock.instant();
        Asked asked = form.asked(
                categories.all(),
                place.map(Found.Place::now).filter(now::isAfter).orElse(now));
        Optional<TextIndex> index =
                form.isEmpty() ? Optional.empty() : search.articles().index();
        Found found =
                index.map(all -> all.find(asked, place.orElse(null), PAGE)).orElse(Found.NOTHING);
        String meant =
                found.ids().isEmpty() ? index.flatMap(all -> meant(all, form)).orElse(null) : null;
        views.render(
                ctx,
                "search/show",
                new ResultPage(
                        form,
                        hits(found.ids(), asked, now),
                        found.total(),
                        place.isEmpty(),
                        found.next() == null ? null : found.next().toString(),
                        meant,
                        form.isEmpty() || search.articles().isWhole(),
                        null));
    }

    /** Titles that go on as what is being typed: a part of a page, and nothing when they are asked for too often. */
    public void suggest(Context ctx) {
        Duration wait = pace.suggestions().take(pace.client().networkOf(ctx));
        if (wait.isPositive()) {
            Headers.retryAfter(ctx, wait);
            ctx.status(HttpStatus.TOO_MANY_REQUESTS).contentType("text/html; charset=utf-8");
            return;
        }
        Asked asked = SearchForm.of(ctx).asked(List.of(), clock.instant());
        List<Long> ids = asked.words().isEmpty()
                ? List.of()
                : search.articles()
                        .index()
                        .map(all -> all.begun(asked, SUGGESTIONS))
                        .orElse(List.of());
        views.render(ctx, "search/suggest", new Suggestions(stories.inOrder(ids, clock.instant())));
    }

    /** The database has the last word about what is out. */
    private List<Hit> hits(List<Long> ids, Asked asked, Instant now) {
        Map<Long, Indexed> texts =
                search.texts().texts(ids).stream().collect(Collectors.toMap(Indexed::id, Function.identity()));
        Excerpt excerpt = new Excerpt(asked.words());
        return stories.inOrder(ids, now).stream()
                .flatMap(story -> Optional.ofNullable(texts.get(story.id())).stream()
                        .map(text -> new Hit(story, excerpt.all(story.title()), excerpt.best(text.text()))))
                .toList();
    }

    /** What was typed with each word that nobody wrote replaced by the one most like it. */
    private Optional<String> meant(TextIndex index, SearchForm form) {
        String typed = form.sought();
        StringBuilder meant = new StringBuilder();
        int at = 0;
        for (Tokens.Token token : Tokens.of(typed)) {
            // Of «ﷺ», which is four words, one is enough.
            if (token.start() < at) continue;
            Optional<String> alike = index.alike(token).flatMap(word -> spelling(index, word));
            if (alike.isEmpty()) continue;
            meant.append(typed, at, token.start()).append(alike.get());
            at = token.end();
        }
        return at == 0
                ? Optional.empty()
                : Optional.of(meant.append(typed, at, typed.length()).toString());
    }

    /** A folded word as it is written in an article that is out; none is given away that is not. */
    private Optional<String> spelling(TextIndex index, String word) {
        Asked asked = Asked.of(Tokens.Token.of(word), clock.instant());
        return search.texts().texts(index.find(asked, null, 1).ids()).stream()
                .flatMap(text -> Tokens.of(text.title() + "\n" + text.text()).stream()
                        .filter(token -> Forms.of(token).contains(word))
                        .map(token -> (text.title() + "\n" + text.text()).substring(token.start(), token.end())))
                .findFirst();
    }
}
