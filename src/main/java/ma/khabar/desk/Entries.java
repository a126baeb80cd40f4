package ma.khabar.desk;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import ma.khabar.moderation.Trial;
import ma.khabar.moderation.WordStore;

/** Lays comments on the desk: two statements, however many they are. */
public final class Entries {
    private final QueueStore store;
    private final WordStore words;

    public Entries(QueueStore store, WordStore words) {
        this.store = store;
        this.words = words;
    }

    List<Entry> of(List<Card> cards) {
        List<Long> ids = cards.stream().map(Card::id).toList();
        Map<Long, Verdict> last = store.verdicts(ids).stream()
                .collect(Collectors.toMap(Verdict::comment, Function.identity(), (earlier, later) -> later));
        Map<Long, List<Complaint>> complaints =
                store.complaints(ids).stream().collect(Collectors.groupingBy(Complaint::comment));
        return cards.stream()
                .map(card -> new Entry(
                        card,
                        Trial.of(words.list(), card.body()).pieces(),
                        last.get(card.id()),
                        complaints.getOrDefault(card.id(), List.of())))
                .toList();
    }

    Entry of(Card card) {
        return of(List.of(card)).getFirst();
    }
}
