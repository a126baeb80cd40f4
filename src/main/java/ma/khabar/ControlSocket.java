package ma.khabar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.SocketException;
import java.net.StandardProtocolFamily;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How a command reaches the site that runs: an embedded database is open in one process only.
 *
 * <p>A Unix socket in the data folder, for its owner alone. The command sends its verb and its words, one a line and encoded; the site
 * answers with lines for standard output, marked {@code +}, or one for standard error, marked {@code -}.
 */
final class ControlSocket implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(ControlSocket.class);
    private static final String MARK = "=";
    private static final String NAME = "control.sock";
    private static final Map<String, Verb> VERBS = Map.of(
            "publish", Publish::on,
            "account", AccountCommand::on,
            "export", Export::on,
            "reindex", Reindex::on,
            "backup", Backup::on,
            "check", Check::on);

    /** What a command has the site do; answers the lines to be printed. */
    interface Verb {
        List<String> on(Site site, List<String> words) throws Exception;
    }

    private final @Nullable ServerSocketChannel server;
    private final Path path;

    private ControlSocket(@Nullable ServerSocketChannel server, Path path) {
        this.server = server;
        this.path = path;
    }

    /** Listens for commands; where such a socket cannot be had, the site runs without. */
    static ControlSocket open(Path data, Site site) {
        Path path = data.resolve(NAME);
        try {
            Files.createDirectories(data);
            Files.deleteIfExists(path);
            ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            server.bind(UnixDomainSocketAddress.of(path));
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
            Thread.ofVirtual().name("control").start(() -> listen(server, site));
            return new ControlSocket(server, path);
        } catch (IOException | UnsupportedOperationException e) {
            log.warn("No commands while the site runs: {}: {}", path, e.getMessage());
            return new ControlSocket(null, path);
        }
    }

    /**
     * Has the site do it, or where none runs one that is opened for this by {@code opening}; answers the exit code. What there is to say is
     * printed.
     */
    static int run(String verb, List<String> words, BiFunction<Config, Clock, Site> opening) throws Exception {
        Config config = Config.load(Path.of("khabar.properties"), System.getenv());
        Optional<Integer> handedOver = ask(config.data(), verb, words);
        if (handedOver.isPresent()) return handedOver.get();
        try (Site site = opening.apply(config, Clock.tickMillis(ZoneOffset.UTC))) {
            Objects.requireNonNull(VERBS.get(verb), verb).on(site, words).forEach(System.out::println);
        }
        return 0;
    }

    /** Has the running site do it; answers the exit code, or nothing when no site runs on this data folder. */
    static Optional<Integer> ask(Path data, String verb, List<String> words) throws IOException {
        Path path = data.resolve(NAME);
        if (!Files.exists(path)) return Optional.empty();
        try (SocketChannel site = SocketChannel.open(UnixDomainSocketAddress.of(path))) {
            PrintWriter out = writer(site);
            out.println(verb);
            words.forEach(word -> out.println(MARK + URLEncoder.encode(word, StandardCharsets.UTF_8)));
            out.println();
            return Optional.of(relay(reader(site)));
        } catch (SocketException e) {
            // What is left of a site that was killed.
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        try {
            if (server != null) server.close();
            Files.deleteIfExists(path);
        } catch (IOException e) {
            log.warn("{} stays behind: {}", path, e.getMessage());
        }
    }

    private static int relay(BufferedReader answer) throws IOException {
        int code = 0;
        for (String line = answer.readLine(); line != null; line = answer.readLine()) {
            boolean good = line.startsWith("+");
            (good ? System.out : System.err).println(line.substring(1));
            if (!good) code = 1;
        }
        return code;
    }

    private static void listen(ServerSocketChannel server, Site site) {
        while (server.isOpen()) {
            try {
                SocketChannel client = server.accept();
                // Each by itself: an export takes long, and nobody waits for it.
                Thread.ofVirtual().name("command").start(() -> answer(client, site));
            } catch (IOException e) {
                if (server.isOpen()) log.warn("A command was not heard: {}", e.getMessage());
            }
        }
    }

    private static void answer(SocketChannel client, Site site) {
        try (client) {
            serve(client, site);
        } catch (IOException | RuntimeException e) {
            log.warn("A command was not answered: {}", e.getMessage());
        }
    }

    private static void serve(SocketChannel client, Site site) throws IOException {
        BufferedReader in = reader(client);
        Verb verb = Objects.requireNonNull(VERBS.get(in.readLine()), "an unknown verb");
        List<String> words = in.lines()
                .takeWhile(line -> line.startsWith(MARK))
                .map(line -> URLDecoder.decode(line.substring(1), StandardCharsets.UTF_8))
                .toList();
        PrintWriter out = writer(client);
        try {
            verb.on(site, words).forEach(line -> out.println("+" + line));
        } catch (Exception e) {
            Failure.lines(e).forEach(line -> out.println("-khabar: " + line));
        }
    }

    private static BufferedReader reader(SocketChannel channel) {
        return new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8));
    }

    private static PrintWriter writer(SocketChannel channel) {
        return new PrintWriter(Channels.newWriter(channel, StandardCharsets.UTF_8), true);
    }
}
