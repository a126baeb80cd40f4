package ma.khabar.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import ma.khabar.Browser;
import ma.khabar.TestSite;
import ma.khabar.account.Role;
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

    @RegisterExtension
    static final TestSite flooded = TestSite.with(Map.of(
            "KHABAR_RATE_LIMITS", "on", "KHABAR_NETWORK_COMMENTS", "4", "KHABAR_TRUSTED_PROXIES", "127.0.0.0/8, ::1"));

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
    void who_shares_an_address_has_an_own_limit() {
        long article = site.article("شبكة");
        postUntilRefused(article, site.visitor());

        assertThat(site.visitor()
                        .post("/a/" + article + "/comments", comment("جارة لا ذنب لها"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void an_account_has_one_limit_in_all_its_browsers() {
        long article = site.article("حساب");
        postUntilRefused(article, site.signedIn(Role.READER, "مستعجلة"));

        assertThat(site.signedIn(Role.READER, "مستعجلة")
                        .post("/a/" + article + "/comments", comment("من متصفح آخر"))
                        .status())
                .isEqualTo(429);
    }

    @Test
    void when_a_network_sends_too_much_its_readers_wait_for_review_and_are_not_refused() {
        long article = behindProxy.article("وكيل");
        for (int i = 1; i <= MOST_TRIES; i++) post(article, "203.0.113." + i, "تعليق رقم " + i);

        Browser.Page neighbour = post(article, "203.0.113.200", "جارة");
        assertThat(neighbour.status()).isEqualTo(200);
        assertThat(neighbour.text("[role=status]")).contains("يراجعه");
        assertThat(neighbour.text(".own-waiting > ul .comment-to")).contains("الشبكة نفسها");
        assertThat(post(article, "198.51.100.1, 203.0.113.7", "بعنوان مزور").text("[role=status]"))
                .contains("يراجعه");
        assertThat(post(article, "198.51.100.1", "من شبكة أخرى").text("[role=status]"))
                .contains("نُشر");
    }

    @Test
    void a_machine_that_is_somebody_else_each_time_is_refused_in_the_end() {
        long article = flooded.article("طوفان");
        for (int i = 1; i <= 20; i++)
            assertThat(post(flooded, article, "203.0.113." + i, "تعليق رقم " + i)
                            .status())
                    .as("comment %d", i)
                    .isEqualTo(200);

        Browser.Page refused = post(flooded, article, "203.0.113.200", "الأخير");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After").orElse("")).matches("[1-9][0-9]?");
        assertThat(refused.text("[role=alert]")).contains("من شبكتك", "انتظر");
        assertThat(refused.one("textarea").wholeText().strip()).isEqualTo("الأخير");
        assertThat(post(flooded, article, "198.51.100.1", "من شبكة أخرى").text("[role=status]"))
                .contains("نُشر");
        assertThat(flooded.sql().fetchValue("select count(*) from comment where article_id = " + article))
                .isEqualTo(21L);
    }

    @Test
    void a_clock_that_was_ahead_for_a_while_makes_nobody_wait_for_that_time() {
        long article = site.article("ساعة");
        Browser visitor = site.visitor();
        site.clock().forward(Duration.ofDays(365));
        try {
            postUntilRefused(article, visitor);
        } finally {
            site.clock().forward(Duration.ofDays(-365));
        }

        assertThat(visitor.post("/a/" + article + "/comments", comment("بعد أن عادت"))
                        .status())
                .isEqualTo(200);
    }

    private static Browser.Page post(long article, String address, String body) {
        return post(behindProxy, article, address, body);
    }

    private static Browser.Page post(TestSite site, long article, String address, String body) {
        return site.visitorFrom(address).post("/a/" + article + "/comments", comment(body));
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
