package ma.khabar.sitemap;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ma.khabar.text.MoroccanTime;

/**
 * What there is of each month since the first article. Months that are over are counted again only after some minutes: it takes reading all
 * their articles, and nothing but a late change is ever new in them.
 */
public final class Months {
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final int MOST = 2_400;

    private final SitemapStore articles;
    private final Cache<YearMonth, Optional<Month>> over;

    public Months(SitemapStore articles, Clock clock) {
        this.articles = articles;
        this.over = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(KEPT)
                .ticker(() -> Duration.ofMillis(clock.millis()).toNanos())
                .build();
    }

    /** Those in which something came out that still is, the latest first. */
    List<Month> all(Instant now) {
        YearMonth current = of(now);
        YearMonth first = articles.first(now).map(Months::of).orElse(current);
        return Stream.iterate(current, month -> !month.isBefore(first), month -> month.minusMonths(1))
                .limit(MOST)
                .flatMap(month -> month(month, current, now).stream())
                .toList();
    }

    private Optional<Month> month(YearMonth month, YearMonth current, Instant now) {
        return month.equals(current)
                ? articles.month(month, now)
                : over.get(month, missing -> articles.month(missing, now));
    }

    private static YearMonth of(Instant instant) {
        return YearMonth.from(MoroccanTime.at(instant));
    }
}
