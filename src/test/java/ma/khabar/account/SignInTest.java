package ma.khabar.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import ma.khabar.Browser;
import ma.khabar.TestSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in, staying so, and signing out. */
class SignInTest {
    @RegisterExtension
    static final TestSite site = TestSite.fresh();

    private static final String KARIM = "كريم";

    @Test
    void who_signs_in_is_named_on_every_page_and_sent_where_they_were_going() {
        String email = site.account(Role.READER, KARIM);
        Browser browser = site.visitor();

        Browser.Page page = browser.get("/sign-in?next=/about%3Fa=b")
                .form("#sign-in")
                .fill("email", " " + email.toUpperCase(java.util.Locale.ROOT))
                .fill("password", TestSite.PASSWORD)
                .submit();

        assertThat(page.uri().toString()).endsWith("/about?a=b");
        assertThat(page.text(".masthead .who bdi")).isEqualTo(KARIM);
        assertThat(page.header("Cache-Control")).hasValue("private, no-store");
        assertThat(browser.get("/sign-in?next=/rules").path()).isEqualTo("/rules");
        assertThat(site.visitor().get("/").one(".masthead .who").attr("href")).isEqualTo("/sign-in?next=%2F");
    }

    @Test
    void the_cookie_is_of_no_use_to_scripts_and_other_sites() {
        String cookie = signIn(site.visitor(), site.account(Role.READER, KARIM), TestSite.PASSWORD)
                .header("Set-Cookie")
                .orElseThrow();

        assertThat(cookie)
                .matches("__Host-session=[A-Za-z0-9_-]{43};.*")
                .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
                .doesNotContainIgnoringCase("domain");
        String token = cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';'));
        assertThat(site.sql().fetch("select token_hash from account_session").toString())
                .doesNotContain(token);
    }

    @Test
    void a_wrong_password_and_an_unknown_address_are_answered_alike() {
        String email = site.account(Role.READER, KARIM);

        Browser.Page wrong = signIn(site.visitor(), email, "غير صحيحة البتة");
        Browser.Page unknown = signIn(site.visitor(), "nobody@khabar.test", "غير صحيحة البتة");

        assertThat(wrong.status()).isEqualTo(unknown.status()).isEqualTo(422);
        assertThat(wrong.text("[role=alert]")).isEqualTo(unknown.text("[role=alert]"));
        assertThat(wrong.one("[name=email]").val()).isEqualTo(email);
        assertThat(wrong.one("[name=password]").val()).isEmpty();
        assertThat(wrong.header("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ثلاث نخلات في الحو", "ثلاث نخلات في الحوز ", "ثلاث نخلات في الحوزا", "\u0000", ""})
    void nearly_the_password_is_not_the_password(String password) {
        assertThat(signIn(site.visitor(), site.account(Role.READER, KARIM), password)
                        .status())
                .isEqualTo(422);
    }

    @Test
    void each_letter_of_a_long_password_counts() throws Exception {
        String password = "خ".repeat(70) + " نخلة " + "x".repeat(70);
        site.site().accounts().add(Role.READER, "long@khabar.test", "صاحب الطويلة", password + "1");

        assertThat(signIn(site.visitor(), "long@khabar.test", password + "2").status())
                .isEqualTo(422);
        assertThat(signIn(site.visitor(), "long@khabar.test", password + "1").status())
                .isEqualTo(303);
    }

    @Test
    void a_session_that_was_made_up_is_not_adopted() {
        String made = "A".repeat(43);
        Browser.Page page = site.visitor()
                .sending("Cookie", "__Host-session=" + made)
                .postWithoutFollowing(
                        "/sign-in", Map.of("email", site.account(Role.READER, KARIM), "password", TestSite.PASSWORD));

        assertThat(page.header("Set-Cookie").orElseThrow()).doesNotContain(made);
        assertThat(site.visitor()
                        .sending("Cookie", "__Host-session=" + made)
                        .get("/")
                        .all(".who[href='/account']"))
                .isEmpty();
    }

    @Test
    void signing_out_ends_the_session_on_the_server() {
        String email = site.account(Role.READER, "من يخرج");
        String cookie = signIn(site.visitor(), email, TestSite.PASSWORD)
                .header("Set-Cookie")
                .orElseThrow()
                .replaceFirst(";.*", "");
        Browser thief = site.visitor().sending("Cookie", cookie);
        assertThat(thief.get("/").text(".who")).isEqualTo("من يخرج");

        Browser.Page out = site.visitor().sending("Cookie", cookie).post("/sign-out", Map.of());

        assertThat(out.text("[role=status]")).contains("سجلت خروجك");
        assertThat(thief.get("/").text(".who")).isEqualTo("تسجيل الدخول");
    }

    @Test
    void a_new_session_replaces_the_old_one_of_this_browser() {
        Browser browser = site.signedIn(Role.READER, "من يعود");
        signIn(browser, site.account(Role.READER, "من يعود"), TestSite.PASSWORD);

        assertThat(
                        site.sql()
                                .fetch(
                                        "select s.* from account_session s join account a on a.id = s.account_id where a.name = 'من يعود'"))
                .hasSize(1);
    }

    @Test
    void a_session_ends_when_it_is_not_used_for_a_month_or_half_a_year_old() {
        Browser browser = site.signedIn(Role.READER, "القارئ الدائم");
        Browser idle = site.signedIn(Role.READER, "القارئ الغائب");
        try {
            for (int days = 0; days < 175; days += 25) {
                assertThat(browser.get("/about").text(".who")).isEqualTo("القارئ الدائم");
                site.clock().forward(Duration.ofDays(25));
            }
            assertThat(idle.get("/about").text(".who")).isEqualTo("تسجيل الدخول");
            assertThat(browser.get("/about").text(".who")).isEqualTo("القارئ الدائم");

            site.clock().forward(Duration.ofDays(5));
            assertThat(browser.get("/about").text(".who")).isEqualTo("تسجيل الدخول");
        } finally {
            site.clock().set(ma.khabar.TestClock.START);
        }
    }

    @Test
    void a_disabled_account_is_out_at_once_and_stays_out() throws Exception {
        Browser browser = site.signedIn(Role.JOURNALIST, "من يُعطل");
        String email = site.account(Role.JOURNALIST, "من يُعطل");

        site.site().accounts().disable(email);

        assertThat(browser.get("/").text(".who")).isEqualTo("تسجيل الدخول");
        assertThat(signIn(site.visitor(), email, TestSite.PASSWORD).status()).isEqualTo(422);
    }

    @Test
    void whoever_is_signed_in_costs_one_statement_more_and_guests_none() {
        Browser browser = site.signedIn(Role.READER, KARIM);
        browser.get("/rules");

        assertThat(site.statements(() -> browser.get("/rules"))).isEqualTo(1);
        assertThat(site.statements(() -> site.visitor().get("/rules"))).isZero();
        Browser nonsense = site.visitor().sending("Cookie", "__Host-session=nonsense");
        assertThat(site.statements(() -> nonsense.get("/rules"))).isZero();
    }

    @Test
    void sign_ins_good_and_bad_are_kept_without_secrets() {
        String email = site.account(Role.READER, "من يُسجل");
        signIn(site.visitor().sending("User-Agent", "Firefox/1\u0085 Linux"), email, "سر لا يكتب في السجل");
        signIn(site.visitor(), email, TestSite.PASSWORD);

        String log = site.sql()
                .fetch(
                        "select l.event, l.detail from account_log l join account a on a.id = l.account_id where a.name = 'من يُسجل' order by l.id")
                .format();
        assertThat(log)
                .contains("SIGN_IN_FAILED", "Firefox، Linux", "SIGNED_IN")
                .doesNotContain("سر لا يكتب");
    }

    private static Browser.Page signIn(Browser browser, String email, String password) {
        return browser.postWithoutFollowing("/sign-in", Map.of("email", email, "password", password));
    }
}
