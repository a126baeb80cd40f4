package ma.khabar.announce;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import ma.khabar.db.Database;
import org.jspecify.annotations.Nullable;

/** The channels that this site uses; none, unless settings name them. */
public final class Announcements implements AutoCloseable {
    private final List<Herald> heralds;

    /**
     * What the settings say.
     *
     * @param hub of WebSub; none: there is none
     * @param key of IndexNow; empty: it is told nothing
     * @param service of IndexNow
     */
    public record Channels(@Nullable URI hub, String key, URI service) {}

    /** {@code site} is the public address. */
    public Announcements(Channels channels, URI site, Database database, Clock clock) {
        this.heralds = Stream.<Channel>concat(
                        Stream.ofNullable(channels.hub()).map(hub -> new WebSub(hub, site)),
                        Stream.of(channels.key())
                                .filter(key -> !key.isEmpty())
                                .map(key -> new IndexNow(channels.service(), key, site)))
                .map(channel -> new Herald(channel, database, clock))
                .toList();
    }

    public void open() {
        heralds.forEach(Herald::start);
    }

    @Override
    public void close() {
        heralds.forEach(Herald::close);
    }
}
