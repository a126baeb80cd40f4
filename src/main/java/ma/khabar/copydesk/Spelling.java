package ma.khabar.copydesk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Words that are spelt another way: those of a list, which is of spellings that are never right; «ه» for «ة», which a word with «ال»
 * shows, since nothing can belong to it; and a word said twice.
 */
final class Spelling {
    private static final String LEADS = "وفبلك";
    private static final int SHORTEST = 5;

    /** «وفى» and «باول» are words of their own. */
    private static final int SHORTEST_LED = 4;

    private final Map<String, String> right = new HashMap<>();
    private final Set<String> endInHeh = new HashSet<>();
    private final Set<String> neverTwice = new HashSet<>();

    private Spelling() {}

    /** The lists of the jar: a spelling and the right one a line; words that do end in «ه»; words that nobody means to say twice. */
    static Spelling listed() {
        Spelling spelling = new Spelling();
        lines("words.txt", line -> {
            String[] words = line.split(" ", 2);
            spelling.right.put(words[0], words[1]);
        });
        lines("heh.txt", spelling.endInHeh::add);
        lines("twice.txt", spelling.neverTwice::add);
        return spelling;
    }

    void check(Copy copy) {
        int before = -1;
        int beforeEnd = -1;
        for (int i = 0; i < copy.length(); i++) {
            if (!copy.arabic(i)) continue;
            int end = i;
            while (copy.arabic(end) || copy.at(end) == 'ـ') end++;
            String word = copy.words(i, end);
            String better = better(word);
            boolean apart = copy.at(i - 1) != Copy.COVER && copy.at(end) != Copy.COVER;
            if (better != null && apart) copy.found(i, end, better, "إملاء");
            if (before >= 0 && twice(copy, before, beforeEnd, i, word)) copy.found(beforeEnd, end, "", "كلمة مكررة");
            before = i;
            beforeEnd = end;
            i = end;
        }
    }

    private boolean twice(Copy copy, int before, int beforeEnd, int start, String word) {
        if (!neverTwice.contains(word) || !copy.words(before, beforeEnd).equals(word)) return false;
        for (int i = beforeEnd; i < start; i++) if (!copy.blank(i)) return false;
        return true;
    }

    private @Nullable String better(String word) {
        String whole = right.get(word);
        if (whole != null) return whole;
        boolean led = word.length() > SHORTEST_LED && LEADS.indexOf(word.charAt(0)) >= 0;
        String rest = led ? right.get(word.substring(1)) : null;
        if (rest != null) return word.charAt(0) + rest;
        return withTeh(word, led ? word.substring(1) : word);
    }

    private @Nullable String withTeh(String word, String bare) {
        String core = bare.startsWith("ال") ? bare : word;
        boolean definite = core.startsWith("ال") && core.length() > SHORTEST && core.endsWith("ه");
        if (!definite || endInHeh.contains(core) || isNotArticle(core)) return null;
        char before = core.charAt(core.length() - 2);
        // «المياه», «الوجوه», «التوجيه»: there it is a part of the word.
        return "اويى".indexOf(before) >= 0 ? null : word.substring(0, word.length() - 1) + "ة";
    }

    /** «التزامه», «التقطه», «التزاماته»: there the «ال» is of the word itself, and something can belong to it. */
    private static boolean isNotArticle(String word) {
        boolean eighthForm = word.startsWith("الت") && (word.length() == 6 || word.charAt(4) == 'ا');
        return eighthForm || word.endsWith("اته");
    }

    private interface Line {
        void take(String line);
    }

    private static void lines(String name, Line each) {
        try (InputStream stream = Objects.requireNonNull(Spelling.class.getResourceAsStream("/copydesk/" + name));
                BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(each::take);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
