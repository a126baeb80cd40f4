package ma.khabar.moderation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What Arabic writes together with a word: conjunctions, prepositions and the article before it, endings after it. */
final class Affixes {
    private static final List<String> CONJUNCTIONS = List.of("", "و", "ف");
    private static final List<String> PREPOSITIONS = List.of("", "ب", "ك", "ل");
    private static final List<String> ENDINGS =
            List.of("", "ه", "ت", "ا", "ات", "ين", "ون", "ان", "وا", "ي", "يه", "يين", "يات");
    private static final List<String> PRONOUNS =
            List.of("", "ه", "ها", "هم", "هن", "هما", "هوم", "ك", "كم", "كن", "نا", "ني", "ي");

    /** The plurals and feminines of French and English. */
    private static final List<String> LATIN_ENDINGS = List.of("s", "e", "es", "x");

    private static final Trie<Prefix> PREFIXES = prefixes();
    private static final Set<String> SUFFIXES = suffixes();

    /** Whether a prefix cannot but be one: one letter before a short word may as well be another word. */
    enum Prefix {
        NONE,
        CLEAR,
        DOUBTFUL
    }

    private Affixes() {}

    /** Every prefix, the empty one included. */
    static Trie<Prefix> all() {
        return PREFIXES;
    }

    static boolean isSuffix(String tail) {
        return SUFFIXES.contains(tail);
    }

    private static Trie<Prefix> prefixes() {
        Trie<Prefix> prefixes = new Trie<>();
        prefixes.put("", Prefix.NONE);
        prefixes.put("يا", Prefix.CLEAR);
        for (String and : CONJUNCTIONS) {
            for (String in : PREPOSITIONS) {
                prefixes.put(and + article(in), Prefix.CLEAR);
                if (!(and + in).isEmpty()) prefixes.put(and + in, Prefix.DOUBTFUL);
            }
        }
        return prefixes;
    }

    /** ل and ال are written لل. */
    private static String article(String preposition) {
        return preposition.equals("ل") ? "لل" : preposition + "ال";
    }

    private static Set<String> suffixes() {
        Set<String> suffixes = new HashSet<>(LATIN_ENDINGS);
        for (String ending : ENDINGS) for (String pronoun : PRONOUNS) suffixes.add(ending + pronoun);
        suffixes.remove("");
        return Set.copyOf(suffixes);
    }
}
