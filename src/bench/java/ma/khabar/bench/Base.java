package ma.khabar.bench;

import static ma.khabar.db.schema.Tables.ARTICLE;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import ma.khabar.Config;
import ma.khabar.Site;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;

/** A running site with a newspaper in its base. */
final class Base implements AutoCloseable {
    /** Megabytes. What it costs to make a page is measured with none, and not what it costs to send one that is kept. */
    private static final String NOTHING_KEPT = "0";

    private static final String MUCH_KEPT = "32";

    private final Newspaper paper;
    private final Site site;

    private Base(Newspaper paper, Site site) {
        this.paper = paper;
        this.site = site;
    }

    /** What is filled in after the newspaper. */
    interface More {
        void add(Site site, Newspaper paper) throws Exception;
    }

    /** Fills the base unless it was filled before; {@code databaseUrl} empty means H2 in {@code folder}. */
    static Base open(Size size, Path folder, String databaseUrl) throws Exception {
        return open(size, folder, databaseUrl, (site, paper) -> {});
    }

    static Base open(Size size, Path folder, String databaseUrl, More more) throws Exception {
        return open(size, folder, databaseUrl, NOTHING_KEPT, more);
    }

    /** On H2, with a page cache. */
    static Base openKeeping(Size size, Path folder) throws Exception {
        return open(size, folder, "", MUCH_KEPT, (site, paper) -> {});
    }

    private static Base open(Size size, Path folder, String databaseUrl, String pageCache, More more) throws Exception {
        Newspaper paper = new Newspaper(size);
        try (Site site = site(folder, databaseUrl, pageCache)) {
            if (!site.database().sql().fetchExists(ARTICLE)) {
                fill(site, paper);
                more.add(site, paper);
            }
        }
        // Opened anew, as after a restart: nothing of the filling is left in memory.
        Site site = site(folder, databaseUrl, pageCache);
        site.start(null);
        System.out.printf("%s: %,.1f MB%n", size.name(), bytes(site, folder) / 1e6);
        return new Base(paper, site);
    }

    /** The address of a database of that name, made unless it is there. */
    static String database(EmbeddedPostgres server, String name) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            boolean there = statement
                    .executeQuery("select 1 from pg_database where datname = '" + name + "'")
                    .next();
            if (!there) statement.execute("create database " + name);
        }
        return server.getJdbcUrl("postgres", name) + "&reWriteBatchedInserts=true";
    }

    /** Deletes a folder with all that is in it, if it is there. */
    static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }

    Newspaper paper() {
        return paper;
    }

    String root() {
        return "http://127.0.0.1:" + site.port();
    }

    Site site() {
        return site;
    }

    DSLContext sql() {
        return site.database().sql();
    }

    @Override
    public void close() {
        site.close();
    }

    private static void fill(Site site, Newspaper paper) {
        Instant start = Instant.now();
        Filling.fill(site.database(), paper);
        // An index of a base in which nothing ever changed does not know where it was, and is made anew at each start.
        site.database().write(write -> {
            write.touch("filled");
            return paper;
        });
        System.out.printf(
                "%s: %,d articles written in %d s%n",
                paper.size().name(),
                paper.size().articles(),
                Duration.between(start, Instant.now()).toSeconds());
    }

    private static Site site(Path folder, String databaseUrl, String pageCache) throws IOException {
        Map<String, String> settings = Map.of(
                "KHABAR_PORT",
                "0",
                "KHABAR_DATA",
                folder.toString(),
                "KHABAR_DATABASE_URL",
                databaseUrl,
                "KHABAR_PAGE_CACHE",
                pageCache,
                "KHABAR_RATE_LIMITS",
                "off");
        Config config = Config.load(folder.resolve("none.properties"), settings);
        return Site.open(config, clock());
    }

    /** It goes on, because H2 answers from memory what it is asked twice about the same moment. */
    private static Clock clock() {
        return Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), Newspaper.NOW));
    }

    private static long bytes(Site site, Path folder) throws IOException {
        if (site.database().sql().family() == SQLDialect.POSTGRES) {
            return site.database()
                    .sql()
                    .fetchSingle("select pg_database_size(current_database())")
                    .into(Long.class);
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
