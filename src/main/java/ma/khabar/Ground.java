package ma.khabar;

import java.time.Clock;
import java.time.Duration;
import ma.khabar.db.Database;
import ma.khabar.db.SiteKey;
import ma.khabar.web.RateLimit;

/** What every feature stands on. */
record Ground(Config config, Clock clock, Database database, SiteKey key) {
    Ground(Config config, Clock clock, Database database) {
        this(config, clock, database, SiteKey.of(database));
    }

    RateLimit limit(int times, Duration within) {
        return new RateLimit(times, within, config.rateLimits(), clock);
    }

    /** Whether readers come by TLS. */
    boolean isSecure() {
        return config.url().getScheme().equals("https");
    }
}
