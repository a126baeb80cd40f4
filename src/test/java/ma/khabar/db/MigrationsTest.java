package ma.khabar.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import ma.khabar.Browser;
import ma.khabar.Config;
import ma.khabar.Site;
import ma.khabar.TestClock;
import ma.khabar.TestSite;
import ma.khabar.night.ReconcileStore;
import ma.khabar.night.ReferenceStore;
import org.h2.jdbcx.JdbcDataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From the schema of each version that there has been to that of today. */
class MigrationsTest {
    private static final String MEMORY =
            ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1";

    /** What a site of that version wrote, which those after it have to live with. */
    private static final Map<Integer, List<String>> WRITTEN = Map.of(
            1,
            List.of(
                    "insert into category (slug, name, position) values ('society', 'مجتمع', 1)",
                    "insert into author (slug, name) values ('salma', 'سلمى')",
                    "insert into tag (slug, name) values ('tag', 'وسم')",
                    "insert into picture (file, width, height) values ('" + "0a".repeat(16) + ".jpg', 300, 400)",
                    """
                    insert into article (category_id, title, slug, introduction, picture_id, reading_minutes, comment_count, published_at)
                    values (1, 'خبر قديم', 'old', 'مقدمة', 1, 1, 2, timestamp with time zone '2026-11-20 10:00:00+00')""",
                    "insert into article_body (article_id, html) values (1, '<p>نص قديم</p>')",
                    "insert into article_author (article_id, author_id, position, published_at) select id, 1, 1, published_at from article",
                    "insert into article_tag (article_id, tag_id, position, published_at) select id, 1, 1, published_at from article",
                    "insert into front_slot (position, article_id) values (0, 1)",
                    comment("null, null, 0, 1, 'زائر', 'تعليق قديم', 'PUBLISHED'"),
                    comment("1, 1, 1, 0, 'زائرة', 'جواب قديم', 'PUBLISHED'"),
                    comment("null, null, 0, 0, 'غريب', 'ينتظر', 'PENDING'"),
                    "insert into change (topic) values ('article:1')"),
            2,
            List.of(
                    """
                    insert into account (email, email_key, name, name_key, role, created_at, confirmed_at)
                    values ('a@b.ma', 'a@b.ma', 'نورة', 'نورة', 'EDITOR', current_timestamp, current_timestamp)""",
                    "insert into account_session (token_hash, account_id, device, created_at, seen_at) values ('x', 1, '', current_timestamp, current_timestamp)"),
            3,
            List.of(
                    "insert into comment_like (comment_id, voter, created_at) values (1, 'account:1', current_timestamp)",
                    "update comment set like_count = 1 where id = 1",
                    "update article set pinned_comment_id = 1"),
            5,
            List.of(
                    "insert into piece_log (piece_id, account_id, act, detail, created_at) values (1, 1, 'SAVED', '', current_timestamp)"));

    @TempDir
    Path folder;

    @Test
    void the_newest_is_known_by_name() {
        assertThat(Migrations.NEWEST).isEqualTo(scripts().getLast());
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void what_was_written_is_there_and_counted(String script) {
        String url = "jdbc:h2:mem:" + script;
        write(url, script);

        try (Database database = Database.open(url, "", "")) {
            assertThat(database.migration()).isEqualTo(scripts().getLast());
            assertThat(database.sql()
                            .fetch("select body from comment order by id")
                            .getValues(0, String.class))
                    .containsExactly("تعليق قديم", "جواب قديم", "ينتظر");
            assertThat(new ReconcileStore(database).differences()).isEmpty();
            assertThat(new ReferenceStore(database).faults()).isEmpty();
            database.sql().execute("set db_close_delay 0");
        }
    }

    @Test
    void the_site_of_today_serves_what_the_first_one_wrote() {
        String url = "jdbc:h2:mem:first";
        write(url, scripts().getFirst());
        Config config = Config.load(
                folder.resolve("none.properties"),
                Map.of("KHABAR_PORT", "0", "KHABAR_DATA", folder.toString(), "KHABAR_DATABASE_URL", url));

        try (Site site = Site.open(config, new TestClock())) {
            site.start(null);
            Browser.Page page = TestSite.visitorOf(site).get("/a/1");
            assertThat(page.text("h1")).isEqualTo("خبر قديم");
            assertThat(page.text("#comments h2")).isEqualTo("التعاليق (2)");
            assertThat(page.all(".comment-body").eachText()).containsExactly("تعليق قديم", "جواب قديم");
            site.database().sql().execute("set db_close_delay 0");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void what_a_newer_program_has_written_is_left_alone_be_it_finished_or_not(boolean finished) {
        String url = "jdbc:h2:file:" + folder.resolve("newer");
        try (Database database = Database.open(url, "", "")) {
            database.sql().execute("""
                            insert into "flyway_schema_history" ("installed_rank", "version", "description", "type", "script", "installed_by", "execution_time", "success")
                            values (1000, '999', 'later', 'SQL', 'V999__later.sql', '', 1, ?)""", finished);
        }

        assertThatThrownBy(() -> Database.open(url, "", ""))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("it is of a newer version of this program (V999__later.sql)");
    }

    @Test
    void of_two_nodes_that_start_at_once_one_migrates() throws Exception {
        String url = TestSite.newDatabase();
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<String> start = () -> {
            together.await();
            try (Database database = Database.open(url, "", "")) {
                return database.migration();
            }
        };
        try (ExecutorService nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<String> node : nodes.invokeAll(List.of(start, start)))
                assertThat(node.get()).isEqualTo(scripts().getLast());
        }

        try (Database database = Database.open(url, "", "")) {
            assertThat(database.sql()
                            .fetch("select script from flyway_schema_history where success order by installed_rank")
                            .getValues(0, String.class))
                    .isEqualTo(scripts());
        }
    }

    static List<String> scripts() {
        try (Stream<Path> files = Files.list(Path.of("migrations"))) {
            return files.map(file -> file.getFileName().toString())
                    .sorted(Comparator.comparing(MigrationsTest::number))
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static int number(String script) {
        return Integer.parseInt(script.substring(1, script.indexOf("__")));
    }

    private static void write(String url, String last) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(url + MEMORY);
        DSLContext sql = DSL.using(source, SQLDialect.H2);
        for (String script : scripts()) {
            if (number(script) > number(last)) break;
            if (!script.equals(last) && !WRITTEN.containsKey(number(script))) continue;
            Migrations.bringEmpty(source, sql, script);
            WRITTEN.getOrDefault(number(script), List.of()).forEach(sql::execute);
        }
    }

    private static String comment(String values) {
        return """
                insert into comment (article_id, parent_id, root_id, reply_position, reply_count, name, body, state, fingerprint, created_at)
                values (1, %s, 'x', timestamp with time zone '2026-11-20 11:00:00+00')""".formatted(values);
    }
}
