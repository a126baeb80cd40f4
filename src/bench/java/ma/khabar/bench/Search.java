package ma.khabar.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import ma.khabar.text.Slug;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Whether readers find as fast among many articles as among few. */
@Command(name = "Search", mixinStandardHelpOptions = true, showDefaultValues = true)
public final class Search implements Callable<Void> {
    private static final int DAYS = 3_650;
    private static final int COMMON_WORDS = 12;

    @Option(names = "--few", description = "articles of the small base")
    private int few = 10_000;

    @Option(names = "--many", description = "articles of the large base")
    private int many = 1_000_000;

    @Mixin
    private Load load = new Load(300, 200);

    @Mixin
    private Ground ground = new Ground();

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Search()).execute(arguments));
    }

    @Override
    public @Nullable Void call() throws Exception {
        ground.measure(this::compare, "few", "many");
        return null;
    }

    private void compare(Path place, List<String> urls) throws Exception {
        try (Base small = open(few, place.resolve("few"), urls.getFirst());
                Base large = open(many, place.resolve("many"), urls.getLast())) {
            load.compare(visits(small), visits(large));
        }
    }

    /** Without comments; returns when all can be found. */
    private static Base open(int articles, Path folder, String url) throws Exception {
        Base base = Base.open(new Size(folder.getFileName().toString(), articles, 0, 0, DAYS), folder, url);
        long start = System.nanoTime();
        while (!isWhole(base)) Thread.sleep(200);
        System.out.printf(
                Locale.ROOT,
                "%s: %,d articles indexed in %.0f s, %,.1f MB%n",
                base.paper().size().name(),
                articles,
                (System.nanoTime() - start) / 1e9,
                bytes(folder.resolve("search/articles")) / 1e6);
        return base;
    }

    private static boolean isWhole(Base base) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(base.root() + "/search?q=zzz"))
                    .build();
            return !client.send(request, BodyHandlers.ofString()).body().contains("قيد الإعداد");
        }
    }

    private static long bytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    /** What is typed comes out of titles of the same rank in both bases, another one each time. */
    private static List<Visit> visits(Base base) {
        Newspaper paper = base.paper();
        List<String> common = List.of(
                "المغرب", "المدينة", "السنة", "الماء", "الناس", "العمل", "اليوم", "البيت", "الطريق", "المدرسة", "السوق",
                "الجهة");
        return List.of(
                asking(base, "a common word", n -> common.get(n % COMMON_WORDS)),
                asking(base, "a common word, in a section", n -> common.get(n % COMMON_WORDS), "&section=" + section()),
                asking(base, "a common word, newest first", n -> common.get(n % COMMON_WORDS), "&sort=new"),
                asking(base, "a common word, of a year", n -> common.get(n % COMMON_WORDS), "&from=2026-01-01"),
                asking(base, "a word of a title", n -> words(paper, n).get(2)),
                asking(base, "a rare word", n -> "" + (1 + n % paper.size().tags())),
                asking(base, "two words", n -> String.join(" ", words(paper, n).subList(0, 2))),
                asking(base, "five words", n -> String.join(" ", words(paper, n).subList(0, 5))),
                asking(
                        base,
                        "a phrase",
                        n -> "«" + String.join(" ", words(paper, n).subList(1, 4)) + "»"),
                asking(
                        base,
                        "a word that nobody wrote",
                        n -> misspelt(words(paper, n).get(3))),
                reading(base, "suggestions", n -> "/search/suggest?q=" + encoded(begun(words(paper, n)))));
    }

    private static Visit asking(Base base, String name, IntFunction<String> sought) {
        return asking(base, name, sought, "");
    }

    private static Visit asking(Base base, String name, IntFunction<String> sought, String narrowed) {
        return reading(base, name, n -> "/search?q=" + encoded(sought.apply(n)) + narrowed);
    }

    private static Visit reading(Base base, String name, IntFunction<String> path) {
        return new Visit(name, 200, n -> HttpRequest.newBuilder(URI.create(base.root() + path.apply(n)))
                .build());
    }

    /** Titles have at least seven. */
    private static List<String> words(Newspaper paper, int rank) {
        return List.of(paper.story(rank).title().split(" ", -1));
    }

    private static String misspelt(String word) {
        return word.substring(0, word.length() / 2) + "ظ" + word.substring(word.length() / 2) + "ظ";
    }

    private static String begun(List<String> words) {
        String last = words.get(2);
        return words.get(0) + " " + words.get(1) + " " + last.substring(0, Math.min(3, last.length()));
    }

    private static String section() {
        return Slug.encoded("قسم-2");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
