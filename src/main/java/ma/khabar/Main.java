package ma.khabar;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The command line. Whatever goes wrong is one line on standard error: 2 for words that are off, 1 for anything else. */
@Command(
        name = "khabar",
        description = "A server-rendered Arabic news site with a comments section.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {Serve.class, Publish.class, AccountCommand.class, Version.class})
public final class Main {
    private static final int WRONG_WORDS = 2;
    private static final int FAILED = 1;

    private Main() {}

    public static void main(String[] args) {
        System.exit(run(args));
    }

    static int run(String... args) {
        CommandLine line = new CommandLine(new Main()).setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler((e, words) -> complain(line.getErr(), sentence(e), WRONG_WORDS));
        line.setExecutionExceptionHandler((e, command, parsed) -> complain(line.getErr(), Failure.reason(e), code(e)));
        if (args.length == 0) {
            line.usage(line.getErr());
            return WRONG_WORDS;
        }
        return line.execute(args);
    }

    private static int complain(PrintWriter err, String reason, int code) {
        err.println("khabar: " + reason);
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
