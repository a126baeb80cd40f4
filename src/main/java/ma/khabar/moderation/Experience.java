package ma.khabar.moderation;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import ma.khabar.db.Database;
import ma.khabar.moderation.Classifier.Guess;
import ma.khabar.moderation.Classifier.Tally;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What moderators have taught, in memory: whoever decides, on whatever node, brings it up to date, so that guessing asks nobody. */
public final class Experience {
    private static final Logger log = LoggerFactory.getLogger(Experience.class);

    /** Transactions commit in another order than they began, and no two clocks agree. */
    private static final Duration READ_AGAIN = Duration.ofMinutes(1);

    private final LessonStore store;
    private final Map<String, Tally> tallies = new ConcurrentHashMap<>();
    private final Classifier classifier = new Classifier(tallies);
    private Instant latest = Instant.EPOCH;

    /** Reads all there is. */
    public Experience(Database database) {
        store = new LessonStore(database);
        database.changes().listenReplaced(this::forget);
        database.changes().listen(LessonStore.TOPIC, this::followQuietly);
        follow();
    }

    /** Empty as long as too few decisions are known, or no word of the text says anything. */
    public Optional<Guess> guess(String text) {
        return classifier.guess(text);
    }

    /** One at a time, so that an older count never comes after a newer one. */
    private synchronized void follow() {
        for (LessonStore.Learnt learnt : store.since(latest.minus(READ_AGAIN))) {
            tallies.put(learnt.word(), learnt.tally());
            if (learnt.changedAt().isAfter(latest)) latest = learnt.changedAt();
        }
    }

    private synchronized void forget() {
        tallies.clear();
        latest = Instant.EPOCH;
    }

    /** The decision itself is kept by now; the next one brings this one along. */
    private void followQuietly() {
        try {
            follow();
        } catch (RuntimeException e) {
            log.warn("What was decided could not be learnt yet: {}", e.getMessage());
        }
    }
}
