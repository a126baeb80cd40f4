package ma.khabar.cache;

import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.decoder.Decoder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import ma.khabar.Browser;
import ma.khabar.TestClock;
import ma.khabar.TestSite;
import ma.khabar.account.Role;
import ma.khabar.text.Slug;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What was made for one reader is given to all others, as long as it is what they would get anyway. */
class KeptPagesTest {
    @RegisterExtension
    static final TestSite site = TestSite.fresh();

    @AfterEach
    void turnBack() {
        site.clock().set(TestClock.START);
    }

    @Test
    void the_next_reader_costs_no_statement() {
        long article = site.article("خبر للجميع");
        for (String page : List.of("/", path(article), "/feed.xml", "/a/" + article + "/comments", section())) {
            site.visitor().get(page);
            assertThat(statements(() -> site.visitor().get(page))).as(page).isZero();
            assertThat(statements(() -> site.visitor().get(page + "?utm_source=x&fbclid=y%20z")))
                    .as(page)
                    .isZero();
        }
    }

    /** What they are shown is read once for all of them; what is theirs alone, each time, if there is any of its kind: what waits, and what they like. */
    @Test
    void whoever_is_known_costs_no_more_than_what_is_their_own() {
        long article = site.article("خبر لمن نعرفه");
        Browser writer = site.visitor();
        comment(writer, article, "كلمتي التي يراها الجميع");
        String page = path(article);
        writer.get(page);

        assertThat(statements(() -> writer.get(page))).isZero();
        Browser another = site.visitor();
        comment(another, article, "كلمة تنتظر https://example.ma");
        String liked = writer.get(page).one(".comments .comment").id().replace("comment-", "");
        another.post("/a/" + article + "/comments/" + liked + "/like", Map.of("on", "1"));
        writer.get(page);
        assertThat(statements(() -> writer.get(page))).isEqualTo(2);
        comment(site.visitor(), article, "كلمة لاحقة");
        assertThat(writer.get(page).body()).contains("كلمة لاحقة");
    }

    @Test
    void whoever_is_known_sees_what_changes_around_an_article() {
        // Away from what other tests have published.
        site.clock().forward(Duration.ofDays(2));
        long first = site.article("خبر بين خبرين");
        Instant minute = site.clock().instant().plusSeconds(30);
        long scheduled = site.publish("title: خبر يأتي بعده\ncategory: مجتمع\nauthor: كاتبة\ndate: " + minute, "نص.");
        Browser writer = site.visitor();
        comment(writer, first, "كلمة تعرّف بصاحبها");
        String page = path(first);
        assertThat(writer.get(page).body()).doesNotContain("خبر يأتي بعده");

        site.clock().set(minute);
        assertThat(writer.get(page).text(".neighbours")).contains("خبر يأتي بعده");
        String related = ".rail .story:has([href*='/a/" + scheduled + "/'])";
        assertThat(writer.get(page).one(related).text()).doesNotContain("تعليق واحد");
        comment(site.visitor(), scheduled, "كلمة تحت الخبر الثاني");
        assertThat(writer.get(page).one(related).text()).contains("تعليق واحد");
    }

    @Test
    void a_comment_is_everywhere_when_its_writer_is_answered() {
        long article = site.article("خبر يناقش");
        List<String> pages = List.of("/", section(), path(article), "/a/" + article + "/comments");
        pages.forEach(page -> site.visitor().get(page));

        comment(site.visitor(), article, "كلمة أولى");

        assertThat(site.visitor().get(path(article)).text("#comments h2")).contains("(1)");
        assertThat(site.visitor().get(path(article)).body()).contains("كلمة أولى");
        assertThat(site.visitor().get(pages.get(3)).body()).contains("كلمة أولى");
        for (String list : List.of("/", section())) {
            Browser.Page page = site.visitor().get(list);
            assertThat(page.one(".story:has([href*='/a/" + article + "/'])").text())
                    .as(list)
                    .contains("تعليق واحد");
        }
    }

    @Test
    void whoever_is_known_gets_what_is_theirs_and_nobody_else_does() {
        long article = site.article("خبر وتعليق");
        Browser writer = site.visitor();
        comment(writer, article, "كلمتي");
        String change = "[href$='/edit']";

        for (int i = 0; i < 2; i++) {
            Browser.Page own = writer.get(path(article));
            assertThat(own.all(change)).isNotEmpty();
            assertThat(own.header("Cache-Control")).contains("private, no-store");
            Browser.Page shared = site.visitor().get(path(article));
            assertThat(shared.all(change)).isEmpty();
            assertThat(shared.header("Cache-Control").orElseThrow()).startsWith("public, max-age=0, s-maxage=5");
            assertThat(shared.header("Vary").orElseThrow()).contains("Cookie", "Accept-Encoding", "Save-Data");
        }
        Browser reader = site.signedIn(Role.READER, "قارئة معروفة");
        assertThat(reader.get("/").text(".masthead")).contains("قارئة معروفة");
        assertThat(site.visitor().get("/").text(".masthead")).doesNotContain("قارئة معروفة");
    }

    @Test
    void other_cookies_than_ours_make_no_difference() {
        site.visitor().get("/");
        assertThat(statements(() ->
                        site.visitor().sending("Cookie", "__cf=1; theme=dark").get("/")))
                .isZero();
    }

