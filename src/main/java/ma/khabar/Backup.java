package ma.khabar;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import ma.khabar.backup.Backups;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code khabar backup FILE}; while the site runs on an embedded database, the site itself does the work. */
@Command(
        name = "backup",
        description = "Writes all of a site to one file, from which restore makes it again; it may run meanwhile.",
        mixinStandardHelpOptions = true)
final class Backup implements Callable<Integer> {
    private static final String VERB = "backup";

    @Parameters(paramLabel = "FILE", description = "What to write, a zip; it is replaced once all is written.")
    private Path file = Path.of("");

    @Override
    public Integer call() throws Exception {
        return ControlSocket.run(VERB, List.of(file.toAbsolutePath().toString()), Site::openExisting);
    }

    /** One line, with how much there is in the file. */
    static List<String> on(Site site, List<String> words) {
        Path file = Path.of(words.getFirst());
        try {
            Backups.Extent extent = site.backups().make(file);
            return List.of(file + ": " + extent.rows() + " rows, " + extent.files() + " files");
        } catch (IOException e) {
            throw Failure.of(file, e);
        }
    }
}
