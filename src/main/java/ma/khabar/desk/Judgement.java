package ma.khabar.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import ma.khabar.comment.Actor;
import ma.khabar.comment.Comments;
import ma.khabar.comment.Outcome;
import ma.khabar.comment.State;
import org.jspecify.annotations.Nullable;

/** Decides on comments, many at once or again, each through the one door; what a colleague changed meanwhile is left alone. */
public final class Judgement {
    private final QueueStore store;
    private final Comments comments;

    public Judgement(QueueStore store, Comments comments) {
        this.store = store;
        this.comments = comments;
    }

    /**
     * What became of some decisions.
     *
     * @param done those that were taken, with the versions that they made
     * @param late those before which somebody else was
     */
    record Result(List<Ticket> done, List<Ticket> late) {
        Result() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        void add(Ticket ticket, Outcome outcome) {
            if (outcome.done()) done.add(new Ticket(ticket.comment(), outcome.version()));
            else late.add(ticket);
        }
    }

    Result decide(DecisionForm form, long moderator) {
        Map<Long, Card> cards = cards(form.tickets());
        Result result = new Result();
        for (Ticket ticket : form.tickets()) {
            Card card = cards.get(ticket.comment());
            if (card == null) continue;
            State to = form.to(card);
            if (!card.allows(to)) result.late().add(ticket);
            else result.add(ticket, move(ticket, card.state(), to, moderator, form.reason()));
        }
        return result;
    }

    /** Takes back what this moderator has decided, as long as nothing came after it. */
    Result undo(List<Ticket> tickets, long moderator) {
        Result result = new Result();
        for (Ticket ticket : tickets) result.add(ticket, comments.undo(ticket.comment(), moderator, ticket.version()));
        return result;
    }

    private Map<Long, Card> cards(List<Ticket> tickets) {
        return store.cards(tickets.stream().map(Ticket::comment).toList()).stream()
                .collect(Collectors.toMap(Card::id, Function.identity()));
    }

    private Outcome move(Ticket ticket, State from, State to, long moderator, @Nullable String reason) {
        return comments.transition(ticket.comment(), from, to, Actor.moderator(moderator), reason, ticket.version());
    }
}
