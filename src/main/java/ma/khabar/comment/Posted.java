package ma.khabar.comment;

/**
 * What became of a comment that was sent.
 *
 * @param known whether it had been sent before, and is kept once
 */
public record Posted(long id, State state, boolean known) {}
