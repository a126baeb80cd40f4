package ma.khabar.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Whether the site slows down as it grows: the pages of a small base beside those of a large one. */
@Command(name = "Growth", mixinStandardHelpOptions = true, showDefaultValues = true)
public final class Growth implements Callable<Void> {
    private static final int DAYS = 3_650;
    private static final String SMALL = "small";
    private static final String LARGE = "large";

    @Option(names = "--articles", description = "of the large base")
    private int articles = 1_000_000;

    @Option(names = "--comments", description = "of the large base, about")
    private int comments = 2_000_000;

    @Option(names = "--discussion", description = "comments on one article of the large base")
    private int discussion = 50_000;

    @Mixin
    private Load load = new Load(300, 200);

    @Mixin
    private Ground ground = new Ground();

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Growth()).execute(arguments));
    }

    @Override
    public @Nullable Void call() throws Exception {
        ground.measure(this::compare, SMALL, LARGE);
        return null;
    }

    private void compare(Path place, List<String> urls) throws Exception {
        Size size = new Size(LARGE, articles, comments, discussion, DAYS);
        try (Base small = Base.open(Size.small(), place.resolve(SMALL), urls.getFirst());
                Base large = Base.open(size, place.resolve(LARGE), urls.getLast())) {
            load.compare(Visit.all(small), Visit.all(large));
        }
    }
}
