package ma.khabar.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import ma.khabar.Browser;
import ma.khabar.Mailbox;
import ma.khabar.TestClock;
import ma.khabar.TestSite;
import org.junit.jupiter.api.Test;

/** What somebody can see and change of their own account; on each database. */
abstract class AccountTests {
    abstract TestSite site();

    private static final String FRESH = "عنب وتين من الريف";

    @Test
    void a_guest_is_asked_to_sign_in_and_comes_back() {
        Browser.Page page = site().visitor().get("/account");

        assertThat(page.path()).isEqualTo("/sign-in");
        assertThat(page.one("[name=next]").val()).isEqualTo("/account");
        assertThat(site().visitor().getWithoutFollowing("/account").header("Cache-Control"))
                .hasValue("private, no-store");
    }

    @Test
    void another_password_needs_the_current_one_and_ends_all_other_sessions() {
        String email = site().account(Role.READER, "مغير السر");
        Browser elsewhere = site().signedIn(Role.READER, "مغير السر");
        Browser browser = site().signedIn(Role.READER, "مغير السر");

        Browser.Page wrong = changePassword(browser, "ليست هي البتة", FRESH);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text("#account-current-error")).contains("غير صحيحة");
        assertThat(changePassword(browser, TestSite.PASSWORD, "qwerty123").text("#account-password-error"))
                .contains("الشائعة");
        Browser.Page done = changePassword(browser, TestSite.PASSWORD, FRESH);

