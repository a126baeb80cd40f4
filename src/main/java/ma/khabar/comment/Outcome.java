package ma.khabar.comment;

import org.jspecify.annotations.Nullable;

/**
 * What became of a transition.
 *
 * @param done false: somebody else was faster, and nothing was changed
 * @param version that the comment has now
 * @param last the last decision on it; when it was not done, that of the colleague
 */
public record Outcome(boolean done, int version, @Nullable Decision last) {}
