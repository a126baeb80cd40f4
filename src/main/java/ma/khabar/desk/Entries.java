package ma.khabar.desk;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import ma.khabar.moderation.Classifier.Guess;
import ma.khabar.moderation.Experience;
import ma.khabar.moderation.Trial;
import ma.khabar.moderation.WordStore;
import org.jspecify.annotations.Nullable;

/** Lays comments on the desk: two statements, however many they are. */
public final class Entries {
    private final QueueStore store;
    private final WordStore words;
    private final Experience experience;

    public Entries(QueueStore store, WordStore words, Experience experience) {
        this.store = store;
        this.words = words;
        this.experience = experience;
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
                        complaints.getOrDefault(card.id(), List.of()),
                        guess(card)))
                .toList();
    }

    Entry of(Card card) {
        return of(List.of(card)).getFirst();
    }

    /** Nobody has to guess about what was decided. */
    private @Nullable Guess guess(Card card) {
        return card.state().waits() ? experience.guess(card.body()).orElse(null) : null;
    }
}
