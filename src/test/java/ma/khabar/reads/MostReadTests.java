package ma.khabar.reads;

import static ma.khabar.db.schema.Tables.READ_HOUR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import ma.khabar.Browser;
import ma.khabar.TestClock;
import ma.khabar.TestSite;
import ma.khabar.text.Slug;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is read most, by readers and nobody else; on each database. */
abstract class MostReadTests {
    private static final String BROWSER =
            "Mozilla/5.0 (Linux; Android 13; CUBOT P80) AppleWebKit/537.36 Chrome/130.0 Mobile";

    private final List<Long> articles = new ArrayList<>();

    abstract TestSite site();

    @BeforeEach
    void six_articles_of_which_the_newest_four_are_on_top_anyway() {
        for (int i = 0; i < 6; i++) articles.add(site().article("للقراءة " + i));
        for (int i = 0; i < 4; i++) site().article("فوق " + i);
    }

    @AfterEach
    void forget() {
        site().site().reads().flush();
        site().sql().deleteFrom(READ_HOUR).execute();
        site().clock().set(TestClock.START);
    }

    @Test
    void what_is_read_most_stands_first_on_the_front_page_and_beside_lists() {
        for (int i = 0; i < 6; i++) read(articles.get(i), 1 + i);
        flush();

        List<String> ranked = List.of("للقراءة 5", "للقراءة 4", "للقراءة 3", "للقراءة 2", "للقراءة 1");
        for (String page : List.of("/", "/category/" + Slug.encoded("مجتمع")))
            assertThat(ranked(page)).isEqualTo(ranked);
        assertThat(times(articles.get(5))).isEqualTo(6);
        assertThat(site().visitor().get("/").all("main .story-headline a").eachAttr("href"))
                .doesNotHaveDuplicates();
    }

    @Test
    void what_programs_fetch_and_browsers_fetch_ahead_is_read_by_nobody() {
        String path = path(articles.getFirst());
        for (String program : List.of(
                "Googlebot/2.1 (+http://www.google.com/bot.html)",
                "facebookexternalhit/1.1",
                "WhatsApp/2.23",
                "curl/8.5",
                "Mozilla/5.0 HeadlessChrome/130",
                " ")) site().visitor().sending("User-Agent", program).get(path);
        for (Map.Entry<String, String> ahead : Map.of(
                        "Sec-Purpose", "prefetch;prerender", "Purpose", "prefetch", "X-Moz", "prefetch")
                .entrySet()) reader().sending(ahead.getKey(), ahead.getValue()).get(path);
        reader().method("HEAD", path);
        reader().get("/a/" + articles.getFirst() + "/comments");
        reader().get("/a/" + articles.getFirst() + "/comments.atom");
        flush();
        assertThat(times(articles.getFirst())).isZero();

        reader().get("/a/" + articles.getFirst());
        flush();
        assertThat(times(articles.getFirst())).isEqualTo(1);
    }

    @Test
    void who_reads_gets_no_cookie_and_leaves_nothing_but_a_number() {
        Browser reader = reader();
        assertThat(reader.get(path(articles.getFirst())).kept()).isEmpty();
        flush();
        assertThat(site().sql().fetch("select * from read_hour").fields())
                .extracting(field -> field.getName())
                .containsExactly("hour_at", "article_id", "reads");
    }

    @Test
    void the_hours_of_a_day_count_together_and_of_a_week_where_a_day_has_too_few() {
        for (int i = 0; i < 5; i++) read(articles.get(i), 5 + i);
        flush();
        site().clock().forward(Duration.ofHours(23));
        read(articles.get(0), 6);
        flush();
        assertThat(ranked("/")).startsWith("للقراءة 0", "للقراءة 4");

        site().clock().forward(Duration.ofHours(12));
        assertThat(ranked("/"))
                .as("only one was read since")
                .startsWith("للقراءة 0", "للقراءة 4")
                .hasSize(5);
        site().clock().forward(Duration.ofDays(8));
        assertThat(site().visitor().get("/").all("#read")).isEmpty();
    }

    @Test
    void two_nodes_add_to_the_same_hour_and_nothing_is_lost_when_one_is_stopped() {
        ReadStore other = new ReadStore(site().site().database());
        other.add(
                TestClock.START.truncatedTo(java.time.temporal.ChronoUnit.HOURS),
                new TreeMap<>(Map.of(articles.get(1), 7)));
        read(articles.get(1), 2);
        site().restart(sql -> {});

        assertThat(times(articles.get(1))).isEqualTo(9);
    }

    @Test
    void old_hours_are_forgotten_and_young_ones_kept() {
        read(articles.get(2), 1);
        flush();
        site().clock().forward(Duration.ofDays(20));
        site().site().reads().tidy();
        assertThat(times(articles.get(2))).isEqualTo(1);
        site().clock().forward(Duration.ofDays(20));
        site().site().reads().tidy();
        assertThat(site().sql().fetchCount(READ_HOUR)).isZero();
    }

    private void read(long article, int times) {
        String path = path(article);
        Browser reader = reader();
        IntStream.range(0, times).forEach(i -> reader.get(path));
    }

    /** Lists are made anew within a minute. */
    private void flush() {
        site().site().reads().flush();
        site().clock().forward(Duration.ofMinutes(1));
    }

    private Browser reader() {
        return site().visitor().sending("User-Agent", BROWSER);
    }

    private String path(long article) {
        return site().visitor().get("/a/" + article).uri().getRawPath();
    }

    private List<String> ranked(String page) {
        return site().visitor()
                .get(page)
                .all("[aria-labelledby=read] .story-headline")
                .eachText();
    }

    private int times(long article) {
        return site().sql().fetch(READ_HOUR, READ_HOUR.ARTICLE_ID.eq(article)).stream()
                .mapToInt(row -> row.getReads())
                .sum();
    }
}
