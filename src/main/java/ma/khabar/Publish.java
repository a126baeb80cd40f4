package ma.khabar;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import ma.khabar.newsroom.Manuscript;
import ma.khabar.newsroom.Manuscript.Malformed;
import ma.khabar.newsroom.Manuscripts;
import ma.khabar.newsroom.Manuscripts.Published;
import ma.khabar.newsroom.PictureDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code khabar publish FILE.md…}; while the site runs on an embedded database, the site itself does the work. */
@Command(
        name = "publish",
        description = "Publishes Markdown files with front matter; a file of the same name again replaces its article.",
        mixinStandardHelpOptions = true)
final class Publish implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "FILE.md", description = "What to publish: all of them, or none.")
    private List<Path> files = List.of();

    @Override
    public Integer call() throws Exception {
        Config config = Config.load(Path.of("khabar.properties"), System.getenv());
        Optional<Integer> handedOver = ControlSocket.ask(config.data(), "publish", absolute(files));
        if (handedOver.isPresent()) return handedOver.get();
        // Before the database is opened, which may mean that it is made.
        List<Manuscript> manuscripts = read(files);
        try (Site site = Site.open(config, Clock.tickMillis(ZoneOffset.UTC))) {
            publish(site, files, manuscripts).forEach(System.out::println);
        }
        return 0;
    }

    /** One line for each file, with the address of its article. */
    static List<String> on(Site site, List<String> paths) throws Malformed {
        List<Path> files = paths.stream().map(Path::of).toList();
        return publish(site, files, read(files));
    }

    private static List<String> absolute(List<Path> files) {
        return files.stream().map(file -> file.toAbsolutePath().toString()).toList();
    }

    private static List<String> publish(Site site, List<Path> files, List<Manuscript> manuscripts) throws Malformed {
        List<Manuscripts.Sent> sent = IntStream.range(0, files.size())
                .mapToObj(i -> new Manuscripts.Sent(manuscripts.get(i), desk(site, files.get(i))))
                .toList();
        return site.manuscripts().publish(sent).stream()
                .map(published -> line(site, published))
                .toList();
    }

    private static List<Manuscript> read(List<Path> files) throws Malformed {
        List<Manuscript> manuscripts = new ArrayList<>();
        for (Path file : files) {
            String text = text(file);
            manuscripts.add(Manuscripts.read(file.getFileName().toString(), text));
        }
        return manuscripts;
    }

    private static String text(Path file) {
        try {
            return decoded(file, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new Failure(file + ": cannot be read", e);
        }
    }

    private static String decoded(Path file, byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        String read = out.flip().toString();
        if (result.isError()) throw new Failure(file + ":" + (1 + newlines(read)) + ": not UTF-8");
        return read;
    }

    private static long newlines(String text) {
        return text.chars().filter(letter -> letter == '\n').count();
    }

    /** Pictures are named relative to the manuscript. */
    private static PictureDesk desk(Site site, Path file) {
        return name -> {
            Path picture = file.resolveSibling(name);
            if (!Files.isRegularFile(picture)) throw new IOException("no such file");
            return site.pictures().take(Files.readAllBytes(picture));
        };
    }

    private static String line(Site site, Published published) {
        String outcome = published.outcome().name().toLowerCase(Locale.ROOT);
        return published.source() + ": " + outcome + ", " + site.address() + published.path();
    }
}
