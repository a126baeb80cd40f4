package ma.khabar.desk;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.util.List;
import java.util.stream.Stream;
import ma.khabar.comment.Reason;
import ma.khabar.comment.State;
import ma.khabar.text.Counted;
import ma.khabar.text.Typed;
import ma.khabar.web.Fields;
import ma.khabar.web.LocalPath;
import org.jspecify.annotations.Nullable;

/**
 * What a moderator decides, and what is missing for it.
 *
 * @param publish otherwise it is refused
 * @param reason the one chosen; none: none, or for publishing
 * @param tickets the comments that were on the screen, each in the version that was seen
 * @param back the page of the desk that it was sent from
 * @param problem what is missing; none: nothing
 */
record DecisionForm(
        boolean publish,
        @Nullable String reason,
        String note,
        List<Ticket> tickets,
        String back,
        @Nullable String problem) {
    private static final int LONGEST_NOTE = 1_000;
    private static final String DESK = "/moderation";

    static DecisionForm of(Context ctx, Stream<String> tickets) {
        boolean publish = publish(Fields.typed(ctx, "state"));
        String reason =
                Reason.chosen(Fields.typed(ctx, "reason")).map(Reason::id).orElse(null);
        String note = Typed.text(Fields.typed(ctx, "note"));
        List<Ticket> read = Ticket.parseAll(tickets);
        return new DecisionForm(
                publish, publish ? null : reason, note, read, back(ctx), problem(publish, reason, note, read));
    }

    State to(Card card) {
        return publish ? State.PUBLISHED : card.refused();
    }

    /** Only to the desk: what a field says, anybody can have made. */
    static String back(Context ctx) {
        String path = LocalPath.orHome(Fields.typed(ctx, "back"));
        return path.matches(DESK + "([/?].*)?") ? path : DESK;
    }

    private static boolean publish(String state) {
        if (state.equals(State.PUBLISHED.name())) return true;
        if (state.equals(State.REJECTED.name()) || state.equals(State.REMOVED.name())) return false;
        throw new BadRequestResponse();
    }

    private static @Nullable String problem(
            boolean publish, @Nullable String reason, String note, List<Ticket> tickets) {
        if (tickets.isEmpty()) return "لم تختر أي تعليق. علّم على التعاليق التي تقصدها ثم أعد المحاولة.";
        if (!publish && reason == null) return "اختر سبب الرفض: يقرؤه صاحب التعليق.";
        if (Typed.letters(note) > LONGEST_NOTE) return "الملاحظة أطول من " + Counted.LETTERS.of(LONGEST_NOTE) + ".";
        return null;
    }
}
