package ma.khabar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import ma.khabar.Browser;
import ma.khabar.TestSite;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A database that cannot be reached: readers get what is kept or are told to come back, and the site recovers by itself. */
class DatabaseGoneTest {
    /** As many as the pool holds. */
    private static final int CONNECTIONS = 16;

    @RegisterExtension
    static final TestSite site = TestSite.onPostgres();

    @Test
    void while_the_database_is_gone_readers_get_what_is_kept_and_afterwards_it_goes_on() throws SQLException {
        long article = site.article("خبر");
        String database = site.sql()
                .select(DSL.field("current_database()", String.class))
                .fetchSingle()
                .value1();
        String path = site.visitor().get("/a/" + article).uri().getRawPath();
        String kept = site.visitor().get(path).body();

        TestSite.onServer("alter database " + database + " with allow_connections false");
        TestSite.onServer("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + database + "'");
        List<Browser.Page> failed = atOnce(List.of(
                () -> site.visitor().get("/a/" + article + "/comments?sort=likes"),
                () -> site.visitor().get("/health"),
                () -> site.visitor().post("/a/" + article + "/comments", Map.of("name", "ن", "body", "نص"))));
        Browser.Page asset = site.visitor().get("/static/site.css");
        Browser.Page known = site.visitor().get(path);
        site.clock().forward(Duration.ofHours(1));
        Browser.Page old = site.visitor().get(path);
        TestSite.onServer("alter database " + database + " with allow_connections true");

        assertThat(failed).allSatisfy(DatabaseGoneTest::busy);
        assertThat(List.of(known, old)).allSatisfy(page -> {
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.body()).isEqualTo(kept);
        });
        assertThat(old.header("Retry-After")).isEmpty();
        useUpWhatDied();
        assertThat(failed.getLast().form("#again").submit().all(".comment-body").eachText())
                .containsExactly("نص");
        assertThat(asset.status()).isEqualTo(200);
        assertThat(site.visitor().get("/a/" + article).status()).isEqualTo(200);
        assertThat(site.visitor().get("/health").status()).isEqualTo(200);
    }

    /** As one is to which others have passed the lead. */
    @Test
    void a_database_that_takes_nothing_is_read_and_writers_keep_their_text() throws SQLException {
        long article = site.article("خبر");
        String database = site.sql()
                .select(DSL.field("current_database()", String.class))
                .fetchSingle()
                .value1();
        String path = "/a/" + article + "/comments";

        TestSite.onServer("alter database " + database + " set default_transaction_read_only = on");
        TestSite.onServer("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + database + "'");
        useUpWhatDied();
        Browser.Page refused = site.visitor().post(path, Map.of("name", "ن", "body", "نص"));
        Browser.Page read = site.visitor().get(path);
        TestSite.onServer("alter database " + database + " set default_transaction_read_only = off");
        TestSite.onServer("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + database + "'");
        useUpWhatDied();

        busy(refused);
        assertThat(refused.one("#again [name=body]").val()).isEqualTo("نص");
        assertThat(read.status()).isEqualTo(200);
        assertThat(refused.form("#again").submit().all(".comment-body").eachText())
                .containsExactly("نص");
    }

    /** The pool does not test again what it has used half a second ago: whoever gets such a connection finds it dead, and it is gone. */
    private static void useUpWhatDied() {
        int left = CONNECTIONS;
        while (left > 0 && site.visitor().get("/health").status() == 503) left--;
    }

    /** Each waits for a connection until its patience ends. */
    private static List<Browser.Page> atOnce(List<Supplier<Browser.Page>> requests) {
        // The pool that all of Java shares has one thread on two processors.
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Browser.Page>> answers = requests.stream()
                    .map(request -> CompletableFuture.supplyAsync(request, crowd))
                    .toList();
            return answers.stream().map(CompletableFuture::join).toList();
        }
    }

    private static void busy(Browser.Page page) {
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.header("Retry-After")).contains("5");
        assertThat(page.text("h1")).isEqualTo("الخدمة مشغولة");
        assertThat(page.body()).doesNotContain("Exception", "java.", "postgres", "\tat ");
    }
}
