package ma.khabar.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Whether the site slows down as it grows: the pages of a small base beside those of a large one. */
@Command(name = "Growth", mixinStandardHelpOptions = true, showDefaultValues = true)
public final class Growth implements Callable<Void> {
    private static final int DAYS = 3_650;
    private static final String SMALL = "small";
    private static final String LARGE = "large";
    private static final String POSTGRES = "postgres";

    @Option(names = "--articles", description = "of the large base")
    private int articles = 1_000_000;

    @Option(names = "--comments", description = "of the large base, about")
    private int comments = 2_000_000;

    @Option(names = "--discussion", description = "comments on one article of the large base")
    private int discussion = 50_000;

    @Option(names = "--requests", description = "of each kind to each base")
    private int requests = 300;

    @Option(names = "--warm-up", description = "requests of each kind before those that count")
    private int warmUp = 200;

    @Option(names = "--postgres", description = "on a PostgreSQL started for this, instead of H2")
    private boolean postgres;

    @Option(names = "--folder", description = "where the bases are made, or were made and kept")
    private @Nullable Path folder;

    @Option(names = "--keep", description = "leave the bases for the next time")
    private boolean keep;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Growth()).execute(arguments));
    }

    @Override
    public @Nullable Void call() throws Exception {
        Path place = folder == null ? Files.createTempDirectory("khabar-growth") : Files.createDirectories(folder);
        try {
            if (postgres) onPostgres(place);
            else compare(place, "", "");
            return null;
        } finally {
            if (!keep) for (String made : List.of(SMALL, LARGE, POSTGRES)) remove(place.resolve(made));
            if (!keep && folder == null) Files.delete(place);
        }
    }

    private void onPostgres(Path place) throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setDataDirectory(place.resolve(POSTGRES))
                .setCleanDataDirectory(false)
                .start()) {
            compare(place, database(server, SMALL), database(server, LARGE));
        }
    }

    private void compare(Path place, String smallUrl, String largeUrl) throws Exception {
        Size size = new Size(LARGE, articles, comments, discussion, DAYS);
        try (Base small = Base.open(Size.small(), place.resolve(SMALL), smallUrl);
                Base large = Base.open(size, place.resolve(LARGE), largeUrl)) {
            Comparison comparison = new Comparison(Visit.all(small), Visit.all(large));
            comparison.visit(warmUp, warmUp + requests);
            comparison.print();
        }
    }

    private static String database(EmbeddedPostgres server, String name) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            boolean there = statement
                    .executeQuery("select 1 from pg_database where datname = '" + name + "'")
                    .next();
            if (!there) statement.execute("create database " + name);
        }
        return server.getJdbcUrl("postgres", name) + "&reWriteBatchedInserts=true";
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
