package ma.khabar.comment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the log of a comment.
 *
 * @param before none: it was just sent
 * @param account of the moderator, or of a writer who is signed in
 * @param reason a rule, or the reason chosen
 */
public record Decision(
        long comment,
        @Nullable State before,
        State after,
        Actor.Kind actor,
        @Nullable Long account,
        @Nullable String reason,
        Instant at) {
    /** Why a decision was reversed by who had made it. */
    public static final String UNDONE = "undone";

    Actor who() {
        return new Actor(actor, account);
    }

    boolean isBy(long moderator) {
        return actor == Actor.Kind.MODERATOR && account != null && account == moderator;
    }

    boolean undoes() {
        return UNDONE.equals(reason);
    }

    /** Of all that was decided on a comment, what was not taken back. */
    static List<Decision> standing(List<Decision> log) {
        List<Decision> standing = new ArrayList<>();
        for (Decision decision : log) {
            if (decision.undoes()) standing.removeLast();
            else standing.add(decision);
        }
        return standing;
    }
}
