package ma.khabar.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import ma.khabar.Browser;
import ma.khabar.TestSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who writes too fast is asked to wait, and loses nothing. */
class RateLimitTest {
    private static final int MOST_TRIES = 60;

    @RegisterExtension
    static final TestSite site = TestSite.with(Map.of("KHABAR_RATE_LIMITS", "on"));

    @RegisterExtension
    static final TestSite behindProxy =
            TestSite.with(Map.of("KHABAR_RATE_LIMITS", "on", "KHABAR_TRUSTED_PROXIES", "127.0.0.0/8, ::1"));

    @Test
    void after_some_comments_in_a_row_the_page_asks_to_wait_and_keeps_the_text() {
        long article = site.article("مستعجل");
        Browser.Page page = postUntilRefused(article, site.visitor());

        assertThat(page.status()).isEqualTo(429);
        assertThat(page.header("Retry-After").orElse("")).matches("[1-9][0-9]?");
        assertThat(page.text("[role=alert]")).contains("انتظر");
        assertThat(page.text("h1")).isEqualTo("مستعجل");
        assertThat(page.one("textarea").wholeText().strip()).startsWith("تعليق رقم");
        assertThat(page.one("[name=name]").val()).isEqualTo("كريم");
    }

    @Test
    void reading_goes_on_meanwhile() {
        long article = site.article("قراءة");
        Browser visitor = site.visitor();
        postUntilRefused(article, visitor);

        assertThat(visitor.get("/a/" + article).status()).isEqualTo(200);
    }

    @Test
    void a_forwarded_address_from_no_trusted_proxy_does_not_help() {
        long article = site.article("متنكر");
        postUntilRefused(article, site.visitor());

        Browser.Page page = site.visitor()
                .sending("X-Forwarded-For", "203.0.113.7")
                .sending("Forwarded", "for=203.0.113.7")
                .sending("X-Real-IP", "203.0.113.7")
                .post("/a/" + article + "/comments", comment("وأنا متنكر"));

        assertThat(page.status()).isEqualTo(429);
    }

    @Test
    void behind_a_trusted_proxy_each_reader_has_an_own_limit() {
        long article = behindProxy.article("وكيل");
        Browser hasty = behindProxy.visitor().sending("X-Forwarded-For", "203.0.113.7");
        assertThat(postUntilRefused(article, hasty).status()).isEqualTo(429);

        Browser other = behindProxy.visitor().sending("X-Forwarded-For", "203.0.113.8");
        assertThat(other.post("/a/" + article + "/comments", comment("من مكان آخر"))
                        .status())
                .isEqualTo(200);

        Browser pretending = behindProxy.visitor().sending("X-Forwarded-For", "198.51.100.1, 203.0.113.7");
        assertThat(pretending
                        .post("/a/" + article + "/comments", comment("بعنوان مزور"))
                        .status())
                .isEqualTo(429);
    }

    private static Browser.Page postUntilRefused(long article, Browser visitor) {
        for (int i = 1; i <= MOST_TRIES; i++) {
            Browser.Page page = visitor.postWithoutFollowing("/a/" + article + "/comments", comment("تعليق رقم " + i));
            if (page.status() != 303) return page;
        }
        throw new AssertionError(MOST_TRIES + " comments in a row were taken");
    }

    private static Map<String, String> comment(String body) {
        return Map.of("name", "كريم", "body", body);
    }
}
