package ma.khabar.moderation;

/** An entry of a word list: a word or a phrase, what finding it means, and how much may be attached to it. */
public record Word(String text, Kind kind, Reach reach) {

    /** A banned word holds the text it stands in; a suspect one marks it for the moderator. */
    public enum Kind {
        BANNED,
        SUSPECT
    }

    /** What a token may carry beside the word; words of three letters or fewer carry less, whatever is said here. */
    public enum Reach {
        WHOLE(false, false),
        PREFIXED(true, false),
        SUFFIXED(false, true),
        AFFIXED(true, true);

        private final boolean prefixes;
        private final boolean suffixes;

        Reach(boolean prefixes, boolean suffixes) {
            this.prefixes = prefixes;
            this.suffixes = suffixes;
        }

        boolean prefixes() {
            return prefixes;
        }

        boolean suffixes() {
            return suffixes;
        }
    }

    public Word {
        if (Tokens.of(text).isEmpty()) throw new IllegalArgumentException("No letter or digit in «" + text + "»");
    }

    /** As the word is looked for: folded, its parts one space apart. */
    String folded() {
        return String.join(" ", Tokens.of(text));
    }
}
