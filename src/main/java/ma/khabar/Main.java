package ma.khabar;

import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** The command line. Whatever goes wrong is one line on standard error: 2 for words that are off, 1 for anything else. */
@Command(
        name = "khabar",
        description = "A server-rendered Arabic news site with a comments section.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            Serve.class,
            Publish.class,
            AccountCommand.class,
            Export.class,
            Backup.class,
            Check.class,
            Rehearse.class,
            Reindex.class,
            Restore.class,
            Version.class
        })
public final class Main {
    private static final int WRONG_WORDS = 2;
    private static final int FAILED = 1;

    private Main() {}

    public static void main(String[] args) {
        System.exit(run(args));
    }

    static int run(String... args) {
        CommandLine line = new CommandLine(new Main()).setCaseInsensitiveEnumValuesAllowed(true);
        line.registerConverter(Path.class, Main::path);
        line.setParameterExceptionHandler((e, words) -> complain(line.getErr(), List.of(sentence(e)), WRONG_WORDS));
        line.setExecutionExceptionHandler((e, command, parsed) -> complain(line.getErr(), Failure.lines(e), code(e)));
        if (args.length == 0) {
            line.usage(line.getErr());
            return WRONG_WORDS;
        }
        return line.execute(args);
    }

    /** In a locale that is not UTF-8 the JVM cannot tell which file an Arabic name means. */
    private static Path path(String word) {
        try {
            return Path.of(word);
        } catch (InvalidPathException e) {
            throw new TypeConversionException("this locale cannot name the file; set LC_ALL=C.UTF-8");
        }
    }

    private static int complain(PrintWriter err, List<String> reasons, int code) {
        reasons.forEach(reason -> err.println("khabar: " + reason));
        err.flush();
        return code;
    }

    private static String sentence(ParameterException e) {
        String words = e.getCommandLine().getCommandSpec().qualifiedName();
        return Failure.reason(e) + " (" + words + " --help tells more)";
    }

    private static int code(Exception e) {
        return e instanceof Config.Invalid ? WRONG_WORDS : FAILED;
    }
}
