package ma.khabar;

import static ma.khabar.Disk.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A disk that the kernel lets nobody write to any more: readers read, writers get back what they typed, and once it is mended all goes on by itself. */
class DiskFailingTest {
    @Order(1)
    @RegisterExtension
    static final FailingDisk disk = FailingDisk.of(96);

    @Order(2)
    @RegisterExtension
    static final TestSite site =
            TestSite.with(Map.of("KHABAR_DATA", disk.folder().toString()));

    private final long article = site.article("خبر");
    private final Browser reader = site.visitor();

    @Test
    void readers_read_on_and_a_comment_is_sent_again_from_the_page_that_refused_it() throws IOException {
        comment("قبل العطل");
        disk.fail();

        comment("أول من يجد العطل");
        assertReadOnly();
        Browser.Page refused = comment("أثناء العطل");

        disk.mend();
        assertThat(sentAgain(refused).all(".comment-body").eachText()).containsExactly("أثناء العطل", "قبل العطل");
        site.awaitReady();
        assertThat(site.site().faults()).isEmpty();
    }

    @Test
    void so_it_is_where_the_database_was_opened_while_its_file_could_not_be_written() {
        comment("قبل القفل");
        String file = disk.folder().resolve("khabar.mv.db").toString();
        assumeTrue(run("chattr", "+i", file), "no file may be locked here");
        DSLContext sql = site.sql();
        assertThatThrownBy(() -> sql.execute("shutdown immediately")).isInstanceOf(DataAccessException.class);

        comment("أول من يجد القفل");
        assertReadOnly();
        Browser.Page refused = comment("أثناء القفل");

        assertThat(run("chattr", "-i", file)).isTrue();
        assertThat(sentAgain(refused).all(".comment-body").eachText()).containsExactly("أثناء القفل", "قبل القفل");
        site.awaitReady();
    }

    private void assertReadOnly() {
        Browser.Page refused = comment("نص \"طويل\"");
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.header("Retry-After")).hasValue("5");
        assertThat(refused.one("#again [name=body]").val()).isEqualTo("نص \"طويل\"");
        for (String page : List.of("/", "/a/" + article, "/a/" + article + "/comments?sort=oldest"))
            assertThat(site.visitor().get(page).status()).as(page).isEqualTo(200);
        assertThat(reader.get("/health/ready").body()).contains("read only");
    }

    /** Whoever comes first may be the one who finds that it can be written again. */
    private static Browser.Page sentAgain(Browser.Page refused) {
        Browser.Page answer = refused.form("#again").submit();
        return answer.status() == 503 ? refused.form("#again").submit() : answer;
    }

    private Browser.Page comment(String body) {
        return reader.post("/a/" + article + "/comments", Map.of("name", "كريم", "body", body));
    }
}
