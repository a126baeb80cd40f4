package ma.khabar.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Real sentences in any number and order: those of the demonstration, shuffled. */
final class Prose {
    private static final Path DEMO = Path.of("src/main/resources/demo");
    private static final int LONG_ENOUGH = 120;
    private static final int SHORTEST_BODY = 1_700;
    private static final int SPREAD_OF_BODIES = 2_800;
    private static final int PARAGRAPHS_A_SECTION = 4;

    private final List<String> paragraphs = paragraphs();
    private final List<String> titles =
            paragraphs.stream().flatMap(Prose::beginnings).toList();
    private final List<String> names = lines("names.txt");
    private final List<String> comments = lines("comments.txt").stream()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.replace("\\n", "\n"))
            .toList();

    String title(Random chance) {
        return any(titles, chance);
    }

    String introduction(Random chance) {
        return any(paragraphs, chance);
    }

    /** 3 to 8 KB of HTML: Arabic letters take two bytes. */
    String body(Random chance) {
        int length = SHORTEST_BODY + chance.nextInt(SPREAD_OF_BODIES);
        StringBuilder html = new StringBuilder(length + 1_000);
        for (int i = 1; html.length() < length; i++) {
            html.append("<p>").append(any(paragraphs, chance)).append("</p>");
            if (i % PARAGRAPHS_A_SECTION == 0) {
                html.append("<h2>").append(title(chance)).append("</h2>");
            }
        }
        return html.toString();
    }

    String name(Random chance) {
        return any(names, chance);
    }

    String comment(Random chance) {
        return any(comments, chance);
    }

    private static Stream<String> beginnings(String paragraph) {
        List<String> words = List.of(paragraph.split(" "));
        return IntStream.rangeClosed(7, 12)
                .filter(length -> length <= words.size())
                .mapToObj(length -> String.join(" ", words.subList(0, length)));
    }

    private static String any(List<String> texts, Random chance) {
        return texts.get(chance.nextInt(texts.size()));
    }

    private static List<String> paragraphs() {
        try (Stream<Path> files = Files.list(DEMO.resolve("articles"))) {
            return files.sorted()
                    .flatMap(file -> lines(DEMO.relativize(file).toString()).stream())
                    .filter(line -> line.length() >= LONG_ENOUGH && Character.isLetter(line.charAt(0)))
                    .map(line -> line.replace("**", "").replace("&", "").replace("<", ""))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(String name) {
        try {
            return Files.readAllLines(DEMO.resolve(name)).stream()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
