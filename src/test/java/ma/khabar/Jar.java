package ma.khabar;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.FutureTask;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The finished jar, run as its users run it: a process of its own, started in a folder that is not ours. */
final class Jar {
    private static final Path FILE = Path.of("target/khabar.jar").toAbsolutePath();
    private static final String AOT_CACHE =
            "-XX:AOTCache=" + Path.of("target/khabar.aot").toAbsolutePath();
    private static final Pattern FLAGS = Pattern.compile("<site.flags>(.+)</site.flags>");
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final Pattern READY =
            Pattern.compile("khabar: (http://localhost:([0-9]+)) is ready after [0-9]+ ms");
    private static final int PATIENCE_IN_SECONDS = 120;

    private final Path folder;
    private final Map<String, String> settings;
    private final List<String> tracer;
    private final List<String> flags;
    private final String input;

    private Jar(Path folder, Map<String, String> settings, List<String> tracer, List<String> flags, String input) {
        this.folder = folder;
        this.settings = settings;
        this.tracer = tracer;
        this.flags = flags;
        this.input = input;
    }

    /** What a process left behind: its exit code, and what it printed. */
    record Ended(int code, List<String> out, List<String> err) {}

    /** Started in {@code folder}, with its data in a folder under it, on any free port. */
    static Jar in(Path folder) throws IOException {
        Map<String, String> settings = Map.of("KHABAR_PORT", "0", "KHABAR_DATA", "data", "KHABAR_RATE_LIMITS", "off");
        List<String> flags = Stream.concat(Stream.of(flags().split(" ")), Stream.of(AOT_CACHE))
                .toList();
        return new Jar(folder, settings, List.of(), flags, "");
    }

    /** What the JVM of the jar is told beside where its cache is. */
    static String flags() throws IOException {
        Matcher flags = FLAGS.matcher(Files.readString(Path.of("pom.xml")));
        if (!flags.find()) throw new AssertionError("pom.xml names no flags");
        return flags.group(1);
    }

    Jar with(String setting, String value) {
        Map<String, String> more = new HashMap<>(settings);
        more.put(setting, value);
        return new Jar(folder, more, tracer, flags, input);
    }

    /** Started by another program, which gets ours as its last words. */
    Jar under(String... program) {
        return new Jar(folder, settings, List.of(program), flags, input);
    }

    /** Its JVM told this too. */
    Jar told(String... flags) {
        List<String> more = Stream.concat(this.flags.stream(), Stream.of(flags)).toList();
        return new Jar(folder, settings, tracer, more, input);
    }

    /** With this on its standard input. */
    Jar typing(String text) {
        return new Jar(folder, settings, tracer, flags, text);
    }

    Path data() {
        return folder.resolve(settings.getOrDefault("KHABAR_DATA", ""));
    }

    /** Straight into the file of the embedded database, which no site must have open. */
    Connection database() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:h2:file:" + data().resolve("khabar").toAbsolutePath()
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;IFEXISTS=TRUE",
                "",
                "");
    }

    /** Runs a command to its end. */
    Ended run(String... words) throws Exception {
        Started started = start(words);
        List<String> out = within(() -> started.out.lines().toList());
        return started.ended(out);
    }

    /** Starts the site; returns when it has said that it is ready. */
    Running serve(String... options) throws Exception {
        Started started =
                start(Stream.concat(Stream.of("serve"), Stream.of(options)).toArray(String[]::new));
        String line = within(started.out::readLine);
        Matcher ready = READY.matcher(line == null ? "" : line);
        if (ready.matches()) return new Running(started, ready);
        started.process.destroyForcibly();
        throw new AssertionError("Not ready: " + line + "\n" + Files.readString(started.err));
    }

    private Started start(String... words) throws IOException {
        Path err = Files.createTempFile(folder, "stderr", "");
        List<String> java = List.of(JAVA, "-XX:TieredStopAtLevel=1");
        List<String> jar = List.of("-jar", FILE.toString());
        ProcessBuilder builder = new ProcessBuilder(Stream.of(tracer, java, flags, jar, List.of(words))
                        .flatMap(List::stream)
                        .toList())
                .directory(folder.toFile())
                .redirectError(err.toFile());
        // What the machine has set for itself would change what is tested.
        builder.environment().keySet().removeIf(key -> key.startsWith("KHABAR_") || key.endsWith("JAVA_OPTIONS"));
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().putAll(settings);
        Process process = builder.start();
        try (Writer in = process.outputWriter(StandardCharsets.UTF_8)) {
            in.write(input);
        }
        return new Started(process, process.inputReader(StandardCharsets.UTF_8), err);
    }

    private interface Reading<T> {
        T read() throws IOException;
    }

    /** On a thread of its own: of those that all of Java shares there is one here, and it would wait for another test's process. */
    private static <T> T within(Reading<T> reading) throws Exception {
        FutureTask<T> read = new FutureTask<>(reading::read);
        Thread.ofPlatform().daemon().start(read);
        return read.get(PATIENCE_IN_SECONDS, SECONDS);
    }

    private record Started(Process process, BufferedReader out, Path err) {
        Ended ended(List<String> printed) throws Exception {
            if (!process.waitFor(PATIENCE_IN_SECONDS, SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("Does not end: " + Files.readString(err));
            }
            return new Ended(process.exitValue(), printed, Files.readAllLines(err));
        }

        /** Ours, where another program started it. */
        ProcessHandle java() {
            return process.descendants().findFirst().orElse(process.toHandle());
        }
    }

    /** A site that is being served; closing it kills it, should it still be alive. */
    static final class Running implements AutoCloseable {
        private final Started started;
        private final String address;
        private final int port;
        private final String readyLine;
        private final HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        private final List<Browser> visitors = new CopyOnWriteArrayList<>();

        private Running(Started started, Matcher ready) {
            this.started = started;
            this.readyLine = ready.group();
            this.address = ready.group(1);
            this.port = Integer.parseInt(ready.group(2));
        }

        int port() {
            return port;
        }

        String readyLine() {
            return readyLine;
        }

        Browser visitor() {
            Browser visitor = new Browser(address);
            visitors.add(visitor);
            return visitor;
        }

        /** Posts a comment; the status of the answer itself. */
        int comment(long article, String body) throws IOException, InterruptedException {
            return send(article, Map.of("name", "كريم", "body", body));
        }

        /** The same in answer to a comment. */
        int reply(long article, long parent, String name, String body) throws IOException, InterruptedException {
            return send(article, Map.of("name", name, "body", body, "parent", "" + parent));
        }

        private int send(long article, Map<String, String> fields) throws IOException, InterruptedException {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/a/" + article + "/comments"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(Browser.encode(fields)))
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode();
        }

        /** What it has printed to its error stream so far. */
        String complaints() {
            try {
                return Files.readString(started.err);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** SIGTERM. */
        void terminate() {
            started.java().destroy();
        }

        /** SIGKILL. */
        void kill() throws InterruptedException {
            started.java().destroyForcibly();
            started.process.waitFor();
        }

        /** What it left, once it has ended; what it printed after its first line is in {@code out}. */
        Ended ended() throws Exception {
            return started.ended(within(() -> started.out.lines().toList()));
        }

        Ended stop() throws Exception {
            hangUp();
            terminate();
            return ended();
        }

        @Override
        public void close() throws InterruptedException {
            hangUp();
            kill();
        }

        /** See {@link Browser#close}. */
        private void hangUp() {
            visitors.forEach(Browser::close);
            client.shutdownNow();
        }
    }
}
