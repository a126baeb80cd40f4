package ma.khabar.moderation;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import ma.khabar.text.Folded;

/** Finds listed words in a text however they are disguised; built once, and then shared by all threads. */
public final class WordList {
    private static final Comparator<Match> IN_ORDER =
            Comparator.comparingInt(Match::start).thenComparing(Match::end, Comparator.reverseOrder());

    private final Trie<Entry> words = new Trie<>();
    private final Trie<Entry> exceptions = new Trie<>();

    /** Within an exception, for example «حمار الوحش», no word is found. */
    public WordList(Collection<Word> words) {
        words.forEach(word -> Entry.plant(word, word.isException() ? exceptions : this.words));
    }

    /** Every listed word in the text, in the order of reading. */
    public List<Match> in(String text) {
        return in(Folded.of(text));
    }

    /** The same for a text that was folded already; the matches lie in the original. */
    public List<Match> in(Folded folded) {
        List<Reading> readings = Reading.of(folded.text());
        Set<Match> found = search(words, readings, folded);
        if (found.isEmpty()) return List.of();
        Set<Match> excepted = search(exceptions, readings, folded);
        return found.stream()
                .filter(match -> excepted.stream().noneMatch(exception -> exception.covers(match)))
                .sorted(IN_ORDER)
                .toList();
    }

    private static Set<Match> search(Trie<Entry> words, List<Reading> readings, Folded folded) {
        Set<Match> found = new LinkedHashSet<>();
        for (Reading reading : readings) new Scan(words, reading, folded, found).run();
        return found;
    }
}
