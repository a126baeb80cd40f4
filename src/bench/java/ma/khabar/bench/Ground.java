package ma.khabar.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import picocli.CommandLine.Option;

/** Where something is measured: in a folder that is removed afterwards, on H2 or on a PostgreSQL of its own. */
final class Ground {
    @Option(names = "--postgres", description = "on a PostgreSQL started for this, instead of H2")
    private boolean postgres;

    /** {@code urls}: of one database for each name; empty ones mean H2. */
    interface Measurement {
        void on(Path place, List<String> urls) throws Exception;
    }

    void measure(Measurement measurement, String... names) throws Exception {
        Path place = Files.createTempDirectory("khabar-bench");
        try {
            if (postgres) onPostgres(place, measurement, names);
            else measurement.on(place, Collections.nCopies(names.length, ""));
        } finally {
            Base.remove(place);
        }
    }

    private static void onPostgres(Path place, Measurement measurement, String... names) throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder().start()) {
            List<String> urls = new ArrayList<>();
            for (String name : names) urls.add(Base.database(server, name));
            measurement.on(place, urls);
        }
    }
}
