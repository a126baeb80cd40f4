package ma.khabar.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What somebody typed to look for: words, and between quotation marks of any kind those that are to stand side by side. */
final class Terms {
    /** A mark that is not closed is as if it were not there. */
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"|«([^»]*)»|“([^”]*)”");

    private static final int MOST = 12;

    private Terms() {}

    /** Each a word, or several side by side. */
    static List<List<Tokens.Token>> of(String typed) {
        List<List<Tokens.Token>> terms = new ArrayList<>();
        Matcher quoted = QUOTED.matcher(typed);
        int at = 0;
        while (quoted.find()) {
            Tokens.of(typed.substring(at, quoted.start())).forEach(word -> terms.add(List.of(word)));
            List<Tokens.Token> phrase = Tokens.of(quoted.group());
            if (!phrase.isEmpty()) terms.add(phrase.subList(0, Math.min(phrase.size(), MOST)));
            at = quoted.end();
        }
        Tokens.of(typed.substring(at)).forEach(word -> terms.add(List.of(word)));
        return terms.subList(0, Math.min(terms.size(), MOST));
    }
}
