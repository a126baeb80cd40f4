package ma.khabar.moderation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A tree of letters, with values where a word ends. */
final class Trie<V> {
    private char[] letters = new char[0];

    @SuppressWarnings({"unchecked", "rawtypes"})
    private Trie<V>[] branches = new Trie[0];

    private final List<V> values = new ArrayList<>(0);

    void put(String word, V value) {
        Trie<V> node = this;
        for (char letter : word.toCharArray()) node = node.branch(letter);
        node.values.add(value);
    }

    /** What the letters on the way here spell; several when words are written alike. */
    List<V> values() {
        return values;
    }

    /** Whether a word ends here: cheaper to ask at every letter than to go through no values. */
    boolean ends() {
        return !values.isEmpty();
    }

    @Nullable
    Trie<V> next(char letter) {
        int at = Arrays.binarySearch(letters, letter);
        return at < 0 ? null : branches[at];
    }

    private Trie<V> branch(char letter) {
        int at = Arrays.binarySearch(letters, letter);
        return at >= 0 ? branches[at] : grow(-at - 1, letter);
    }

    private Trie<V> grow(int at, char letter) {
        Trie<V> branch = new Trie<>();
        letters = Arrays.copyOf(letters, letters.length + 1);
        branches = Arrays.copyOf(branches, letters.length);
        System.arraycopy(letters, at, letters, at + 1, letters.length - 1 - at);
        System.arraycopy(branches, at, branches, at + 1, letters.length - 1 - at);
        letters[at] = letter;
        branches[at] = branch;
        return branch;
    }
}
