package ma.khabar.desk;

import java.time.Instant;
import ma.khabar.comment.Actor;
import ma.khabar.comment.State;
import org.jspecify.annotations.Nullable;

/**
 * A line of the log of a comment as moderators read it.
 *
 * @param before none: it was just sent
 * @param account of the moderator, or of a writer who is signed in
 * @param by the name of that account
 * @param reason a rule, or the reason chosen
 */
record Verdict(
        long id,
        long comment,
        @Nullable State before,
        State after,
        Actor.Kind actor,
        @Nullable Long account,
        @Nullable String by,
        @Nullable String reason,
        Instant at) {

    /** What was done. */
    public String deed() {
        if (before == null) return after == State.PUBLISHED ? "نُشر مباشرة" : "حُجز للمراجعة";
        return switch (after) {
            case PUBLISHED -> before == State.PUBLISHED ? "أُبقي منشورًا" : "نُشر";
            case PENDING, HELD -> "أُعيد إلى المراجعة";
            case REJECTED -> "رُفض";
            case REMOVED -> "حُذف";
        };
    }

    /** Who did it. */
    public String doer() {
        return switch (actor) {
            case WRITER -> "صاحب التعليق";
            case RULE -> "قاعدة";
            case READERS -> "بلاغات القراء";
            case MODERATOR -> by == null ? "مشرف" : by;
        };
    }

    public boolean byModerator() {
        return actor == Actor.Kind.MODERATOR;
    }

    /** Why; empty when nobody said. */
    public String why() {
        return reason == null ? "" : Motive.label(reason);
    }
}
