package ma.khabar.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import ma.khabar.Browser;
import ma.khabar.TestSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A network that searches faster than its readers could is asked to wait; they go on reading. */
class SearchLimitTest {
    private static final int SEARCHES = 5;
    private static final int SUGGESTIONS = 25;

    @RegisterExtension
    static final TestSite site = TestSite.with(Map.of(
            "KHABAR_RATE_LIMITS",
            "on",
            "KHABAR_NETWORK_SEARCHES",
            "" + SEARCHES,
            "KHABAR_TRUSTED_PROXIES",
            "127.0.0.0/8, ::1"));

    @Test
    void who_searches_too_fast_is_asked_to_wait_and_need_not_type_again() {
        for (int i = 1; i <= SEARCHES; i++)
            assertThat(from("203.0.113." + i).get("/search?q=x").status()).isEqualTo(200);

        Browser.Page refused = from("203.0.113.99").get("/search?q=%D9%85%D8%A7%D8%A1");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After").orElse("")).matches("[1-9][0-9]?");
        assertThat(refused.text("[role=alert]")).contains("من شبكتك", "انتظر");
        assertThat(refused.one("#q").val()).isEqualTo("ماء");
        assertThat(from("203.0.113.99").get("/search").status()).isEqualTo(200);
        assertThat(from("203.0.113.99").get("/").status()).isEqualTo(200);
        assertThat(from("198.51.100.1").get("/search?q=x").status()).isEqualTo(200);
    }

    @Test
    void suggestions_end_before_the_search_does_and_say_nothing() {
        for (int i = 1; i <= SUGGESTIONS; i++)
            assertThat(from("192.0.2.1").get("/search/suggest?q=x").status()).isEqualTo(200);

        Browser.Page refused = from("192.0.2.1").get("/search/suggest?q=x");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After").orElse("")).matches("[1-9][0-9]?");
        assertThat(refused.body()).isEmpty();
        assertThat(from("192.0.2.1").get("/search?q=x").status()).isEqualTo(200);
    }

    private static Browser from(String address) {
        return site.visitorFrom(address);
    }
}
