package ma.khabar.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import ma.khabar.Browser;
import ma.khabar.TestSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who likes or reports without end is asked to wait, and nobody else is. */
class GestureLimitTest {
    private static final int MOST = 60;

    @RegisterExtension
    static final TestSite site =
            TestSite.with(Map.of("KHABAR_RATE_LIMITS", "on", "KHABAR_TRUSTED_PROXIES", "127.0.0.0/8, ::1"));

    @ParameterizedTest
    @CsvSource({
        "203.0.113.1, 203.0.113.2",
        "2001:db8:1:2::1, 2001:db8:1:3::1",
    })
    void after_sixty_in_a_row_one_waits_and_a_neighbour_does_not(String address, String neighbour) {
        IntStream.range(0, MOST).forEach(i -> like(address));

        Browser.Page refused = like(address);

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After").orElse("")).matches("[1-9][0-9]*");
        assertThat(refused.text("[role=alert]")).contains("انتظر");
        assertThat(like(neighbour).status()).isEqualTo(404);
    }

    @Test
    void of_six_a_household_has_more_addresses_than_can_be_counted() {
        IntStream.range(0, MOST).forEach(i -> like("2001:db8:1:4::" + i));

        assertThat(like("2001:db8:1:4:ffff::1").status()).isEqualTo(429);
    }

    /** Of what is not there, which costs as much. */
    private static Browser.Page like(String address) {
        return site.visitorFrom(address).postWithoutFollowing("/a/1/comments/1/like", Map.of("on", "1"));
    }
}
