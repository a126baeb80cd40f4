package ma.khabar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import ma.khabar.account.Role;
import ma.khabar.text.Slug;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A page costs the same number of statements, however much there is to show. */
class StatementsTest {
    @RegisterExtension
    static final TestSite site = TestSite.fresh();

    @Test
    void an_article_costs_the_same_with_one_and_a_hundred_comments() {
        long none = site.article("بلا");
        long one = site.article("واحد");
        long many = site.article("مئة");
        String root = comment(one, "أصل", "");
        comment(one, "رد", root);
        String last = "";
        for (int i = 0; i < 100; i++) last = comment(many, "تعليق " + i, i % 3 == 0 ? "" : last);

        for (String page : new String[] {"", "/comments", "/comments?sort=replies", "/comments?sort=likes"}) {
            assertThat(cost("/a/" + many + page)).isEqualTo(cost("/a/" + one + page));
            assertThat(cost("/a/" + none + page)).isLessThanOrEqualTo(cost("/a/" + one + page));
        }
        assertThat(cost("/a/" + one)).isLessThanOrEqualTo(10);
        assertThat(cost("/a/" + many + "/comments/" + last)).isLessThanOrEqualTo(6);
    }

    @Test
    void a_list_costs_the_same_with_one_and_twenty_stories() {
        publish("واحدة", 1);
        publish("عشرون", 25);

        for (String kind : new String[] {"/category/", "/tag/", "/author/"}) {
            assertThat(cost(kind + Slug.encoded("عشرون")))
                    .as(kind)
                    .isEqualTo(cost(kind + Slug.encoded("واحدة")))
                    .isLessThanOrEqualTo(3);
        }
        assertThat(cost("/archive/2026/02")).isEqualTo(cost("/archive/2026/01")).isLessThanOrEqualTo(2);
    }

    @Test
    void a_feed_costs_the_same_with_one_and_thirty_articles() {
        publish("مفردة", 1);
        publish("ثلاثون", 35);

        for (String kind : new String[] {"/category/", "/tag/", "/author/"}) {
            assertThat(cost(kind + Slug.encoded("ثلاثون") + "/feed.atom"))
                    .as(kind)
                    .isEqualTo(cost(kind + Slug.encoded("مفردة") + "/feed.atom"))
                    .isLessThanOrEqualTo(5);
        }
        for (String form : new String[] {"xml", "atom", "json"})
            assertThat(cost("/feed." + form)).isEqualTo(4);
    }

    @Test
    void the_front_page_costs_the_same_whatever_stands_on_it() {
        publish("أول", 5);
        long few = cost("/");
        for (int category = 0; category < 10; category++) publish("قسم " + category, 5);

        assertThat(cost("/")).isEqualTo(few).isLessThanOrEqualTo(8);
    }

    @Test
    void an_error_and_a_standing_page_cost_next_to_nothing() {
        site.article("خبر");

        assertThat(cost("/nothing")).isLessThanOrEqualTo(1);
        assertThat(cost("/about")).isZero();
        assertThat(cost("/static/site.css")).isZero();
        Browser reader = site.signedIn(Role.READER, "قارئة");
        assertThat(site.statements(() -> reader.get("/static/site.css"))).isZero();
        assertThat(site.statements(() -> reader.get("/about"))).isEqualTo(1);
    }

    @Test
    void the_board_and_a_piece_cost_the_same_whatever_there_is() {
        Browser editor = site.signedIn(Role.EDITOR, "محررة العد");
        publish("لوح أول", 1);
        editor.get("/newsroom?list=all");
        long few = site.statements(() -> editor.get("/newsroom?list=all"));
        publish("لوح ثان", 25);
        editor.get("/newsroom?list=all");

        assertThat(site.statements(() -> editor.get("/newsroom?list=all")))
                .isEqualTo(few)
                .isLessThanOrEqualTo(6);
        String piece = editor.get("/newsroom?list=all")
                .one(".board-piece:first-child h2 a")
                .attr("href");
        assertThat(site.statements(() -> editor.get(piece))).isLessThanOrEqualTo(12);
    }

    /** The second time, when what is kept in memory is there. */
    private static long cost(String path) {
        site.visitor().get(path);
        String at = site.visitor().get(path).uri().getRawPath();
        String query = path.contains("?") ? path.substring(path.indexOf('?')) : "";
        return site.statements(() -> site.visitor().get(at + query));
    }

    private static String comment(long article, String body, String parent) {
        String location = site.visitor()
                .postWithoutFollowing(
                        "/a/" + article + "/comments", Map.of("name", "كريم", "body", body, "parent", parent))
                .header("Location")
                .orElseThrow();
        return location.substring(location.lastIndexOf('-') + 1);
    }

    /** The first in January, all others in February. */
    private static void publish(String name, int stories) {
        Map<String, String> files = new LinkedHashMap<>();
        Stream.iterate(0, i -> i + 1)
                .limit(stories)
                .forEach(i -> files.put(
                        name + i + ".md",
                        "---\ntitle: %s\ncategory: %s\nauthor: %s\ntags: [%s]\ndate: 2026-%02d-05 10:00\n---\n\nمقدمة.\n\nنص.\n"
                                .formatted(name + " " + i, name, name, name, Math.min(2, 1 + i))));
        site.publishFiles(files);
    }
}
