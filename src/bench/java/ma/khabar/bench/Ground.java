package ma.khabar.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where something is measured: in a folder that is removed afterwards unless it was named, on H2 or on a PostgreSQL of its own. */
final class Ground {
    @Option(names = "--postgres", description = "on a PostgreSQL started for this, instead of H2")
    private boolean postgres;

    @Option(
            names = "--folder",
            description = "where the bases are made and kept for the next time; otherwise they are removed")
    private @Nullable Path folder;

    /** {@code urls}: of one database for each name; empty ones mean H2. */
    interface Measurement {
        void on(Path place, List<String> urls) throws Exception;
    }

    void measure(Measurement measurement, String... names) throws Exception {
        if (folder != null) {
            measure(Files.createDirectories(folder), measurement, names);
            return;
        }
        Path passing = Files.createTempDirectory("khabar-bench");
        try {
            measure(passing, measurement, names);
        } finally {
            Base.remove(passing);
        }
    }

    private void measure(Path place, Measurement measurement, String... names) throws Exception {
        if (postgres) onPostgres(place, measurement, names);
        else measurement.on(place, Collections.nCopies(names.length, ""));
    }

    private static void onPostgres(Path place, Measurement measurement, String... names) throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setDataDirectory(place.resolve("postgres"))
                .setCleanDataDirectory(false)
                .start()) {
            List<String> urls = new ArrayList<>();
            for (String name : names) urls.add(Base.database(server, name));
            measurement.on(place, urls);
        }
    }
}
