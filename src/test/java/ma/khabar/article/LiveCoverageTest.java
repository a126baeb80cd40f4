package ma.khabar.article;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Duration;
import ma.khabar.Browser;
import ma.khabar.TestSite;
import ma.khabar.account.Role;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An article that reports while something happens. */
class LiveCoverageTest {
    private static final String TEXT = """
            مقدمة التغطية.

            ## سياق

            ما سبق.

            ## 14:02 | فتح الطريق

            عاد السير **كله**.

            ## 2026-11-22 23:50 | أول المطر

            نص أول المطر.

            ## 14:02 | إغلاق الطريق

            نص الإغلاق.

            ### تفصيل

            وبقيته.

            ## 25:00 | ليست ساعة

            هذا من التحديث نفسه.
            """;

    @RegisterExtension
    static final TestSite site = TestSite.fresh();

    @Test
    void its_updates_stand_newest_first_under_anchors_that_stay() {
        Browser.Page page = page(live("live"));

        assertThat(page.all(".update > h2").eachText()).containsExactly("فتح الطريق", "إغلاق الطريق", "أول المطر");
        assertThat(page.all(".update").eachAttr("id"))
                .containsExactly("at-2026-11-23T1402-2", "at-2026-11-23T1402", "at-2026-11-22T2350");
        assertThat(page.all(".update-time time").eachAttr("datetime"))
                .containsExactly("2026-11-23T14:02:00+00:00", "2026-11-23T14:02:00+00:00", "2026-11-22T23:50:00+00:00");
        assertThat(page.text(".article > .prose")).isEqualTo("سياق ما سبق.");
        assertThat(page.text("#at-2026-11-23T1402")).contains("وبقيته").contains("25:00 | ليست ساعة");
    }

    @Test
    void a_badge_says_whether_it_goes_on_here_and_on_lists() {
        long live = live("live");
        assertThat(page(live).text(".coverage")).isEqualTo("مباشر");
        assertThat(page(live).text("[data-live]")).contains("أعد تحميل الصفحة");
        assertThat(page(live).all("script[src*=live]")).hasSize(1);
        assertThat(badges(live)).hasSize(1);

        long ended = live("ended");
        assertThat(page(ended).text(".coverage")).isEqualTo("انتهت التغطية");
        assertThat(page(ended).all("[data-live], script[src*=live]")).isEmpty();
        assertThat(page(ended).all(".update")).hasSize(3);
        assertThat(badges(ended)).isEmpty();
    }

    @Test
    void search_engines_read_each_update() {
        long id = live("ended");
        JsonObject data = data(id);
        assertThat(data.get("@type").getAsString()).isEqualTo("LiveBlogPosting");
        assertThat(data.get("coverageStartTime").getAsString()).isEqualTo("2026-11-22T23:50:00+00:00");
        assertThat(data.get("coverageEndTime").getAsString()).isEqualTo("2026-11-23T14:02:00+00:00");
        JsonArray updates = data.getAsJsonArray("liveBlogUpdate");
        assertThat(updates).hasSize(3);
        JsonObject newest = updates.get(0).getAsJsonObject();
        assertThat(newest.get("@type").getAsString()).isEqualTo("BlogPosting");
        assertThat(newest.get("headline").getAsString()).isEqualTo("فتح الطريق");
        assertThat(newest.get("articleBody").getAsString()).isEqualTo("عاد السير كله.");
        assertThat(newest.get("url").getAsString())
                .startsWith("https://khabar.test/a/" + id + "/")
                .endsWith("#at-2026-11-23T1402-2");

        assertThat(data(live("live")).has("coverageEndTime")).isFalse();
    }

    @Test
    void without_the_mark_a_time_in_a_heading_is_no_more_than_that() {
        Browser.Page page = page(site.publish("title: يوميات\ncategory: مجتمع", TEXT));

        assertThat(page.all(".update, .coverage")).isEmpty();
        assertThat(page.all(".prose h2").eachText()).contains("14:02 | فتح الطريق");
    }

    @Test
    void copies_and_feeds_have_its_updates_as_headings() {
        long id = live("live");

        assertThat(site.visitor().get("/a/" + id + "/reading").all(".prose h2").eachText())
                .contains("14:02 | فتح الطريق");
        assertThat(site.visitor().get("/feed.xml").body()).contains("14:02 | فتح الطريق");
    }

    @Test
    void editors_begin_and_end_it_and_every_publication_is_an_update() {
        Browser editor = site.signedIn(Role.EDITOR, "محررة التغطية");
        Browser.Page piece = editor.get(piece(site.article("ما يجري")));
        publish(piece, "live", "## 14:10 | الأول\n\nنص.");
        Browser.Page page = page("ما يجري");
        assertThat(page.text(".coverage")).isEqualTo("مباشر");
        assertThat(page.all(".update h2").eachText()).containsExactly("الأول");

        site.clock().forward(Duration.ofMinutes(7));
        publish(editor.get(piece.path()), "live", "## 14:12 | الثاني\n\nنص.\n\n## 14:10 | الأول\n\nنص.");
        assertThat(page("ما يجري").text(".article-meta")).contains("تحديث: الاثنين 23 نونبر 2026 - 14:12");

        publish(editor.get(piece.path()), "ended", "## 14:12 | الثاني\n\nنص.\n\n## 14:10 | الأول\n\nنص.");
        assertThat(page("ما يجري").text(".coverage")).isEqualTo("انتهت التغطية");
        assertThat(editor.get(piece.path()).one("#piece-coverage [selected]").val())
                .isEqualTo("ended");
        assertThat(editor.get(piece.path() + "/preview").all(".update")).hasSize(2);
    }

    private static long live(String coverage) {
        return site.publishFile(
                        coverage + ".md",
                        "---\ntitle: تغطية " + coverage + "\ncategory: جهات\ncoverage: " + coverage + "\n---\n" + TEXT)
                .id();
    }

    private static void publish(Browser.Page piece, String coverage, String text) {
        piece.form("#piece").fill("coverage", coverage).fill("body", text).submit("/publication");
    }

    private static String piece(long article) {
        return "/newsroom/articles/" + site.sql().fetchValue("select id from piece where article_id = " + article);
    }

    private static Browser.Page page(long article) {
        return site.visitor().get("/a/" + article);
    }

    private static Browser.Page page(String title) {
        return page(((Number) site.sql().fetchValue("select max(id) from article where title = '" + title + "'"))
                .longValue());
    }

    private static Elements badges(long article) {
        return site.visitor().get("/category/جهات").all(".story:has(a[href^=/a/" + article + "/]) .badge.live");
    }

    private static JsonObject data(long article) {
        return JsonParser.parseString(
                        page(article).one("script[type=application/ld+json]").data())
                .getAsJsonObject()
                .getAsJsonArray("@graph")
                .get(0)
                .getAsJsonObject();
    }
}
