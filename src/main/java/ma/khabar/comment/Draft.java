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
    State state() {
        return Reason.state(text.heldBy());
    }

    /** Whether readers see it as soon as it is there; a reply has to be given its place first. */
    boolean isListed() {
        return parent == null && state() == State.PUBLISHED;
    }
}
