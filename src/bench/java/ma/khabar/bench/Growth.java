package ma.khabar.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Mixin
    private Load load = new Load(300, 200);

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
            if (!keep) for (String made : List.of(SMALL, LARGE, POSTGRES)) Base.remove(place.resolve(made));
            if (!keep && folder == null) Files.delete(place);
        }
    }

    private void onPostgres(Path place) throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setDataDirectory(place.resolve(POSTGRES))
                .setCleanDataDirectory(false)
                .start()) {
            compare(place, Base.database(server, SMALL), Base.database(server, LARGE));
        }
    }

    private void compare(Path place, String smallUrl, String largeUrl) throws Exception {
        Size size = new Size(LARGE, articles, comments, discussion, DAYS);
        try (Base small = Base.open(Size.small(), place.resolve(SMALL), smallUrl);
                Base large = Base.open(size, place.resolve(LARGE), largeUrl)) {
            load.compare(Visit.all(small), Visit.all(large));
        }
    }
}
