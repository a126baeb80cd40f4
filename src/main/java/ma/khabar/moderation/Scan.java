package ma.khabar.moderation;

import java.util.List;
import java.util.Set;
import ma.khabar.text.Folded;

/** One walk over one reading of a text: from each edge through a prefix, a word and a suffix to another edge. */
final class Scan {
    private final Trie<Entry> words;
    private final Reading reading;
    private final Folded folded;
    private final Set<Match> found;
    private int start;

    Scan(Trie<Entry> words, Reading reading, Folded folded, Set<Match> found) {
        this.words = words;
        this.reading = reading;
        this.folded = folded;
        this.found = found;
    }

    void run() {
        for (start = 0; start < reading.length(); start++) {
            if (reading.isEdge(start)) prefix(start, Affixes.all());
        }
    }

    private void prefix(int at, Trie<Affixes.Prefix> node) {
        if (node.ends()) node.values().forEach(prefix -> word(at, words, prefix, false));
        if (at == reading.length()) return;
        Trie<Affixes.Prefix> next = node.next(reading.letter(at));
        if (next != null) prefix(at + 1, next);
        if (at > start && reading.isStretched(at)) prefix(at + 1, node);
    }

    private void word(int at, Trie<Entry> node, Affixes.Prefix prefix, boolean doubled) {
        if (node.ends()) ends(at, node.values(), prefix, doubled);
        if (at == reading.length()) return;
        Trie<Entry> next = node.next(reading.letter(at));
        if (next != null) word(at + 1, next, prefix, doubled);
        if (node == words || !reading.isRepeated(at)) return;
        word(at + 1, node, prefix, doubled || !reading.isStretched(at));
    }

    private void ends(int at, List<Entry> entries, Affixes.Prefix prefix, boolean doubled) {
        for (Entry entry : entries) {
            if (entry.allows(prefix) && (!doubled || entry.allowsDoubling())) end(at, entry);
        }
    }

    private void end(int at, Entry entry) {
        if (entry.length() < reading.shortest()) return;
        if (reading.isEdge(at) && !entry.stem()) add(at, entry);
        else if (entry.allowsSuffixes()) suffix(at, entry);
    }

    private void suffix(int at, Entry entry) {
        int end = reading.tokenEnd(at);
        if (reading.isEdge(end) && Affixes.isSuffix(reading.letters(at, end))) add(end, entry);
    }

    private void add(int end, Entry entry) {
        int from = folded.start(reading.first(start));
        found.add(new Match(entry.word(), from, folded.end(reading.last(end - 1))));
    }
}
