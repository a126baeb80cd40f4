package ma.khabar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code khabar reindex}, on a site that runs and on one that does not. */
@Timeout(300)
class ReindexIT {
    @TempDir
    Path folder;

    @Test
    void the_indexes_are_made_anew_by_a_site_that_runs_and_by_the_next_start() throws Exception {
        Jar jar = Jar.in(folder);
        Path index = jar.data().resolve("search/articles");
        jar.run("publish", ManuscriptFile.write(folder, "a.md", "زرافة في الحديقة"));
        try (Jar.Running site = jar.serve()) {
            Jar.Ended ended = jar.run("reindex");

            assertThat(ended.err()).isEmpty();
            assertThat(ended.out()).contains("articles: 1", "comments: 0");
            assertThat(ended.code()).isZero();
            site.stop();
        }
        assertThat(index)
                .isDirectoryContaining(file -> file.getFileName().toString().startsWith("segments"));

        assertThat(jar.run("reindex").out()).containsExactly("the indexes are made anew when the site starts");

        assertThat(Files.exists(index.resolve("segments_1"))).isFalse();
        assertThat(index)
                .isDirectoryNotContaining(file -> file.getFileName().toString().startsWith("segments"));
        try (Jar.Running site = jar.serve()) {
            assertThat(jar.run("reindex").out()).contains("articles: 1");
            site.stop();
        }
    }
}
