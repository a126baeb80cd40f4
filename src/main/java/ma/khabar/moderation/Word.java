package ma.khabar.moderation;

/** An entry of a word list: a word or a phrase, what finding it means, and how much may be attached to it. */
public record Word(String text, Kind kind, Reach reach) {

    /** A banned word holds the text it stands in; a suspect one marks it for the moderator; within an exception neither is found. */
    public enum Kind {
        BANNED("ممنوعة"),
        SUSPECT("مشبوهة"),
        EXCEPTION("استثناء");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** What a token may carry beside the word; words of three letters or fewer carry less, whatever is said here. */
    public enum Reach {
        WHOLE("وحدها", false, false),
        PREFIXED("مع ما يسبقها", true, false),
        SUFFIXED("مع ما يلحقها", false, true),
        AFFIXED("مع ما يسبقها وما يلحقها", true, true);

        private final String label;
        private final boolean prefixes;
        private final boolean suffixes;

        Reach(String label, boolean prefixes, boolean suffixes) {
            this.label = label;
            this.prefixes = prefixes;
            this.suffixes = suffixes;
        }

        public String label() {
            return label;
        }

        boolean prefixes() {
            return prefixes;
        }

        boolean suffixes() {
            return suffixes;
        }
    }

    public Word {
        if (isMute(text)) throw new IllegalArgumentException("No letter or digit in «" + text + "»");
    }

    /** Whether there is no letter and no digit in it, and so nothing to look for. */
    static boolean isMute(String text) {
        return Tokens.of(text).isEmpty();
    }

    boolean isException() {
        return kind == Kind.EXCEPTION;
    }

    /** As the word is looked for: folded, its parts one space apart. */
    String folded() {
        return String.join(" ", Tokens.of(text));
    }
}
