package ma.khabar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import ma.khabar.Browser;
import ma.khabar.TestSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a reader sees when something breaks behind the page. */
class FailuresTest {
    @RegisterExtension
    static final TestSite site = TestSite.fresh();

    @Test
    void a_page_that_fails_says_so_and_names_the_line_in_the_log() {
        long article = site.article("خبر");
        site.visitor().get("/a/" + article);
        site.sql().execute("alter table article_tag rename to gone");

        Browser.Page page = site.visitor().get("/a/" + article);
        Browser.Page comment = site.visitor().post("/a/" + article + "/comments", Map.of("name", "ن", "body", "نص"));
        site.sql().execute("alter table gone rename to article_tag");

        for (Browser.Page failed : new Browser.Page[] {page, comment}) {
            assertThat(failed.status()).isEqualTo(500);
            assertThat(failed.text("h1")).isEqualTo("عطل عندنا");
            assertThat(failed.text("main")).containsPattern("بهذا الرمز: [0-9a-f]{8}");
            assertThat(failed.header("Cache-Control")).contains("no-store");
            assertThat(failed.all(".masthead, .footer")).hasSize(2);
            assertThat(failed.body()).doesNotContain("Exception", "java.", "article_tag", "select ", "\tat ");
        }
        assertThat(site.visitor().get("/a/" + article).status()).isEqualTo(200);
    }

    @Test
    void when_the_error_page_fails_too_there_is_a_bare_one() {
        long article = site.article("خبر");
        site.sql().execute("alter table article rename to gone");

        Browser.Page page = site.visitor().get("/a/" + article);
        site.sql().execute("alter table gone rename to article");

        assertThat(page.status()).isEqualTo(500);
        assertThat(page.text("h1")).isEqualTo("عطل عندنا");
        assertThat(page.one("html").attr("dir")).isEqualTo("rtl");
        assertThat(page.header("Content-Security-Policy")).isPresent();
        assertThat(page.header("Content-Type").orElse("")).containsIgnoringCase("text/html;charset=utf-8");
    }
}
