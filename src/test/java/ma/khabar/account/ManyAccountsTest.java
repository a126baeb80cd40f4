package ma.khabar.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import ma.khabar.Browser;
import ma.khabar.TestSite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A network that makes accounts, or asks for other passwords, as only machines do is made to wait. */
class ManyAccountsTest {
    private static final int AN_HOUR = 20;

    @RegisterExtension
    static final TestSite site =
            TestSite.with(Map.of("KHABAR_RATE_LIMITS", "on", "KHABAR_TRUSTED_PROXIES", "127.0.0.0/8, ::1"));

    @BeforeEach
    void an_hour_later() {
        site.clock().forward(Duration.ofHours(2));
    }

    @Test
    void a_network_makes_twenty_accounts_in_an_hour() {
        IntStream.range(0, AN_HOUR)
                .forEach(i -> assertThat(signUp("203.0.113." + i, i).status()).isEqualTo(303));

        Browser.Page refused = signUp("203.0.113.99", 99);
        asksToWait(refused);
        assertThat(refused.one("[name=name]").val()).isEqualTo("قارئة 99");
        assertThat(refused.one("[name=password]").val()).isEmpty();
        assertThat(signUp("198.51.100.1", 100).status()).isEqualTo(303);
    }

    @Test
    void a_network_asks_for_twenty_other_passwords_in_an_hour() {
        IntStream.range(0, AN_HOUR)
                .forEach(i -> assertThat(forgot("203.0.113." + i, i).status()).isEqualTo(303));

        asksToWait(forgot("203.0.113.99", 99));
        assertThat(forgot("198.51.100.1", 100).status()).isEqualTo(303);
    }

    private static void asksToWait(Browser.Page page) {
        assertThat(page.status()).isEqualTo(429);
        assertThat(page.header("Retry-After").orElse("")).matches("[1-9][0-9]*");
        assertThat(page.text("[role=alert]")).contains("انتظر");
        assertThat(page.one("[name=email]").val()).isEqualTo("reader99@khabar.test");
    }

    private static Browser.Page signUp(String address, int number) {
        return from(address)
                .postWithoutFollowing(
                        "/sign-up",
                        Map.of(
                                "name",
                                "قارئة " + number,
                                "email",
                                "reader" + number + "@khabar.test",
                                "password",
                                TestSite.PASSWORD));
    }

    private static Browser.Page forgot(String address, int number) {
        return from(address).postWithoutFollowing("/forgot", Map.of("email", "reader" + number + "@khabar.test"));
    }

    private static Browser from(String address) {
        return site.visitorFrom(address);
    }
}
