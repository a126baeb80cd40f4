package ma.khabar.comment;

import java.time.Instant;
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
        Instant at) {}
