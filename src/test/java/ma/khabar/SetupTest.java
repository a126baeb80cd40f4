package ma.khabar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whoever started an empty site makes its first admin, and nobody else does. */
class SetupTest {
    @RegisterExtension
    static final TestSite site = TestSite.fresh();

    @Test
    void the_code_makes_one_admin_and_no_second() {
        String code = site.site().setupCode().orElseThrow();
        assertThat(code).matches("([A-Z2-9]{5}-){3}[A-Z2-9]{5}");
        Browser browser = site.visitor();

        Browser.Page wrong = setUp(browser, code.replace('-', 'A'));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text("#setup-code-error")).isNotEmpty();
        assertThat(wrong.one("[name=email]").val()).isEqualTo("first@example.ma");
        Browser.Page made = setUp(browser, code.toLowerCase(java.util.Locale.ROOT));

        assertThat(made.text("[role=status]")).contains("أُنشئ حساب المدير");
        Browser.Page account = made.form("#sign-in")
                .fill("email", "first@example.ma")
                .fill("password", TestSite.PASSWORD)
                .submit();
        assertThat(account.text(".who[href='/account']")).isEqualTo("هيئة التحرير");
        assertThat(browser.get("/account").text(".account-data")).contains("مدير");
        assertThat(browser.get("/setup").status()).isEqualTo(404);
        assertThat(site.visitor().post("/setup", Map.of("code", code)).status()).isEqualTo(404);
        assertThat(site.site().setupCode()).isEmpty();
    }

    @Test
    void guessing_the_code_is_limited_as_it_is_at_the_door() throws Exception {
        TestSite.briefly(Map.of("KHABAR_RATE_LIMITS", "on"), limited -> {
            for (int i = 0; i < 20; i++)
                assertThat(setUp(limited.visitor(), "رمز " + i).status()).isEqualTo(422);

            Browser.Page refused = setUp(limited.visitor(), "رمز");

            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.header("Retry-After").orElse("")).matches("[1-9][0-9]*");
            assertThat(refused.text("#setup-code-error")).contains("انتظر");
            assertThat(refused.one("[name=email]").val()).isEqualTo("first@example.ma");
        });
    }

    private static Browser.Page setUp(Browser browser, String code) {
        return browser.get("/setup")
                .form("#setup")
                .fill("code", code)
                .fill("email", "first@example.ma")
                .fill("name", "هيئة التحرير")
                .fill("password", TestSite.PASSWORD)
                .submit();
    }
}
