package ma.khabar.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import ma.khabar.Browser;
import ma.khabar.TestSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who guesses passwords is made to wait; who knows theirs is not. */
class GuessingTest {
    @RegisterExtension
    static final TestSite site =
            TestSite.with(Map.of("KHABAR_RATE_LIMITS", "on", "KHABAR_TRUSTED_PROXIES", "127.0.0.0/8, ::1"));

    @Test
    void thirty_guesses_from_a_network_are_enough() {
        for (int i = 0; i < 30; i++)
            assertThat(guess("203.0.113." + i, "a" + i + "@khabar.test").status())
                    .isEqualTo(422);

        Browser.Page page = guess("203.0.113.77", "someone@khabar.test");

        assertThat(page.status()).isEqualTo(429);
        assertThat(page.header("Retry-After").orElse("")).matches("[1-9][0-9]*");
        assertThat(page.text("[role=alert]")).contains("انتظر");
        assertThat(page.one("[name=email]").val()).isEqualTo("someone@khabar.test");
        assertThat(guess("203.0.114.1", "someone@khabar.test").status()).isEqualTo(422);
    }

    @Test
    void fifty_guesses_for_an_account_are_enough_wherever_they_come_from() {
        IntStream.range(0, 50).forEach(i -> guess("10." + i + ".1.1", "Nobody@khabar.test"));

        assertThat(guess("10.99.1.1", "nobody@KHABAR.test").status()).isEqualTo(429);
        assertThat(guess("10.99.1.1", "somebody@khabar.test").status()).isEqualTo(422);
    }

    @Test
    void a_network_of_six_is_half_an_address() {
        IntStream.range(0, 30).forEach(i -> guess("2001:db8:1:2::" + i, "b" + i + "@khabar.test"));

        assertThat(guess("2001:db8:1:2:ffff::1", "c@khabar.test").status()).isEqualTo(429);
        assertThat(guess("2001:db8:1:3::1", "c@khabar.test").status()).isEqualTo(422);
    }

    @Test
    void signing_in_costs_nothing() {
        String email = site.account(Role.READER, "كثير الدخول");
        for (int i = 0; i < 35; i++) {
            assertThat(signIn("198.51.100.1", email, TestSite.PASSWORD).status())
                    .isEqualTo(303);
        }
    }

    private static Browser.Page guess(String address, String email) {
        return signIn(address, email, "ليست هذه كلمة السر");
    }

    private static Browser.Page signIn(String address, String email, String password) {
        return site.visitor()
                .sending("X-Forwarded-For", address)
                .postWithoutFollowing("/sign-in", Map.of("email", email, "password", password));
    }
}
