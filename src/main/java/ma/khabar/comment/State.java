package ma.khabar.comment;

/** Whether readers see a comment. */
public enum State {
    PENDING,
    PUBLISHED
}
