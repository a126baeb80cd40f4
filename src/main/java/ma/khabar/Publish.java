package ma.khabar;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import ma.khabar.newsroom.Manuscript;
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
        Optional<Integer> handedOver = ControlSocket.ask(config.data(), files);
        if (handedOver.isPresent()) return handedOver.get();
        try (Site site = Site.open(config, Clock.tickMillis(ZoneOffset.UTC))) {
            publish(site, config, files).forEach(System.out::println);
        }
        return 0;
    }

    /** One line for each file, with the address of its article. */
    static List<String> publish(Site site, Config config, List<Path> files) throws Exception {
        List<Manuscript> manuscripts = new ArrayList<>();
        for (Path file : files)
            manuscripts.add(Manuscripts.read(file.getFileName().toString(), text(file)));
        return site.manuscripts().publish(manuscripts, desk(site, files)).stream()
                .map(published -> line(config, published))
                .toList();
    }

    private static String text(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (MalformedInputException e) {
            throw new IOException(file + ":1: not UTF-8", e);
        } catch (IOException e) {
            throw new IOException(file + ": cannot be read", e);
        }
    }

    /** Pictures are named relative to the manuscript; with several, to any of them. */
    private static PictureDesk desk(Site site, List<Path> files) {
        return name -> {
            for (Path file : files) {
                Path picture = file.resolveSibling(name);
                if (Files.isRegularFile(picture)) return site.pictures().take(Files.readAllBytes(picture));
            }
            throw new IOException("no such file");
        };
    }

    private static String line(Config config, Published published) {
        String outcome = published.outcome().name().toLowerCase(Locale.ROOT);
        return published.source() + ": " + outcome + ", " + config.url() + published.path();
    }
}
