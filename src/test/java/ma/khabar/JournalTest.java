package ma.khabar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import ma.khabar.web.AccessLog;
import ma.khabar.web.ClientAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is told of the requests: in figures, and line by line. */
class JournalTest {
    private static final Path file = newFile();

    @RegisterExtension
    static final TestSite site =
            TestSite.with(Map.of("KHABAR_METRICS_PORT", "0", "KHABAR_ACCESS_LOG", file.toString()));

    @Test
    void requests_comments_and_the_machine_are_counted() {
        long article = site.article("خبر");
        site.visitor().post("/a/" + article + "/comments", Map.of("name", "قارئ", "body", "نص"));
        site.visitor().get("/nothing");
        for (int i = 0; i < 3; i++) site.visitor().get("/feed.json");

        Browser watcher =
                new Browser("http://127.0.0.1:" + site.site().metricsPort().orElseThrow());
        Browser.Page page = watcher.get("/metrics");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body().lines())
                .anyMatch(
                        line -> line.startsWith(
                                "khabar_http_requests_seconds_count{method=\"POST\",route=\"/a/{id}/comments\",status=\"303\"} 1"))
                // What is kept is counted like what is made.
                .anyMatch(line -> line.startsWith(
                        "khabar_http_requests_seconds_count{method=\"GET\",route=\"/feed.json\",status=\"200\"} 3"))
                .anyMatch(line -> line.startsWith(
                        "khabar_http_requests_seconds_bucket{method=\"GET\",route=\"none\",status=\"404\",le="))
                .anyMatch(line -> line.startsWith("khabar_comments_total 1"))
                .anyMatch(line -> line.startsWith("khabar_mail_waiting 0"))
                .anyMatch(line -> line.startsWith("khabar_search_waiting "))
                .anyMatch(line -> line.startsWith("khabar_pool_connections{state=\"idle\"}"))
                .anyMatch(line -> line.startsWith("jvm_memory_used_bytes{"));
        assertThat(watcher.get("/metrics/else").status()).isEqualTo(404);
        assertThat(site.visitor().get("/metrics").status()).isEqualTo(404);
    }

    @Test
    @Timeout(30)
    void a_line_tells_what_was_asked_and_not_by_whom() throws IOException {
        site.visitor().get("/search?q=%D8%B3%D8%B1");
        site.visitor().get("/preview/12-secret");
        String ticket = "/12-" + "5ec7e7".repeat(10) + "abcd";
        site.visitor()
                .sending("Referer", "https://khabar.test/preview" + ticket)
                .get("/no-such-page");

        while (!Files.readString(file).contains("/no-such-page")) Thread.onSpinWait();
        List<String> lines = Files.readAllLines(file);

        assertThat(lines)
                .allMatch(
                        line -> line.matches(
                                "127\\.0\\.0\\.0 - - \\[23/Nov/2026:14:05:00 \\+0000\\] \"[A-Z]+ /\\S* HTTP/1\\.1\" [0-9]{3} ([0-9]+|-) \"[^\"]*\" \"[^\"]*\""));
        assertThat(lines).anyMatch(line -> line.contains("\"GET /search HTTP/1.1\" 200"));
        assertThat(lines).anyMatch(line -> line.contains("\"GET /preview/{ticket} HTTP/1.1\" 404"));
        assertThat(lines).anyMatch(line -> line.contains("\"https://khabar.test/preview/{ticket}\""));
        assertThat(lines.toString()).doesNotContain("secret", "5ec7e7", "%D8%B3%D8%B1");
    }

    @Test
    void a_file_that_cannot_be_written_is_named() {
        Path nowhere = file.resolve("access.log");

        assertThatThrownBy(() -> new AccessLog(nowhere, new ClientAddress(List.of()), site.clock()))
                .hasMessage("cannot write to the access log " + nowhere);
    }

    private static Path newFile() {
        try {
            Path file = Files.createTempFile("access", ".log");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
