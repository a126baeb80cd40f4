package ma.khabar;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import ma.khabar.search.Search;
import picocli.CommandLine.Command;

/** {@code khabar reindex}. */
@Command(
        name = "reindex",
        description = "Makes the indexes of the search anew: now when the site runs, and otherwise when it starts.",
        mixinStandardHelpOptions = true)
final class Reindex implements Callable<Integer> {
    private static final String VERB = "reindex";

    @Override
    public Integer call() throws Exception {
        Config config = Config.load(Path.of("khabar.properties"), System.getenv());
        Optional<Integer> handedOver = ControlSocket.ask(config.data(), VERB, List.of());
        if (handedOver.isPresent()) return handedOver.get();
        Search.remove(config.data());
        System.out.println("the indexes are made anew when the site starts");
        return 0;
    }

    /** A line for each kind of texts, with how many there are; once all are in. */
    static List<String> on(Site site, List<String> words) {
        return site.reindex().entrySet().stream()
                .map(kind -> kind.getKey() + ": " + kind.getValue())
                .toList();
    }
}
