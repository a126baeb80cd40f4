package ma.khabar;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code khabar export}, on a site that runs and on one that does not. */
@Timeout(300)
class ExportIT {
    private static final String PASSWORD = "ثلاث نخلات في الحوز";

    @TempDir
    Path folder;

    @Test
    void all_of_a_site_is_written_while_it_runs_and_when_it_does_not() throws Exception {
        Jar jar = Jar.in(folder);
        Path manuscript = folder.resolve("خبر.md");
        Files.writeString(
                manuscript, "---\ntitle: خبر للتصدير\ncategory: مجتمع\nauthor: سلمى\ntags: [تجربة]\n---\n\nنص.\n");
        add(jar, "READER", "reader@example.ma", "قارئة");
        assertThat(jar.run("publish", manuscript.getFileName().toString()).err())
                .isEmpty();

        try (Jar.Running site = jar.serve()) {
            Browser reader = site.visitor();
            reader.post("/sign-in", Map.of("email", "reader@example.ma", "password", PASSWORD));
            reader.post("/a/1/comments", Map.of("body", "رأي «القارئة»\n\"سطر\""));
            site.visitor().post("/a/1/comments", Map.of("name", "برنامج", "body", "اشتروا", "website", "x"));

            Jar.Ended ended = jar.run("export", "site.jsonl");

            assertThat(ended.err()).isEmpty();
            assertThat(ended.out())
                    .singleElement()
                    .asString()
                    .contains("site.jsonl: ")
                    .endsWith(" lines");
            site.stop();
        }

        Path file = folder.resolve("site.jsonl");
        String text = Files.readString(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(text).doesNotContain("$2a$", "$2b$", "password", "token", "network", "visitor", "fingerprint");
        List<JsonObject> lines = text.lines()
                .map(line -> JsonParser.parseString(line).getAsJsonObject())
                .toList();
        assertThat(lines)
                .extracting(line -> line.get("type").getAsString())
                .contains("category", "author", "piece", "piece_act", "decision", "word", "account_event");
        assertThat(of(lines, "account").getFirst().get("email").getAsString()).isEqualTo("reader@example.ma");
        JsonObject article = of(lines, "article").getFirst();
        assertThat(article.get("title").getAsString()).isEqualTo("خبر للتصدير");
        assertThat(article.getAsJsonArray("tags")
                        .get(0)
                        .getAsJsonObject()
                        .get("name")
                        .getAsString())
                .isEqualTo("تجربة");
        assertThat(article.getAsJsonArray("authors")
                        .get(0)
                        .getAsJsonObject()
                        .get("name")
                        .getAsString())
                .isEqualTo("سلمى");
        List<JsonObject> comments = of(lines, "comment");
        assertThat(comments).hasSize(2);
        assertThat(comments.getFirst().get("body").getAsString()).isEqualTo("رأي «القارئة»\n\"سطر\"");
        assertThat(comments.getLast().get("state").getAsString()).isEqualTo("HELD");

        assertThat(jar.run("export", "again.jsonl").code()).isZero();
        assertThat(Files.readString(folder.resolve("again.jsonl"))).isEqualTo(text);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).noneMatch(left -> left.toString().endsWith(".unfinished"));
        }
    }

    @Test
    void what_cannot_be_written_is_said_in_one_line() throws Exception {
        Jar jar = Jar.in(folder);

        Jar.Ended ended = jar.run("export", "nowhere/site.jsonl");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err())
                .singleElement()
                .asString()
                .startsWith("khabar: ")
                .endsWith("cannot be written");
        assertThat(jar.run("export").code()).isEqualTo(2);
    }

    private static List<JsonObject> of(List<JsonObject> lines, String type) {
        return lines.stream()
                .filter(line -> line.get("type").getAsString().equals(type))
                .toList();
    }

    private static void add(Jar jar, String role, String email, String name) throws Exception {
        Jar.Ended added = jar.typing(PASSWORD + "\n")
                .run("account", "add", "--role", role, "--email", email, "--name", name, "--password-stdin");
        assertThat(added.err()).isEmpty();
    }
}
