package ma.khabar.moderation;

import java.time.Instant;

/**
 * A line of the log of the word lists.
 *
 * @param by the name of the moderator
 */
public record WordChange(long id, Deed deed, Word word, String by, Instant at) {

    /** What was done with a word. */
    public enum Deed {
        ADDED("أُضيفت"),
        REMOVED("حُذفت");

        private final String label;

        Deed(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
