package ma.khabar.front;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ma.khabar.db.Database;
import ma.khabar.front.ArrangementStore.Candidate;

/** The one door to the front page: whoever arranges it says which version they saw, and everything goes into its log. */
public final class FrontDesk {
    private static final int LONGEST_DETAIL = 1_900;

    private final Database database;
    private final ArrangementStore store;
    private final Clock clock;

    public FrontDesk(Database database, ArrangementStore store, Clock clock) {
        this.database = database;
        this.store = store;
        this.clock = clock;
    }

    /** Places these, the lead first; whether the front page was still in the version that was seen. */
    boolean arrange(int version, List<Slot> slots, Map<Long, Candidate> named, long editor) {
        return database.write(write -> {
            if (!store.claim(write, version)) return false;
            store.place(write, slots);
            store.log(write, editor, detail(slots, named), clock.instant());
            return true;
        });
    }

    /** Announces the article above every page, for so long from its minute on. */
    void announce(Candidate article, Duration time, long editor) {
        Instant now = clock.instant();
        Instant from = article.isOut(now) ? now : article.publishedAt();
        database.write(write -> {
            store.announce(write, article.id(), now, from.plus(time));
            store.log(write, editor, "أعلن عاجلًا: " + article.title(), now);
            return article;
        });
    }

    void silence(Candidate article, long editor) {
        database.write(write -> {
            store.silence(write, article.id());
            store.log(write, editor, "أنهى العاجل: " + article.title(), clock.instant());
            return article;
        });
    }

    private static String detail(List<Slot> slots, Map<Long, Candidate> named) {
        if (slots.isEmpty()) return "ترك الترتيب للموقع";
        String titles = slots.stream()
                .map(slot -> named.get(slot.article()))
                .map(article -> "«" + article.title() + "»")
                .collect(Collectors.joining("، ", "رتب: ", ""));
        return titles.length() <= LONGEST_DETAIL ? titles : titles.substring(0, LONGEST_DETAIL) + "…";
    }
}
