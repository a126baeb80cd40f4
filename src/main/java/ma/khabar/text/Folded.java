package ma.khabar.text;

import java.util.Arrays;

/**
 * A text with all the ways of writing the same letters made one, and the way back to the text as it was written.
 *
 * <p>Search, the word filter, the search for duplicates, sort keys and the comparison of names all see texts like this.
 */
public final class Folded {
    private final String text;
    private final int[] starts;

    private Folded(String text, int[] starts) {
        this.text = text;
        this.starts = starts;
    }

    /** Folds and keeps the offsets. */
    public static Folded of(String original) {
        StringBuilder text = new StringBuilder(original.length());
        int[] starts = new int[original.length() + 1];
        int letter;
        for (int at = 0; at < original.length(); at += Character.charCount(letter)) {
            int before = text.length();
            letter = original.codePointAt(at);
            Folding.append(letter, text);
            if (text.length() >= starts.length) starts = Arrays.copyOf(starts, text.length() * 2);
            Arrays.fill(starts, before, text.length(), at);
        }
        starts[text.length()] = original.length();
        return new Folded(text.toString(), starts);
    }

    /** Folds where nobody will ask for offsets. */
    public static String text(String original) {
        StringBuilder text = new StringBuilder(original.length());
        int letter;
        for (int at = 0; at < original.length(); at += Character.charCount(letter)) {
            letter = original.codePointAt(at);
            Folding.append(letter, text);
        }
        return text.toString();
    }

    /** The same, cut to a column of {@code longest} chars: «ﷺ» alone becomes four words. */
    public static String key(String original, int longest) {
        String folded = text(original);
        return folded.substring(0, Math.min(folded.length(), longest));
    }

    /** The folded text; it may be longer than the original, because «ﷺ» is four words. */
    public String text() {
        return text;
    }

    /** Where in the original the letter stands that became the folded {@code char} at this index. */
    public int start(int index) {
        return starts[index];
    }

    /** Where in the original the next letter stands: marks, tatweel and the like belong to the letter before them. */
    public int end(int index) {
        int next = index + 1;
        while (next < text.length() && starts[next] == starts[index]) next++;
        return starts[next];
    }
}
