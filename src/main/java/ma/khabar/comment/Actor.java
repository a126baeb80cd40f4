package ma.khabar.comment;

import org.jspecify.annotations.Nullable;

/**
 * Who brings a comment into another state.
 *
 * @param account of the moderator, or of a writer who is signed in
 */
public record Actor(Kind kind, @Nullable Long account) {
    public enum Kind {
        WRITER,
        RULE,
        READERS,
        MODERATOR
    }

    public static final Actor RULE = new Actor(Kind.RULE, null);
    public static final Actor READERS = new Actor(Kind.READERS, null);

    public static Actor writer(@Nullable Long account) {
        return new Actor(Kind.WRITER, account);
    }

    public static Actor moderator(long account) {
        return new Actor(Kind.MODERATOR, account);
    }

    boolean isModerator() {
        return kind == Kind.MODERATOR;
    }
}
