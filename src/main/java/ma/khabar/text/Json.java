package ma.khabar.text;

/** Texts as JSON, to stand inside a page. */
public final class Json {
    private static final String HEX = "\\u%04x";

    private Json() {}

    /** The text in quotation marks; Arabic stays as it is, and no {@code <} can end the script in which it stands. */
    public static String quoted(String text) {
        StringBuilder json = new StringBuilder(text.length() + 2).append('"');
        text.chars().forEach(letter -> append(json, (char) letter));
        return json.append('"').toString();
    }

    private static void append(StringBuilder json, char letter) {
        switch (letter) {
            case '"', '\\' -> json.append('\\').append(letter);
            case '\n' -> json.append("\\n");
            case '<', '\u2028', '\u2029' -> json.append(HEX.formatted((int) letter));
            default -> {
                if (letter < ' ') json.append(HEX.formatted((int) letter));
                else json.append(letter);
            }
        }
    }
}
