package ma.khabar.text;

/** Texts on their way into XML. */
public final class Xml {
    /** What XML cannot hold, however it is written. */
    private static final String NEVER = "[^\\t\\n\\r\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]";

    private Xml() {}

    /** The text without the characters that XML cannot hold, be it a text to be escaped or a finished document. */
    public static String holdable(String text) {
        return text.replaceAll(NEVER, "");
    }
}
