package ma.khabar.desk;

import java.util.List;
import ma.khabar.comment.Reason;
import ma.khabar.moderation.Classifier.Guess;
import ma.khabar.moderation.Trial.Piece;
import org.jspecify.annotations.Nullable;

/**
 * A comment on the desk with all that helps to decide on it.
 *
 * @param pieces its text: listed words apart, what cannot be seen drawn
 * @param last what was decided last; none on comments that are older than the log
 * @param complaints the reports that nobody has decided yet
 * @param guess how moderators would decide if they did as until now; none: nothing is known, or it is decided
 */
record Entry(
        Card card,
        List<Piece> pieces,
        @Nullable Verdict last,
        List<Complaint> complaints,
        @Nullable Guess guess) {

    /** What keeps it from the readers; empty when nothing does. */
    public String heldFor() {
        return card.state().waits() && last != null ? last.why() : "";
    }

    /** Whether somebody of the desk has had the last word. */
    public boolean decided() {
        return last != null && last.byModerator();
    }

    /** Why it can be refused. */
    public List<Reason> reasons() {
        return Reason.choices();
    }
}
