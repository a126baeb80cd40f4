package ma.khabar.desk;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ma.khabar.comment.Reason;
import ma.khabar.db.Page;
import ma.khabar.search.Matches;
import ma.khabar.search.Search;
import ma.khabar.web.Addresses;
import ma.khabar.web.Fields;
import ma.khabar.web.Views;
import ma.khabar.web.Visitor;
import org.jspecify.annotations.Nullable;

/** The queues, and the decisions that are taken in them. */
public final class DeskPages {
    private static final int LONGEST_SOUGHT = 100;

    private final QueueStore store;
    private final Entries entries;
    private final Judgement judgement;
    private final NoteStore notes;
    private final Search search;
    private final Views views;

    public DeskPages(
            QueueStore store, Entries entries, Judgement judgement, NoteStore notes, Search search, Views views) {
        this.store = store;
        this.entries = entries;
        this.judgement = judgement;
        this.notes = notes;
        this.search = search;
        this.views = views;
    }

    /**
     * {@code desk/list}: a page of a queue, or what was sought in it.
     *
     * @param scanned whether no index helped, so that only what comes first was looked through
     */
    record ListPage(
            Queue queue,
            Map<Queue, Integer> counts,
            Page<Entry> entries,
            String sought,
            boolean scanned,
            String address,
            Aftermath aftermath,
            @Nullable String problem) {
        public List<Queue> queues() {
            return Arrays.asList(Queue.values());
        }

        public @Nullable Integer count(Queue of) {
            return counts.get(of);
        }

        /** What its forms carry, so that the same page comes back when something is missing. */
        public String query() {
            return address.substring(address.indexOf('?'));
        }

        public String pager() {
            return base(queue, sought) + "&";
        }

        public int searched() {
            return QueueStore.SEARCHED;
        }

        public List<Reason> reasons() {
            return Reason.choices();
        }
    }

    /** {@code desk/late}: somebody else was faster. */
    record LatePage(Entry entry, String address) {}

    /**
     * What the last form has led to.
     *
     * @param done what can be undone, joined
     * @param number of comments decided on
     * @param undone comments whose decision was taken back
     * @param late what somebody else was faster with
     */
    record Aftermath(String done, int number, int undone, List<Entry> late) {}

    public void list(Context ctx) {
        list(ctx, null);
    }

    public void decide(Context ctx) {
        long id = Addresses.id(ctx, "id");
        DecisionForm form = DecisionForm.of(ctx, Stream.of(id + "-" + Fields.typed(ctx, "version")));
        Card card = store.card(id).filter(Card::decidable).orElseThrow(NotFoundResponse::new);
        if (form.problem() != null) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            list(ctx, form.problem());
            return;
        }
        long moderator = Visitor.of(ctx).account();
        Judgement.Result result = judgement.decide(form, moderator);
        if (result.done().isEmpty()) {
            ctx.status(HttpStatus.CONFLICT);
            views.render(
                    ctx, "desk/late", new LatePage(entries.of(store.card(id).orElse(card)), form.back()));
            return;
        }
        if (!form.note().isEmpty()) notes.add("comment:" + id, form.note(), moderator);
        back(ctx, form.back(), "done", result.done(), result.late());
    }

    public void decideAll(Context ctx) {
        DecisionForm form = DecisionForm.of(ctx, ctx.formParams("comment").stream());
        if (form.problem() != null) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            list(ctx, form.problem());
            return;
        }
        Judgement.Result result = judgement.decide(form, Visitor.of(ctx).account());
        back(ctx, form.back(), "done", result.done(), result.late());
    }

    public void undo(Context ctx) {
        List<Ticket> tickets = Ticket.parseJoined(Fields.typed(ctx, "done"));
        Judgement.Result result = judgement.undo(tickets, Visitor.of(ctx).account());
        back(ctx, DecisionForm.back(ctx), "undone", result.done(), result.late());
    }

    /** What the last form has led to, as {@link #back} has put it into the address. */
    Aftermath aftermath(Context ctx) {
        List<Ticket> done = Ticket.parseJoined(ctx.queryParam("done"));
        List<Long> late = Ticket.parseJoined(ctx.queryParam("late")).stream()
                .map(Ticket::comment)
                .toList();
        return new Aftermath(
                Ticket.join(done),
                done.size(),
                Ticket.parseJoined(ctx.queryParam("undone")).size(),
                late.isEmpty() ? List.of() : entries.of(store.cards(late)));
    }

    private static void back(Context ctx, String back, String what, List<Ticket> tickets, List<Ticket> late) {
        StringBuilder address = new StringBuilder(back);
        if (!tickets.isEmpty())
            address.append(back.contains("?") ? '&' : '?')
                    .append(what)
                    .append('=')
                    .append(Ticket.join(tickets));
        if (!late.isEmpty())
            address.append(address.indexOf("?") < 0 ? '?' : '&').append("late=").append(Ticket.join(late));
        ctx.redirect(address.toString(), HttpStatus.SEE_OTHER);
    }

    private void list(Context ctx, @Nullable String problem) {
        Queue queue = Queue.named(ctx.queryParam("queue"));
        String sought = Fields.sought(ctx, LONGEST_SOUGHT);
        Optional<Matches> matches = search.comments(sought);
        boolean scanned = !sought.isEmpty() && matches.isEmpty();
        Page<Card> cards = scanned
                ? new Page<>(store.scan(queue, sought), null, null)
                : matches.map(found -> store.page(queue, place(ctx), found))
                        .orElseGet(() -> store.page(queue, place(ctx)));
        Page<Entry> page = new Page<>(entries.of(cards.items()), cards.previous(), cards.next());
        views.render(
                ctx,
                "desk/list",
                new ListPage(
                        queue,
                        store.counts(),
                        page,
                        sought,
                        scanned,
                        address(ctx, queue, sought),
                        aftermath(ctx),
                        problem));
    }

    private static Page.Place place(Context ctx) {
        return Page.Place.of(ctx.queryParam("before"), ctx.queryParam("after"));
    }

    /** The page itself, without what the last form has led to. */
    private static String address(Context ctx, Queue queue, String sought) {
        Page.Place place = place(ctx);
        String address = base(queue, sought);
        if (place.after() != null) return address + "&after=" + place.after();
        return place.before() == null ? address : address + "&before=" + place.before();
    }

    private static String base(Queue queue, String sought) {
        String address = "/moderation?queue=" + queue.id();
        return sought.isEmpty() ? address : address + "&q=" + URLEncoder.encode(sought, StandardCharsets.UTF_8);
    }
}
