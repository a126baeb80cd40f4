package ma.khabar.moderation;

import java.util.ArrayList;
import java.util.List;
import ma.khabar.text.Folded;

/** The words and numbers of a text, folded. */
final class Tokens {
    private Tokens() {}

    static List<String> of(String text) {
        String folded = Folded.text(text);
        List<String> tokens = new ArrayList<>();
        int start = 0;
        for (int at = 0; at <= folded.length(); at++) {
            if (at < folded.length() && Character.isLetterOrDigit(folded.charAt(at))) continue;
            if (at > start) tokens.add(folded.substring(start, at));
            start = at + 1;
        }
        return tokens;
    }
}