        assertThat(done.text("[role=status]")).contains("تغيرت كلمة السر");
        assertThat(browser.get("/account").path()).isEqualTo("/account");
        assertThat(elsewhere.get("/account").path()).isEqualTo("/sign-in");
        assertThat(new Mailbox(site(), email).letters()).hasSize(1);
    }

    @Test
    void the_name_changes_every_fourteen_days_at_most() {
        Browser browser = site().signedIn(Role.READER, "الاسم الأول");
        assertThat(rename(browser, "المشرف").text("#account-name-error")).contains("محجوز");
        assertThat(rename(browser, "الاسم الثاني").text(".account-data")).contains("الاسم الثاني");
        assertThat(browser.get("/account").all("#name")).isEmpty();

        assertThat(browser.post("/account/name", Map.of("name", "الاسم الثالث")).text("#account-name-error"))
                .contains("14");
        try {
            site().clock().forward(Duration.ofDays(14));
            assertThat(rename(browser, "الاسم الثالث").text(".account-data")).contains("الاسم الثالث");
        } finally {
            site().clock().set(TestClock.START);
        }
    }

    @Test
    void a_name_of_somebody_else_is_refused_and_ones_own_in_another_spelling_is_not() {
        site().account(Role.READER, "إبراهيم");
        Browser browser = site().signedIn(Role.READER, "أسامة");

        assertThat(rename(browser, "ابراهيم").status()).isEqualTo(422);
        assertThat(rename(browser, "اسامة").status()).isEqualTo(200);
    }

    @Test
    void another_name_stands_under_old_comments_and_is_guarded_like_the_old_one() {
        long article = site().article("مقال علقت عليه زينب");
        Browser browser = site().signedIn(Role.READER, "زينب الأولى");
        String root = browser.postWithoutFollowing("/a/" + article + "/comments", Map.of("body", "رأي قديم"))
                .header("Location")
                .orElseThrow()
                .replaceFirst(".*-", "");
        comment(article, "عمر", "جواب", root);
        assertThat(comment(article, "زينب الاولى", "انتحال", "").status()).isEqualTo(422);

        rename(browser, "زينب الثانية");

        assertThat(site().visitor().get("/a/" + article).text(".comments"))
                .contains("زينب الثانية", "ردًّا على زينب الثانية")
                .doesNotContain("زينب الأولى");
        assertThat(comment(article, "زينب الثانيه", "انتحال", "").status()).isEqualTo(422);
        assertThat(comment(article, "زينب الاولى", "اسم متروك", "").status()).isEqualTo(303);
    }

    private Browser.Page comment(long article, String name, String body, String parent) {
        return site().visitor()
                .postWithoutFollowing(
                        "/a/" + article + "/comments", Map.of("name", name, "body", body, "parent", parent));
    }

    @Test
    void another_address_needs_the_password_and_is_confirmed_there() {
        String email = site().account(Role.READER, "المنتقل");
        Browser browser = site().signedIn(Role.READER, "المنتقل");

        assertThat(changeEmail(browser, "moved@example.ma", "ليست هي").text("#account-email_current-error"))
                .contains("غير صحيحة");
        Browser.Page asked = changeEmail(browser, "moved@example.ma", TestSite.PASSWORD);
        assertThat(asked.text("[role=status]")).contains("العنوان الجديد");
        assertThat(asked.text(".account-data")).contains(email);
        Browser.Page done = browser.get(new Mailbox(site(), "moved@example.ma").link())
                .form("#confirm")
                .submit();

        assertThat(done.text(".account-data")).contains("moved@example.ma");
        assertThat(new Mailbox(site(), email).letters().getLast()).contains("لم يعد هذا العنوان");
    }

    @Test
    void an_address_of_somebody_else_is_answered_like_any_and_only_they_are_told() {
        String taken = site().account(Role.READER, "صاحب البريد");
        Browser browser = site().signedIn(Role.READER, "الطامع");

        assertThat(changeEmail(browser, taken, TestSite.PASSWORD).text("[role=status]"))
                .contains("العنوان الجديد");
        assertThat(new Mailbox(site(), taken).letters().getLast()).contains("لديك حساب بالفعل");
    }

    @Test
    void a_session_elsewhere_can_be_ended_and_nobody_elses() {
        Browser stranger = site().signedIn(Role.READER, "الغريب");
        Browser phone = site().visitor().sending("User-Agent", "Mozilla/5.0 (Android 15) Firefox/140.0");
        phone.post(
                "/sign-in",
                Map.of("email", site().account(Role.READER, "صاحب الجهازين"), "password", TestSite.PASSWORD));
        Browser browser = site().signedIn(Role.READER, "صاحب الجهازين");

        Browser.Page page = browser.get("/account");
        assertThat(page.text("#sessions")).isEqualTo("جلساتك");
        assertThat(page.body()).contains("Firefox، Android");
        String end = page.one("form[action*=sessions]").attr("action");
        assertThat(stranger.post(end, Map.of()).status()).isEqualTo(404);
        assertThat(phone.get("/account").path()).isEqualTo("/account");

        page.form("form[action*=sessions]").submit();
        assertThat(phone.get("/account").path()).isEqualTo("/sign-in");
    }

    @Test
    void who_erases_the_account_leaves_no_name_and_no_address() {
        String email = site().account(Role.READER, "الراحل");
        Browser browser = site().signedIn(Role.READER, "الراحل");
        site().visitor().post("/forgot", Map.of("email", email));
        assertThat(new Mailbox(site(), email).letters()).hasSize(1);

        assertThat(erase(browser, "ليست هي").status()).isEqualTo(422);
        Browser.Page done = erase(browser, TestSite.PASSWORD);

        assertThat(done.text("[role=status]")).contains("حُذف حسابك");
        assertThat(browser.get("/account").path()).isEqualTo("/sign-in");
        for (String table : new String[] {"account", "account_session", "mail_link", "account_log", "outgoing_mail"}) {
            assertThat(site().sql().fetch("select * from " + table).format(10_000))
                    .doesNotContain("الراحل")
                    .doesNotContain(email);
        }
        assertThat(site().account(Role.READER, "الراحل")).isEqualTo(email);
    }

    @Test
    void what_they_wrote_stays_without_their_name() {
        long article = site().article("مقال علق عليه الراحل");
        Browser browser = site().signedIn(Role.READER, "كاتبة رحلت");
        browser.post("/a/" + article + "/comments", Map.of("name", "", "body", "رأيي باق"));
        assertThat(site().visitor().get("/a/" + article).text(".comments")).contains("كاتبة رحلت", "رأيي باق");

        erase(browser, TestSite.PASSWORD);

        assertThat(site().visitor().get("/a/" + article).text(".comments"))
                .contains("حساب محذوف", "رأيي باق")
                .doesNotContain("كاتبة رحلت");
    }

    @Test
    void guessing_the_current_password_is_limited_as_it_is_at_the_door() throws Exception {
        TestSite.briefly(Map.of("KHABAR_RATE_LIMITS", "on"), limited -> {
            Browser browser = limited.signedIn(Role.READER, "الضحية");
            for (int i = 0; i < 20; i++)
                assertThat(erase(browser, "تخمين").status()).isEqualTo(422);
            assertThat(erase(browser, TestSite.PASSWORD).status()).isEqualTo(429);
        });
    }

    /** Each would go to somebody who has never asked for one. */
    @Test
    void letters_to_strangers_are_few_a_day() throws Exception {
        TestSite.briefly(Map.of("KHABAR_RATE_LIMITS", "on"), limited -> {
            Browser browser = limited.signedIn(Role.READER, "كثير العناوين");
            for (int i = 0; i < 10; i++)
                assertThat(changeEmail(browser, "stranger" + i + "@example.ma", TestSite.PASSWORD)
                                .status())
                        .isEqualTo(200);

            Browser.Page refused = changeEmail(browser, "stranger@example.ma", TestSite.PASSWORD);

            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.header("Retry-After").orElse("")).matches("[1-9][0-9]*");
            assertThat(refused.text("#account-email-error")).contains("انتظر");
            assertThat(refused.one("#account-email").val()).isEqualTo("stranger@example.ma");
            assertThat(new Mailbox(limited, "stranger@example.ma").letters()).isEmpty();
        });
    }

    private Browser.Page changePassword(Browser browser, String current, String password) {
        return browser.get("/account")
                .form("#password")
                .fill("current", current)
                .fill("password", password)
                .submit();
    }

    private Browser.Page rename(Browser browser, String name) {
        return browser.get("/account").form("#name").fill("name", name).submit();
    }

    private Browser.Page changeEmail(Browser browser, String email, String password) {
        return browser.get("/account")
                .form("#email")
                .fill("email", email)
                .fill("email_current", password)
                .submit();
    }

    private Browser.Page erase(Browser browser, String password) {
        return browser.get("/account")
                .form("#erasure")
                .fill("erase_current", password)
                .submit();
    }
}
