package ma.khabar.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ma.khabar.Browser;
import ma.khabar.TestSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Nobody learns by our forms who has an account here. */
class UnknownAddressTest {
    @RegisterExtension
    static final TestSite site = TestSite.fresh();

    private static final String UNKNOWN = "nobody@khabar.test";

    private record Answer(int status, Map<String, List<String>> headers, String body) {}

    @Test
    void signing_in_with_a_wrong_password_is_answered_the_same() {
        assertThat(answer("/sign-in", known(), Map.of("password", "ليست هي")))
                .isEqualTo(answer("/sign-in", UNKNOWN, Map.of("password", "ليست هي")));
    }

    @Test
    void asking_for_another_password_is_answered_the_same() {
        assertThat(answer("/forgot", known(), Map.of())).isEqualTo(answer("/forgot", UNKNOWN, Map.of()));
    }

    @Test
    void signing_up_is_answered_the_same() {
        Map<String, String> fields = Map.of("name", "اسم لا يحمله أحد", "password", TestSite.PASSWORD);

        assertThat(answer("/sign-up", known(), fields)).isEqualTo(answer("/sign-up", "fresh@khabar.test", fields));
    }

    @Test
    void a_disabled_account_is_answered_like_none() throws Exception {
        String email = site.account(Role.READER, "المعطل");
        site.site().accounts().disable(email);

        assertThat(answer("/sign-in", email, Map.of("password", TestSite.PASSWORD)))
                .isEqualTo(answer("/sign-in", UNKNOWN, Map.of("password", TestSite.PASSWORD)));
        assertThat(answer("/forgot", email, Map.of())).isEqualTo(answer("/forgot", UNKNOWN, Map.of()));
    }

    private static String known() {
        return site.account(Role.READER, "المعروف");
    }

    /** All of it but the moment, and the address that stands in the form again. */
    private static Answer answer(String path, String email, Map<String, String> fields) {
        Map<String, String> sent = new TreeMap<>(fields);
        sent.put("email", email);
        Browser.Page page = site.visitor().postWithoutFollowing(path, sent);
        Map<String, List<String>> headers = new TreeMap<>(page.headers().map());
        headers.remove("date");
        headers.remove("content-length");
        headers.put("set-cookie", page.cookies());
        return new Answer(page.status(), headers, page.body().replace(email, "…"));
    }
}
