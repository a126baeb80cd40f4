package ma.khabar.comment;

/** Whether readers see a comment, and if not, why. */
public enum State {
    /** Waits for a moderator, as every comment does where review comes first. */
    PENDING,
    PUBLISHED,
    /** A rule or the reports of readers made it wait for a moderator. */
    HELD,
    REJECTED,
    /** Taken away by its writer or by a moderator. */
    REMOVED
}
