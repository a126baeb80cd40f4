package ma.khabar.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The texts of the demonstration, as they lie beside the classes. */
final class DemoTexts {
    private static final String FOLDER = "/demo/";

    private DemoTexts() {}

    /** All files of a folder: the name and what stands in it, by name. */
    static Map<String, String> files(String folder) throws IOException {
        URI uri = address("names.txt");
        if (!uri.getScheme().equals("jar")) return read(Path.of(uri).resolveSibling(folder));
        try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
            return read(jar.getPath(FOLDER + folder));
        }
    }

    /** The lines of a file. */
    static List<String> lines(String name) throws IOException {
        try (InputStream stream = Objects.requireNonNull(DemoTexts.class.getResourceAsStream(FOLDER + name));
                BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank()).toList();
        }
    }

    /** Lines of the form {@code key | value}. */
    static Map<String, String> pairs(String name) throws IOException {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String line : lines(name)) {
            String[] sides = line.split(" \\| ", 2);
            pairs.put(sides[0].strip(), sides[1].strip());
        }
        return pairs;
    }

    /** Lines under headings {@code # NAME}; {@code \n} within a line is a line break. */
    static Map<String, List<String>> sections(String name) throws IOException {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        String heading = "";
        for (String line : lines(name)) {
            if (line.startsWith("# ")) heading = line.substring(2).strip();
            else sections.computeIfAbsent(heading, section -> new ArrayList<>()).add(line.replace("\\n", "\n"));
        }
        return sections;
    }

    private static Map<String, String> read(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) texts.put(file.getFileName().toString(), Files.readString(file));
        }
        return texts;
    }

    private static URI address(String name) throws IOException {
        try {
            return Objects.requireNonNull(DemoTexts.class.getResource(FOLDER + name))
                    .toURI();
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }
}
