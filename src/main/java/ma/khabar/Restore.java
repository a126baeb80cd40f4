package ma.khabar;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import ma.khabar.backup.Backups;
import ma.khabar.backup.Restoration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code khabar restore FILE}. */
@Command(
        name = "restore",
        description = "Makes a site again out of a backup, in a data folder and a database where there is none.",
        mixinStandardHelpOptions = true)
final class Restore implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "What backup has written, on either database.")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        Config config = Config.load(Path.of("khabar.properties"), System.getenv());
        Site.checkWritable(config.data());
        try {
            Backups.Extent extent = new Restoration(place(config)).restore(file.toAbsolutePath());
            System.out.println(file + ": " + extent.rows() + " rows, " + extent.files() + " files restored");
            return 0;
        } catch (IOException e) {
            throw Failure.of(file, e);
        }
    }

    private static Restoration.Place place(Config config) {
        return new Restoration.Place(
                config.data(), config.databaseUrl(), config.databaseUser(), config.databasePassword());
    }
}
