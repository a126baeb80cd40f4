package ma.khabar.night;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import ma.khabar.comment.ReportStore;
import ma.khabar.text.MoroccanTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is done at three in the morning, when nobody waits for a page. */
public final class Night implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Night.class);
    private static final LocalTime THREE = LocalTime.of(3, 0);

    private static final Duration NETWORKS_ARE_KEPT = Duration.ofDays(30);

    private final ReconcileStore counters;
    private final ReportStore reports;
    private final Runnable mail;
    private final Clock clock;
    private final Thread thread;
    private boolean working;
    private boolean closed;

    private Night(ReconcileStore counters, ReportStore reports, Runnable mail, Clock clock) {
        this.counters = counters;
        this.reports = reports;
        this.mail = mail;
        this.clock = clock;
        this.thread = Thread.ofVirtual().name("night").unstarted(this::watch);
    }

    /** {@code mail}: what tidies the letters up. */
    public static Night start(ReconcileStore counters, ReportStore reports, Runnable mail, Clock clock) {
        Night night = new Night(counters, reports, mail, clock);
        night.thread.start();
        return night;
    }

    /** Interrupted at work, it would close the file of H2 under those who are still being answered: such work ends with the database. */
    @Override
    public synchronized void close() {
        closed = true;
        if (!working) thread.interrupt();
    }

    /** How long it is until three o'clock in Morocco. */
    static Duration until(Instant now) {
        var wall = MoroccanTime.at(now).toLocalDateTime();
        var today = wall.toLocalDate().atTime(THREE);
        return Duration.between(now, MoroccanTime.instantOf(wall.isBefore(today) ? today : today.plusDays(1)));
    }

    void work() {
        mail.run();
        reports.forgetNetworks(clock.instant().minus(NETWORKS_ARE_KEPT));
        for (String difference : counters.differences()) log.error("A counter is wrong: {}", difference);
    }

    private void watch() {
        try {
            while (true) {
                Thread.sleep(until(clock.instant()));
                if (!begin()) return;
                workQuietly();
                end();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean begin() {
        working = !closed;
        return working;
    }

    private synchronized void end() {
        working = false;
        if (closed) thread.interrupt();
    }

    private void workQuietly() {
        try {
            work();
        } catch (RuntimeException e) {
            log.error("The night's work failed", e);
        }
    }
}
