package ma.khabar.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import ma.khabar.Browser;
import ma.khabar.TestSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who guesses passwords is made to wait; who knows theirs is not. */
class GuessingTest {
    @RegisterExtension
    static final TestSite site =
            TestSite.with(Map.of("KHABAR_RATE_LIMITS", "on", "KHABAR_TRUSTED_PROXIES", "127.0.0.0/8, ::1"));

    @RegisterExtension
    static final TestSite withoutProxy = TestSite.with(Map.of("KHABAR_RATE_LIMITS", "on"));

    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-For", "X-Real-IP", "Forwarded", "X-Client-IP", "True-Client-IP"})
    void where_no_proxy_is_trusted_nobody_chooses_from_where_they_guess(String header) {
        int answered = 0;
        while (withoutProxy
                        .visitor()
                        .sending(header, (header.equals("Forwarded") ? "for=" : "") + "10." + answered + ".1.1")
                        .postWithoutFollowing("/sign-in", Map.of("email", "x@khabar.test", "password", "ليست هي"))
                        .status()
                != 429) assertThat(++answered).isLessThanOrEqualTo(20);
    }

    @Test
    void twenty_guesses_from_a_network_are_enough() {
        for (int i = 0; i < 20; i++)
            assertThat(guess("203.0.113." + i, "a" + i + "@khabar.test").status())
                    .isEqualTo(422);

        Browser.Page page = guess("203.0.113.77", "someone@khabar.test");

        assertThat(page.status()).isEqualTo(429);
        assertThat(page.header("Retry-After").orElse("")).matches("[1-9][0-9]*");
        assertThat(page.text("[role=alert]")).contains("انتظر");
        assertThat(page.one("[name=email]").val()).isEqualTo("someone@khabar.test");
        assertThat(guess("203.0.114.1", "someone@khabar.test").status()).isEqualTo(422);
    }

    /** Of what is given back meanwhile, nobody has more than ten. */
    @Test
    void not_even_slowly_does_a_network_have_more_than_thirty_in_a_row() {
        int answered = 0;
        while (guess("203.0.115.1", "slow" + answered + "@khabar.test").status() != 429) {
            assertThat(++answered).isLessThan(30);
            site.clock().forward(Duration.ofSeconds(10));
        }
        assertThat(answered).isGreaterThan(20);
    }

    @Test
    void fifty_guesses_for_an_account_are_enough_wherever_they_come_from() {
        IntStream.range(0, 50).forEach(i -> guess("10." + i + ".1.1", "Nobody@khabar.test"));

        assertThat(guess("10.99.1.1", "nobody@KHABAR.test").status()).isEqualTo(429);
        assertThat(guess("10.99.1.1", "somebody@khabar.test").status()).isEqualTo(422);
    }

    @Test
    void they_do_not_keep_out_whose_account_it_is_where_they_have_signed_in_before() {
        String email = site.account(Role.READER, "المستهدف");
        signIn("198.51.101.1", email, TestSite.PASSWORD);
        IntStream.range(0, 50).forEach(i -> guess("10." + i + ".2.1", email));

        assertThat(signIn("198.51.101.77", email, TestSite.PASSWORD).status()).isEqualTo(303);
        assertThat(signIn("198.51.102.1", email, TestSite.PASSWORD).status()).isEqualTo(429);
    }

    /** Or whoever sends long ones would fill the memory with them. */
    @Test
    void all_that_is_no_address_is_one_account() {
        IntStream.range(0, 50).forEach(i -> guess("10." + i + ".3.1", "لا أحد " + i));

        assertThat(guess("10.99.3.1", "ولا غيره").status()).isEqualTo(429);
    }

    @Test
    void a_network_of_six_is_half_an_address() {
        IntStream.range(0, 20).forEach(i -> guess("2001:db8:1:2::" + i, "b" + i + "@khabar.test"));

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
        return site.visitorFrom(address).postWithoutFollowing("/sign-in", Map.of("email", email, "password", password));
    }
}
