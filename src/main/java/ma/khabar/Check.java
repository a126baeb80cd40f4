package ma.khabar;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import ma.khabar.backup.Restoration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code khabar check [FILE]}; while the site runs on an embedded database, the site itself does the work. */
@Command(
        name = "check",
        description =
                "Looks whether a site is whole: its counters, references, pictures and search; or whether a backup is.",
        mixinStandardHelpOptions = true)
final class Check implements Callable<Integer> {
    private static final String VERB = "check";

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "A backup; the site itself where none is named.")
    private @Nullable Path file;

    /** All that is wrong, a line each. */
    static final class Faults extends Failure {
        private final List<String> faults;

        Faults(List<String> faults) {
            super(String.join("\n", faults));
            this.faults = List.copyOf(faults);
        }

        @Override
        List<String> lines() {
            return faults;
        }
    }

    @Override
    public Integer call() throws Exception {
        return file == null ? ControlSocket.run(VERB, List.of(), Site::openExisting) : checkBackup(file);
    }

    /** One line when all is well. */
    static List<String> on(Site site, List<String> words) {
        List<String> faults = site.faults();
        if (!faults.isEmpty()) throw new Faults(faults);
        return List.of("counters, references, pictures and search are whole");
    }

    private static int checkBackup(Path file) {
        try {
            System.out.println(file + ": whole, made at " + Restoration.verify(file.toAbsolutePath()));
            return 0;
        } catch (IOException e) {
            throw Failure.of(file, e);
        }
    }
}
