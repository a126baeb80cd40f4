package ma.khabar;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** The command line, read by picocli. */
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
final class Commands {
    private Commands() {}

    static int run(String... args) {
        CommandLine line = new CommandLine(new Commands()).setCaseInsensitiveEnumValuesAllowed(true);
        line.registerConverter(Path.class, Commands::path);
        line.setParameterExceptionHandler((e, words) -> Main.complain(List.of(sentence(e)), Main.WRONG_WORDS));
        line.setExecutionExceptionHandler((e, command, parsed) -> Main.complain(e));
        if (args.length == 0) {
            line.usage(line.getErr());
            return Main.WRONG_WORDS;
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

    private static String sentence(ParameterException e) {
        String words = e.getCommandLine().getCommandSpec().qualifiedName();
        return Failure.reason(e) + " (" + words + " --help tells more)";
    }
}