    @Test
    void what_the_handler_alone_can_read_is_not_kept_for_those_who_did_not_ask_for_it() {
        site.article("خبر في القسم");
        String whole = site.visitor().get(section()).body();
        site.site().forgetPages();

        assertThat(site.visitor().get(section() + "?%62efore=0-0").body()).isNotEqualTo(whole);
        assertThat(site.visitor().get(section()).body()).isEqualTo(whole);
        assertThat(site.visitor().get(section() + "?before=0-0&before=9-9").body())
                .isNotEqualTo(whole);
        assertThat(site.visitor().sending("Save-Data", "on").get(section()).body())
                .isNotEqualTo(whole);
        assertThat(site.visitor().get(section()).body()).isEqualTo(whole);
    }

    @Test
    void it_is_the_same_however_it_is_compressed_and_not_sent_to_who_has_it() throws IOException {
        String page = path(site.article("خبر مضغوط"));
        byte[] plain = site.visitor().bytes(page);
        byte[] gzip = site.visitor().sending("Accept-Encoding", "gzip").bytes(page);
        byte[] brotli =
                site.visitor().sending("Accept-Encoding", "gzip, deflate, br").bytes(page);

        assertThat(new GZIPInputStream(new ByteArrayInputStream(gzip)).readAllBytes())
                .isEqualTo(plain);
        assertThat(Decoder.decompress(brotli).getDecompressedData()).isEqualTo(plain);
        assertThat(brotli).hasSizeLessThan(gzip.length);
        assertThat(site.visitor()
                        .sending("Accept-Encoding", "br;q=0, gzip;q=0.0")
                        .bytes(page))
                .isEqualTo(plain);

        List<String> tags = Stream.of("identity", "gzip", "br")
                .map(coding -> head(coding, page).header("ETag").orElseThrow())
                .toList();
        assertThat(tags).doesNotHaveDuplicates().noneMatch(tag -> tag.startsWith("W/"));
        for (String tag : tags) {
            Browser.Page known = site.visitor()
                    .sending("Accept-Encoding", "gzip")
                    .sending("If-None-Match", "\"other\", " + tag)
                    .get(page);
            assertThat(known.status()).isEqualTo(304);
            assertThat(known.body()).isEmpty();
            assertThat(known.header("ETag")).contains(tags.get(1));
        }
    }

    @Test
    void the_head_of_a_page_is_that_of_the_page() {
        String page = path(site.article("خبر ورأس"));
        site.visitor().get(page);
        Browser.Page head = head("identity", page);

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("Content-Length"))
                .contains(String.valueOf(site.visitor().bytes(page).length));
        assertThat(head.header("Content-Security-Policy"))
                .isEqualTo(site.visitor().get(page).header("Content-Security-Policy"));
    }

    @Test
    void many_who_ask_at_once_wait_for_one() {
        String page = path(site.article("خبر عاجل جدًّا"));
        long one = site.statements(() -> site.visitor().get(page));
        long all = statements(() -> {
            site.site().forgetPages();
            try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
                CompletableFuture<?>[] answers = Stream.generate(() -> CompletableFuture.supplyAsync(
                                () -> site.visitor().get(page).status(), readers))
                        .limit(40)
                        .toArray(CompletableFuture[]::new);
                CompletableFuture.allOf(answers).join();
                assertThat(answers)
                        .allSatisfy(answer -> assertThat(answer.join()).isEqualTo(200));
            }
        });
        assertThat(all).isEqualTo(one);
    }

    @Test
    void it_changes_in_the_very_moment_that_was_announced() {
        Instant minute = TestClock.START.plusSeconds(30);
        long scheduled = site.publish("title: خبر بعد حين\ncategory: مجتمع\nauthor: كاتبة\ndate: " + minute, "نص.");
        assertThat(site.visitor().get("/").header("Cache-Control")).contains("public, max-age=0, s-maxage=5");
        site.clock().set(minute.minusMillis(1));
        assertThat(site.visitor().get("/").body()).doesNotContain("خبر بعد حين");
        assertThat(site.visitor().get("/a/" + scheduled).status()).isEqualTo(404);

        site.clock().set(minute);
        assertThat(site.visitor().get("/").body()).contains("خبر بعد حين");
        assertThat(site.visitor().get("/feed.json").body()).contains("خبر بعد حين");
    }

    @Test
    void its_times_are_made_anew_each_minute() {
        // Away from what other tests have announced.
        site.clock().forward(Duration.ofDays(1));
        String page = path(site.article("خبر قديم"));
        String made = site.visitor().get(page).header("Last-Modified").orElseThrow();
        site.clock().forward(Duration.ofSeconds(59));
        assertThat(site.visitor().get(page).header("Last-Modified")).contains(made);
        site.clock().forward(Duration.ofSeconds(1));
        assertThat(site.visitor().get(page).header("Last-Modified").orElseThrow())
                .isNotEqualTo(made);
    }

    /** A request for the page with this {@code Accept-Encoding}, without the body of the answer. */
    private static Browser.Page head(String coding, String page) {
        return site.visitor().sending("Accept-Encoding", coding).method("HEAD", page);
    }

    /** What the site does by itself meanwhile only adds to them. */
    private static long statements(Runnable work) {
        return LongStream.generate(() -> statementsOnce(work)).limit(5).min().orElseThrow();
    }

    private static long statementsOnce(Runnable work) {
        long before = site.site().database().statements();
        work.run();
        return site.site().database().statements() - before;
    }

    private static void comment(Browser writer, long article, String body) {
        writer.post("/a/" + article + "/comments", Map.of("name", "كريم", "body", body));
    }

    private static String path(long article) {
        return site.visitor().get("/a/" + article).uri().getRawPath();
    }

    private static String section() {
        return "/category/" + Slug.encoded("مجتمع");
    }
}
