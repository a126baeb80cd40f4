package ma.khabar.front;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import ma.khabar.front.ArrangementStore.Candidate;
import ma.khabar.search.Search;
import ma.khabar.text.MoroccanTime;
import ma.khabar.web.Addresses;
import ma.khabar.web.Fields;
import ma.khabar.web.Notice;
import ma.khabar.web.Views;
import ma.khabar.web.Visitor;
import org.jspecify.annotations.Nullable;

/** Where editors arrange the front page and announce what is breaking. An arrangement that is not saved yet stands in the address. */
public final class FrontDeskPages {
    private static final int LONGEST_BREAKING_HOURS = 24;
    private static final int LONGEST_SOUGHT = 100;
    private static final String PAGE = "/newsroom/front";

    private final FrontStore front;
    private final ArrangementStore store;
    private final FrontDesk desk;
    private final FrontPages pages;
    private final Search search;
    private final Views views;
    private final Clock clock;

    public FrontDeskPages(
            FrontStore front,
            ArrangementStore store,
            FrontDesk desk,
            FrontPages pages,
            Search search,
            Views views,
            Clock clock) {
        this.front = front;
        this.store = store;
        this.desk = desk;
        this.pages = pages;
        this.search = search;
        this.views = views;
        this.clock = clock;
    }

    /**
     * {@code newsroom/front}.
     *
     * @param placed the articles of the form that there are, by number
     * @param draft whether what is shown was not saved
     * @param theirs what a colleague arranged meanwhile
     */
    record DeskPage(
            FrontForm form,
            Map<Long, Candidate> placed,
            List<Candidate> candidates,
            String sought,
            List<Candidate> breaking,
            List<ArrangementStore.Line> log,
            Instant now,
            boolean draft,
            @Nullable List<Candidate> theirs) {

        public @Nullable Candidate at(FrontForm.Row row) {
            return placed.get(row.id());
        }

        public @Nullable String problem(int row) {
            return form.problems().of("slot-" + row);
        }
    }

    public void show(Context ctx) {
        List<String> articles = ctx.queryParams("slot");
        FrontForm form = articles.isEmpty()
                ? FrontForm.of(store.version(), front.slots(clock.instant()))
                : FrontForm.typed(Fields.asked(ctx, "version"), articles, ctx.queryParams("until"));
        show(ctx, changed(ctx, form), false);
    }

    /** The front page as readers would get it, at any moment. */
    public void preview(Context ctx) {
        FrontForm form = FrontForm.typed("", ctx.queryParams("slot"), ctx.queryParams("until"));
        Instant at = Objects.requireNonNullElse(MoroccanTime.ofMinute(Fields.asked(ctx, "at")), clock.instant());
        List<Slot> slots = form.slots().stream()
                .filter(slot -> slot.endsAt() == null || slot.endsAt().isAfter(at))
                .toList();
        views.render(ctx, "newsroom/front-preview", pages.compose(slots, at));
    }

    public void save(Context ctx) {
        Instant now = clock.instant();
        FrontForm form = FrontForm.typed(Fields.typed(ctx, "version"), ctx.formParams("slot"), ctx.formParams("until"));
        Map<Long, Candidate> known = store.known(form.ids(), now);
        if (form.check(known, now).problems().any()) {
            show(ctx.status(HttpStatus.UNPROCESSABLE_CONTENT), form, false);
        } else if (desk.arrange(
                form.version(), form.slots(), known, Visitor.of(ctx).account())) {
            Notice.FRONT_ARRANGED.leave(ctx);
            ctx.redirect(PAGE, HttpStatus.SEE_OTHER);
        } else {
            show(ctx.status(HttpStatus.CONFLICT), form.over(store.version()), true);
        }
    }

    /** Announces an article above every page for some hours, or with none ends that. */
    public void announce(Context ctx) {
        Instant now = clock.instant();
        long id = Addresses.id(Fields.typed(ctx, "article")).orElseThrow(NotFoundResponse::new);
        Candidate article = store.known(List.of(id), now).get(id);
        if (article == null) throw new NotFoundResponse();
        int hours = hours(ctx);
        long editor = Visitor.of(ctx).account();
        if (hours == 0) desk.silence(article, editor);
        else desk.announce(article, Duration.ofHours(hours), editor);
        (hours == 0 ? Notice.BREAKING_ENDED : Notice.BREAKING_BEGUN).leave(ctx);
        ctx.redirect(PAGE, HttpStatus.SEE_OTHER);
    }

    /** What a button of the form does to what is typed in it, without saving anything. */
    private static FrontForm changed(Context ctx, FrontForm form) {
        FrontForm led = Addresses.id(ctx.queryParam("lead"))
                .map(id -> form.with(id, true))
                .orElse(form);
        FrontForm put = Addresses.id(ctx.queryParam("put"))
                .map(id -> led.with(id, false))
                .orElse(led);
        return put.raised(FrontForm.row(ctx.queryParam("up"))).without(FrontForm.row(ctx.queryParam("drop")));
    }

    private void show(Context ctx, FrontForm form, boolean clash) {
        Instant now = clock.instant();
        String sought = Fields.sought(ctx, LONGEST_SOUGHT);
        List<Long> saved = clash ? front.slots(now).stream().map(Slot::article).toList() : List.of();
        Map<Long, Candidate> placed =
                store.known(Stream.concat(form.ids().stream(), saved.stream()).toList(), now);
        views.render(
                ctx,
                "newsroom/front",
                new DeskPage(
                        form,
                        placed,
                        candidates(sought, now),
                        sought,
                        store.breaking(now),
                        store.log(),
                        now,
                        !clash && !ctx.queryParams("slot").isEmpty(),
                        clash
                                ? saved.stream()
                                        .map(placed::get)
                                        .filter(Objects::nonNull)
                                        .toList()
                                : null));
    }

    private List<Candidate> candidates(String sought, Instant now) {
        return search.articles(sought, now, ArrangementStore.CANDIDATES)
                .map(ids -> store.inOrder(ids, now))
                .orElseGet(() -> store.candidates(sought, now));
    }

    private static int hours(Context ctx) {
        String typed = Fields.typed(ctx, "hours");
        int hours = typed.matches("[0-9]{1,2}") ? Integer.parseInt(typed) : -1;
        if (hours < 0 || hours > LONGEST_BREAKING_HOURS) throw new BadRequestResponse();
        return hours;
    }
}
