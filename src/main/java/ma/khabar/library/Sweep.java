package ma.khabar.library;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import ma.khabar.db.Database;
import ma.khabar.media.PictureFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is done with the files of the library at night: what was removed goes, and what a crash left behind. */
public final class Sweep {
    private static final Logger log = LoggerFactory.getLogger(Sweep.class);
    private static final Duration A_DAY = Duration.ofDays(1);

    private final Database database;
    private final PictureFiles files;
    private final SweepStore store;
    private final Clock clock;

    public Sweep(Database database, PictureFiles files, Clock clock) {
        this.database = database;
        this.files = files;
        this.store = new SweepStore(database);
        this.clock = clock;
    }

    /** Nothing younger than a day is touched: it may be on its way. */
    public void work() {
        Instant limit = clock.instant().minus(A_DAY);
        try {
            int halves = files.sweepHalves(limit);
            int orphans = sweepOrphans(limit);
            int removed = sweepRemoved(limit);
            for (var picture : store.movedSince(limit.minus(A_DAY))) files.sweepCrops(picture, limit);
            if (halves + orphans + removed > 0)
                log.info("Swept {} unfinished files, {} that no row knew, {} removed", halves, orphans, removed);
        } catch (IOException e) {
            log.error("The files of the library could not be swept: {}", e.toString());
        }
    }

    /** Killed in between, it leaves a file that no row knows, and the next night finds it. */
    private int sweepRemoved(Instant limit) throws IOException {
        var removed = store.removedBefore(limit);
        for (var picture : removed) {
            if (!claim(picture.id(), limit)) continue;
            files.remove(picture.key());
        }
        return removed.size();
    }

    private boolean claim(long id, Instant limit) {
        return database.write(write -> store.sweep(write, id, limit, clock.instant()));
    }

    private int sweepOrphans(Instant limit) throws IOException {
        int swept = 0;
        for (String key : store.unknown(files.keysBefore(limit))) {
            files.remove(key);
            swept++;
        }
        return swept;
    }
}
