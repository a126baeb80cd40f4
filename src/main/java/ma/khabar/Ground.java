package ma.khabar;

import java.time.Clock;
import java.time.Duration;
import ma.khabar.db.Database;
import ma.khabar.db.SiteKey;
import ma.khabar.settings.SettingsStore;
import ma.khabar.web.RateLimit;

/** What every feature stands on. */
record Ground(Config config, Clock clock, Database database, SiteKey key, SettingsStore settings) {
    Ground(Config config, Clock clock, Database database) {
        this(config, clock, database, SiteKey.of(database), new SettingsStore(database, config.siteName(), clock));
    }

    /** The same at another time. */
    Ground at(Clock time) {
        return new Ground(config, time, database, key, settings);
    }

    RateLimit limit(int times, Duration within) {
        return new RateLimit(times, within, config.rateLimits(), clock);
    }

    /** Whether readers come by TLS. */
    boolean isSecure() {
        return config.url().getScheme().equals("https");
    }
}
