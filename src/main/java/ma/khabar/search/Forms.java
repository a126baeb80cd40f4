package ma.khabar.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;

/**
 * The forms under which a folded Arabic word is found: itself, without what is written together with it, and without its ending.
 *
 * <p>They stand side by side in the index, so that a letter that only looks like a conjunction («وزير») loses nothing.
 */
final class Forms {
    private static final List<String> ARTICLES = List.of("وبال", "وكال", "وال", "فال", "بال", "كال", "ولل", "لل", "ال");
    private static final String LETTERS = "وفبلك";
    /** With which one of them all begins. */
    private static final String FIRST = LETTERS + "ا";

    private static final List<String> ENDINGS = List.of(
            "تهما", "تها", "تهم", "تنا", "ته", "تك", "تي", "ات", "ون", "ين", "ان", "ها", "هم", "هن", "نا", "يه", "ه",
            "ي");

    private static final int SHORTEST_AFTER_ARTICLE = 2;
    private static final int SHORTEST_AFTER_LETTER = 4;
    private static final int SHORTEST_BEFORE_ENDING = 3;

    private Forms() {}

    /** Each once, the word itself first, the plainest last. */
    static SequencedSet<String> of(Tokens.Token word) {
        SequencedSet<String> forms = new LinkedHashSet<>();
        forms.add(word.text());
        String bare = bare(word.text());
        forms.add(bare);
        forms.add(bare(word.plain()));
        forms.add(stem(bare));
        forms.remove("");
        return forms;
    }

    /** Whether one of them is among these; asked of every word of a text, and so without making them all. */
    static boolean anyIn(Set<String> sought, Tokens.Token word) {
        if (sought.contains(word.text())) return true;
        String bare = bare(word.text());
        if (sought.contains(bare) || sought.contains(stem(bare))) return true;
        return !word.plain().equals(word.text()) && sought.contains(bare(word.plain()));
    }

    private static String bare(String word) {
        if (word.isEmpty() || FIRST.indexOf(word.charAt(0)) < 0) return word;
        for (String article : ARTICLES)
            if (word.startsWith(article) && word.length() - article.length() >= SHORTEST_AFTER_ARTICLE)
                return word.substring(article.length());
        boolean joined = word.length() > SHORTEST_AFTER_LETTER && LETTERS.indexOf(word.charAt(0)) >= 0;
        return joined ? word.substring(1) : word;
    }

    private static String stem(String word) {
        for (String ending : ENDINGS)
            if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST_BEFORE_ENDING)
                return word.substring(0, word.length() - ending.length());
        return word;
    }
}
