package ma.khabar.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Debian's {@code wrk}: as many requests as a server takes from 32 connections. */
final class Wrk {
    private static final int CONNECTIONS = 32;
    private static final String PATIENCE = "10s";
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([\\d.]+)");
    private static final Pattern SLOW = Pattern.compile("99%\\s+([\\d.]+)(us|ms|s)");
    private static final Pattern FAILED = Pattern.compile("Non-2xx or 3xx responses: \\d+|Socket errors: .*");

    private final Path folder;
    private final int seconds;

    /** Scripts are written to {@code folder}. */
    Wrk(Path folder, int seconds) {
        this.folder = folder;
        this.seconds = seconds;
    }

    /**
     * What came out.
     *
     * @param rate answers a second
     * @param slow milliseconds that 99 of 100 stayed within
     */
    record Run(double rate, double slow) {}

    /**
     * Sends what {@code script} makes: the body of a function in Lua that returns the one for the nth request of a thread, whose number is
     * {@code thread}.
     *
     * @throws IllegalStateException when a request was refused or not answered
     */
    Run send(String root, String script) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("wrk.lua"), counted(script));
        Process process = new ProcessBuilder(
                        "wrk",
                        "-t2",
                        "-c" + CONNECTIONS,
                        "-d" + seconds + "s",
                        "--timeout",
                        PATIENCE,
                        "--latency",
                        "-s",
                        file.toString(),
                        root)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0 || FAILED.matcher(said).find()) throw new IllegalStateException(said);
        return new Run(Double.parseDouble(found(RATE, said).group(1)), milliseconds(found(SLOW, said)));
    }

    /** Only at the first request does wrk know the name of the host. */
    private static String counted(String script) {
        return """
                local made, threads, make = 0, 0, nil
                function setup(each) threads = threads + 1; each:set("thread", threads) end
                local function maker()
                """ + script + """

                end
                function request() make = make or maker(); made = made + 1; return make(made) end
                """;
    }

    private static Matcher found(Pattern sought, String said) {
        Matcher matcher = sought.matcher(said);
        if (!matcher.find()) throw new IllegalStateException(said);
        return matcher;
    }

    private static double milliseconds(Matcher said) {
        double number = Double.parseDouble(said.group(1));
        return switch (said.group(2)) {
            case "us" -> number / 1e3;
            case "ms" -> number;
            default -> number * 1e3;
        };
    }
}
