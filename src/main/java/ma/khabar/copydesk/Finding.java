package ma.khabar.copydesk;

/**
 * Something that a copy desk would ask about.
 *
 * @param start where it begins in the text of its place, in UTF-16 units as browsers count
 * @param end behind its last one
 * @param found what stands there
 * @param suggestion what to write instead; empty: nothing
 * @param before the letters before it, so that it can be recognised
 * @param after and those behind it
 * @param why in a word or two
 */
public record Finding(
        Place place, int start, int end, String found, String suggestion, String before, String after, String why) {
    /** The field that it stands in. */
    public enum Place {
        TITLE("title", "العنوان"),
        INTRODUCTION("introduction", "المقدمة"),
        BODY("body", "النص");

        private final String field;
        private final String label;

        Place(String field, String label) {
            this.field = field;
            this.label = label;
        }

        public String field() {
            return field;
        }

        public String label() {
            return label;
        }
    }

    /** By which a form says which ones are to be put right. */
    public String key() {
        return place.field + ":" + start + ":" + end;
    }

    /** The same as people can see it. */
    public String shown() {
        return visible(found);
    }

    public String instead() {
        return suggestion.isEmpty() ? "احذفه" : visible(suggestion);
    }

    private static String visible(String text) {
        return text.isBlank() ? "␣".repeat(text.length()) : text.replaceAll("  +", "␣␣");
    }
}
