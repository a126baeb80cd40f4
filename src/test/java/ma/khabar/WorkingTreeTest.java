package ma.khabar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Whoever works on templates sees each change at the next request, as after a bare {@code mvn}. */
class WorkingTreeTest {
    @RegisterExtension
    static final TestSite site = TestSite.fresh();

    @Test
    void a_changed_template_is_seen_at_once_by_everybody(@TempDir Path tree) throws IOException {
        copy(Path.of("templates"), tree.resolve("templates"));
        copy(Path.of("static"), tree.resolve("static"));
        site.restartFrom(tree);
        String article = "/a/" + site.article("خبر");
        Browser writer = site.visitor();
        writer.post(article + "/comments", Map.of("name", "كريم", "body", "نص"));
        Browser reader = site.visitor();
        reader.post("/a/" + site.article("غيره") + "/comments", Map.of("name", "ليلى", "body", "نص"));

        for (Browser browser : List.of(writer, reader, site.visitor()))
            assertThat(browser.get(article).all(".comment.changed")).isEmpty();
        Path comment = tree.resolve("templates/comment/_comment.peb");
        Files.writeString(comment, Files.readString(comment).replace("class=\"comment\"", "class=\"comment changed\""));

        for (Browser browser : List.of(writer, reader, site.visitor()))
            assertThat(browser.get(article).all(".comment.changed")).hasSize(1);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) Files.copy(file, to.resolve(from.relativize(file)));
        }
    }
}
