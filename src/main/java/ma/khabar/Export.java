package ma.khabar;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import ma.khabar.export.ExportStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code khabar export FILE}; while the site runs on an embedded database, the site itself does the work. */
@Command(
        name = "export",
        description = "Writes all that a site holds to a file, one JSON object a line; no secrets.",
        mixinStandardHelpOptions = true)
final class Export implements Callable<Integer> {
    private static final String VERB = "export";

    @Parameters(paramLabel = "FILE", description = "What to write; it is replaced once all is written.")
    private Path file = Path.of("");

    @Override
    public Integer call() throws Exception {
        return ControlSocket.run(VERB, List.of(file.toAbsolutePath().toString()), Site::open);
    }

    /** One line, with how many there are in the file. */
    static List<String> on(Site site, List<String> words) {
        Path file = Path.of(words.getFirst());
        return List.of(file + ": " + write(site, file) + " lines");
    }

    /** Under another name until it is whole; for its owner alone, as there are addresses of readers in it. */
    private static long write(Site site, Path file) {
        try {
            Path unfinished = Files.createTempFile(
                    Objects.requireNonNull(file.getParent()), "." + file.getFileName(), ".unfinished");
            try {
                long lines = fill(site, unfinished);
                Files.move(unfinished, file, ATOMIC_MOVE);
                return lines;
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw new Failure(file + ": cannot be written", e);
        }
    }

    private static long fill(Site site, Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            return new ExportStore(site.database()).write(out);
        }
    }
}
