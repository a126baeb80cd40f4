package ma.khabar.article;

import static ma.khabar.db.schema.Tables.ARTICLE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import ma.khabar.Browser;
import ma.khabar.TestSite;
import ma.khabar.text.Slug;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lists of a category, a tag, an author and a month; on each database. */
abstract class ListTests {
    private static final int STORIES = 45;
    private static final String[] LISTS = {"/category/رياضة", "/tag/كرة", "/author/كاتب", "/archive/2026/07"};

    abstract TestSite site();

    /** 45 stories in July, five of each instant; one in June, and one in August of another category. */
    @BeforeEach
    void publishOnce() {
        if (site().visitor().get(encoded(LISTS[0])).status() == 200) return;
        Map<String, String> files = new LinkedHashMap<>();
        files.put("june.md", manuscript("يونيو", "سياسة", "آخر", "2026-06-30 23:59"));
        for (int i = 0; i < STORIES; i++) {
            files.put(i + ".md", manuscript(title(i), "رياضة", "كاتب", "2026-07-%02d 00:00".formatted(1 + i / 5)));
        }
        files.put("august.md", manuscript("غشت", "سياسة", "آخر", "2026-08-01 00:00"));
        site().publishFiles(files);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/category/رياضة", "/tag/كرة", "/author/كاتب", "/archive/2026/07"})
    void twenty_on_a_page_newest_first_and_back_again(String list) {
        List<Browser.Page> pages = walk(site().visitor().get(encoded(list)), "next");

        assertThat(pages).extracting(page -> titles(page).size()).containsExactly(20, 20, 5);
        assertThat(pages.stream().flatMap(page -> titles(page).stream()))
                .containsExactlyElementsOf(IntStream.range(0, STORIES)
                        .mapToObj(i -> title(STORIES - 1 - i))
                        .toList());
        assertThat(pages.getFirst().all("[rel=prev]")).isEmpty();
        assertThat(pages.getLast().text(".pager .end")).isEqualTo("هذا كل شيء");

        List<Browser.Page> back = walk(pages.getLast(), "prev");
        assertThat(back.reversed())
                .extracting(ListTests::titles)
                .isEqualTo(pages.stream().map(ListTests::titles).toList());
        assertThat(back.getLast().all("[rel=prev]")).isEmpty();
    }

    @Test
    void the_head_of_a_page_names_the_same_ways_as_its_foot() {
        Browser.Page second = site().visitor().get(encoded(LISTS[0])).click(".pager [rel=next]");

        assertThat(second.one("link[rel=prev]").attr("href"))
                .isEqualTo(second.one("a[rel=prev]").attr("href"));
        assertThat(second.one("link[rel=next]").attr("href"))
                .isEqualTo(second.one("a[rel=next]").attr("href"));
        assertThat(second.one("meta[name=robots]").attr("content")).contains("noindex");
        assertThat(site().visitor()
                        .get(encoded(LISTS[0]))
                        .one("link[rel=canonical]")
                        .attr("href"))
                .isEqualTo("https://khabar.test" + encoded(LISTS[0]));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?before=x", "?after=-1", "?before=١-١", "?before=", "?page=3", "?before=%27or%271"})
    void a_key_that_is_none_gives_the_first_page(String query) {
        Browser.Page page = site().visitor().get(encoded(LISTS[0]) + query.replace("١", "%D9%A1"));

        assertThat(page.status()).isEqualTo(200);
        assertThat(titles(page)).hasSize(20).startsWith(title(STORIES - 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?before=0-1", "?after=999999999999999-999999999999999999"})
    void beyond_either_end_there_is_an_empty_page(String query) {
        Browser.Page page = site().visitor().get(encoded(LISTS[0]) + query);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text(".list-empty")).contains("لا مقالات هنا بعد");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/category/none",
                "/tag/none",
                "/author/none",
                "/category/%F0%9F%8C%B9",
                "/archive/2026/13",
                "/archive/2026/00",
                "/archive/2026/7",
                "/archive/0001/01",
                "/archive/2026",
                "/archive/x/01",
                "/archive/%D9%A2%D9%A0%D9%A2%D9%A6/07"
            })
    void what_does_not_exist_is_not_found(String list) {
        assertThat(site().visitor().get(list).status()).isEqualTo(404);
    }

    @Test
    void a_month_without_articles_is_empty() {
        assertThat(site().visitor().get("/archive/2020/02").text(".list-empty")).contains("لا مقالات هنا بعد");
    }

    @Test
    void a_month_begins_and_ends_at_midnight_in_morocco() {
        assertThat(titles(site().visitor().get("/archive/2026/06"))).containsExactly("يونيو");
        assertThat(titles(site().visitor().get("/archive/2026/08"))).containsExactly("غشت");
    }

    @Test
    void the_counter_is_a_number_to_the_eye_and_a_phrase_to_the_ear() {
        List<Integer> counts = List.of(0, 1, 2, 3, 11, 100);
        Browser.Page page = site().visitor().get(encoded(LISTS[0]));
        for (int i = 0; i < counts.size(); i++) {
            site().sql()
                    .update(ARTICLE)
                    .set(ARTICLE.COMMENT_COUNT, counts.get(i))
                    .where(ARTICLE.TITLE.eq(titles(page).get(i)))
                    .execute();
        }

        Browser.Page counted = site().visitor().get(encoded(LISTS[0]));
        assertThat(counted.all(".rows .counter [aria-hidden=true]:not(svg)").eachText())
                .startsWith("0", "1", "2", "3", "11", "100");
        assertThat(counted.all(".rows .counter .unseen").eachText())
                .startsWith("لا تعاليق", "تعليق واحد", "تعليقان", "3 تعاليق", "11 تعليقًا", "100 تعليق");
        assertThat(counted.all(".rows .counter").eachAttr("href"))
                .allMatch(href -> href.startsWith("/a/") && href.endsWith("#comments"));
    }

    private static String manuscript(String title, String category, String author, String date) {
        String tag = category.equals("رياضة") ? "كرة" : "حزب";
        return "---\ntitle: %s\ncategory: %s\nauthor: %s\ntags: [%s]\ndate: %s\n---\n\nمقدمة.\n\nنص.\n"
                .formatted(title, category, author, tag, date);
    }

    private static List<Browser.Page> walk(Browser.Page from, String rel) {
        List<Browser.Page> pages = new ArrayList<>(List.of(from));
        while (!pages.getLast().all("a[rel=" + rel + "]").isEmpty()) {
            pages.add(pages.getLast().click("a[rel=" + rel + "]"));
            assertThat(pages).hasSizeLessThan(10);
        }
        return pages;
    }

    private static List<String> titles(Browser.Page page) {
        return page.all(".rows .story-headline").eachText();
    }

    private static String title(int i) {
        return "خبر " + (1 + i);
    }

    private static String encoded(String list) {
        String[] parts = list.split("/", 3);
        return parts[1].equals("archive") ? list : "/" + parts[1] + "/" + Slug.encoded(parts[2]);
    }
}
