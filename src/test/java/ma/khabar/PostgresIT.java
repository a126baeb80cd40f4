package ma.khabar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The jar on a real PostgreSQL. */
@Timeout(300)
class PostgresIT {
    @TempDir
    Path folder;

    @Test
    void articles_and_comments_outlive_a_restart() throws Exception {
        Jar jar = Jar.in(folder).with("KHABAR_DATABASE_URL", TestSite.newDatabase());
        assertThat(jar.run("publish", ManuscriptFile.write(folder, "a.md", "قبل البدء"))
                        .code())
                .isZero();
        try (Jar.Running site = jar.serve()) {
            Jar.Ended published = jar.run("publish", ManuscriptFile.write(folder, "b.md", "بعد البدء"));
            assertThat(published.err()).isEmpty();
            assertThat(site.visitor().get("/").body()).contains("قبل البدء", "بعد البدء");
            assertThat(site.comment(2, "تعليق باق")).isEqualTo(303);

            Jar.Ended ended = site.stop();
            assertThat(ended.err()).isEmpty();
            assertThat(ended.code()).isZero();
        }
        try (Jar.Running site = jar.serve()) {
            Browser.Page page = site.visitor().get("/a/2");
            assertThat(page.text("#comments h2")).isEqualTo("التعاليق (1)");
            assertThat(page.text(".comment-body")).isEqualTo("تعليق باق");
        }
        assertThat(jar.data().resolve("khabar.mv.db")).doesNotExist();
    }
}
