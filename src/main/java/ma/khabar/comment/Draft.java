package ma.khabar.comment;

import org.jspecify.annotations.Nullable;

/**
 * A comment that has passed every check and is about to be kept.
 *
 * @param parent what it answers; none: it begins a thread
 * @param writer who sends it
 * @param tell whether they want mail about replies
 * @param fingerprint the same for the same text sent twice by the same reader
 */
record Draft(
        long article,
        @Nullable Comment parent,
        String name,
        Screened text,
        Reader writer,
        boolean tell,
        String fingerprint) {
    /** The rule of a site where a moderator sees every comment before readers do. */
    static final String REVIEW = "review";

    State state() {
        return state(text.heldBy());
    }

    /** The state into which a rule brings a comment. */
    static State state(@Nullable String heldBy) {
        if (heldBy == null) return State.PUBLISHED;
        return heldBy.equals(REVIEW) ? State.PENDING : State.HELD;
    }
}
