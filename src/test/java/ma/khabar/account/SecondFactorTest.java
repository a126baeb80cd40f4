package ma.khabar.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ma.khabar.Browser;
import ma.khabar.Mailbox;
import ma.khabar.TestClock;
import ma.khabar.TestSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Signing in by two steps. */
class SecondFactorTest {
    @RegisterExtension
    static final TestSite site = TestSite.fresh();

    private final Duration halfMinute = Duration.ofSeconds(30);

    @AfterEach
    void turn_back_the_clock() {
        site.clock().set(TestClock.START);
    }

    @Test
    void it_is_for_those_who_act_for_the_house() {
        assertThat(site.signedIn(Role.READER, "قارئة")
                        .get("/account/second-factor")
                        .status())
                .isEqualTo(404);
        assertThat(site.signedIn(Role.JOURNALIST, "صحفية").get("/account").text("main"))
                .contains("غير مفعّل");
    }

    @Test
    void the_page_shows_the_secret_as_an_image_and_as_text_and_stores_none() {
        Browser.Page page = site.signedIn(Role.EDITOR, "المتردد").get("/account/second-factor");

        assertThat(page.text(".secret")).matches("[A-Z2-7]{32}");
        assertThat(page.one("svg.qr path").attr("d")).startsWith("M0,0h1v1h-1z").hasSizeGreaterThan(2_000);
        assertThat(page.body()).doesNotContain("style=");
        assertThat(secretOf("المتردد")).isNull();
    }

    @Test
    void a_wrong_code_or_password_changes_nothing_and_keeps_the_secret() {
        Browser.Page page = site.signedIn(Role.EDITOR, "المخطئ").get("/account/second-factor");
        TotpSecret secret = new TotpSecret(page.text(".secret"));

        Browser.Page wrongCode = setUp(page, TestSite.PASSWORD, "000000x");
        assertThat(wrongCode.status()).isEqualTo(422);
        assertThat(wrongCode.text("#factor-code-error")).contains("الرمز غير صحيح");
        assertThat(wrongCode.text(".secret")).isEqualTo(secret.text());
        assertThat(setUp(page, "ليست هي", new Phone(site, secret.text(), List.of()).code())
                        .text("#factor-current-error"))
                .contains("غير صحيحة");
        assertThat(secretOf("المخطئ")).isNull();
    }

    @Test
    void after_the_password_the_code_is_asked_for() {
        Phone phone = phone("ذات الهاتف");
        site.clock().forward(halfMinute);
        Browser browser = site.visitor();

        Browser.Page page = signIn(browser, "ذات الهاتف", "/account");
        assertThat(page.path()).isEqualTo("/sign-in/code");
        assertThat(browser.get("/account").path()).isEqualTo("/sign-in");
        assertThat(enter(page, "123").status()).isEqualTo(422);
        Browser.Page in = enter(page, " " + phone.code().replace('1', '١'));

        assertThat(in.path()).isEqualTo("/account");
        assertThat(in.text("main")).contains("مفعّل", "محاولة برمز تحقق خاطئ");
    }

    @Test
    void each_code_counts_once() {
        Phone phone = phone("مسروقة الرمز");
        String used = phone.code();
        Browser thief = site.visitor();
        Browser.Page page = signIn(thief, "مسروقة الرمز", "/account");
        assertThat(enter(page, used).status()).isEqualTo(422);

        site.clock().forward(halfMinute);
        String next = phone.code();
        assertThat(enter(page, next).status()).isEqualTo(200);
        assertThat(enter(signIn(site.visitor(), "مسروقة الرمز", "/account"), next)
                        .status())
                .isEqualTo(422);
    }

    @Test
    void a_code_of_long_ago_is_none_and_a_phone_may_be_half_a_minute_late() {
        Phone phone = phone("متأخرة الساعة");
        site.clock().forward(halfMinute);
        String code = phone.code();
        site.clock().forward(halfMinute);
        Browser.Page page = signIn(site.visitor(), "متأخرة الساعة", "/");
        assertThat(enter(page, code).status()).isEqualTo(200);

        String late = phone.code();
        site.clock().forward(Duration.ofMinutes(2));
        Browser.Page another = signIn(site.visitor(), "متأخرة الساعة", "/");
        assertThat(enter(another, late).status()).isEqualTo(422);
    }

    @Test
    void a_recovery_code_counts_once_in_any_spelling() {
        Phone phone = phone("ضاع هاتفها");
        assertThat(phone.codes()).hasSize(10).doesNotHaveDuplicates();
        String code = phone.codes().getFirst();
        String typed = code.toLowerCase(Locale.ROOT).replace("-", " ");

        assertThat(enter(signIn(site.visitor(), "ضاع هاتفها", "/"), typed).status())
                .isEqualTo(200);
        assertThat(enter(signIn(site.visitor(), "ضاع هاتفها", "/"), code).status())
                .isEqualTo(422);
        assertThat(site.sql().fetch("select * from recovery_code").format(1_000))
                .doesNotContain(code);
    }

    @Test
    void who_typed_the_password_has_five_minutes_for_the_code_and_until_another_password() {
        Phone phone = phone("بطيئة");
        Browser.Page page = signIn(site.visitor(), "بطيئة", "/");
        site.clock().forward(Duration.ofMinutes(6));

        Browser.Page late = enter(page, phone.code());

        assertThat(late.path()).isEqualTo("/sign-in");
        assertThat(site.visitor().get("/sign-in/code").path()).isEqualTo("/sign-in");
    }

    @Test
    void another_password_by_mail_does_not_go_round_the_code() {
        Phone phone = phone("الناسية");
        site.clock().forward(halfMinute);
        String email = site.account(Role.ADMIN, "الناسية");
        Browser browser = site.visitor();
        browser.post("/forgot", Map.of("email", email));

        Browser.Page page = browser.get(new Mailbox(site, email).link())
                .form("#reset")
                .fill("password", "عنب وتين من الريف")
                .submit();

        assertThat(page.path()).isEqualTo("/sign-in/code");
        assertThat(enter(page, phone.code()).path()).isEqualTo("/account");
    }

    @Test
    void to_switch_it_off_needs_password_and_code() {
        Phone phone = phone("المتخلية");
        site.clock().forward(halfMinute);
        Browser browser = site.visitor();
        enter(signIn(browser, "المتخلية", "/"), phone.code());
        Browser.Page page = browser.get("/account/second-factor");
        assertThat(page.text("main")).contains("رموز الاسترداد: 10");

        assertThat(switchOff(page, "ليست هي", phone.codes().getFirst()).status())
                .isEqualTo(422);
        assertThat(switchOff(page, TestSite.PASSWORD, "000000x").status()).isEqualTo(422);
        assertThat(switchOff(page, TestSite.PASSWORD, phone.codes().getFirst()).text("[role=status]"))
                .contains("تكفي كلمة السر");
        assertThat(signIn(site.visitor(), "المتخلية", "/account").path()).isEqualTo("/account");
    }

    @Test
    void the_secret_is_kept_encrypted_and_for_this_account_only() {
        Phone phone = phone("كاتمة السر");

        assertThat(secretOf("كاتمة السر")).isNotNull().doesNotContain(phone.secret());
    }

    @Test
    void where_it_is_required_staff_are_led_there_before_any_staff_page() throws Exception {
        TestSite.briefly(Map.of("KHABAR_STAFF_TOTP", "required"), strict -> {
            Browser moderator = strict.signedIn(Role.MODERATOR, "مشرفة جديدة");
            Browser.Page page = moderator.get("/moderation/words");
            assertThat(page.path()).isEqualTo("/account/second-factor");
            assertThat(moderator
                            .post("/moderation/words", Map.of("text", "كلمة"))
                            .status())
                    .isEqualTo(403);
            assertThat(moderator.get("/account").status()).isEqualTo(200);
            assertThat(strict.signedIn(Role.READER, "قارئة")
                            .get("/moderation/words")
                            .status())
                    .isEqualTo(403);

            TotpSecret secret = new TotpSecret(page.text(".secret"));
            setUp(page, TestSite.PASSWORD, new Phone(site, secret.text(), List.of()).code());
            assertThat(moderator.get("/moderation/words").status()).isEqualTo(200);
        });
    }

    @Test
    void guessing_codes_is_limited() throws Exception {
        TestSite.briefly(Map.of("KHABAR_RATE_LIMITS", "on"), limited -> {
            Browser admin = limited.signedIn(Role.ADMIN, "المستهدفة");
            Browser.Page page = admin.get("/account/second-factor");
            setUp(page, TestSite.PASSWORD, Phone.reading(limited, page).code());
            Browser thief = limited.signedIn(Role.ADMIN, "المستهدفة");
            Browser.Page code = thief.get("/sign-in/code");
            for (int i = 0; i < 20; i++)
                assertThat(enter(code, "no" + i).status()).isEqualTo(422);

            Browser.Page stopped = enter(code, "no");

            assertThat(stopped.status()).isEqualTo(429);
            assertThat(stopped.header("Retry-After")).isPresent();
        });
    }

    /** Sets it up for somebody, by the pages. */
    private static Phone phone(String name) {
        Browser.Page page = site.signedIn(Role.ADMIN, name).get("/account/second-factor");
        TotpSecret secret = new TotpSecret(page.text(".secret"));
        Browser.Page done = setUp(page, TestSite.PASSWORD, new Phone(site, secret.text(), List.of()).code());
        return new Phone(site, secret.text(), done.all(".recovery-codes li").eachText());
    }

    private static Browser.Page setUp(Browser.Page page, String password, String code) {
        return page.form("#second-factor")
                .fill("current", password)
                .fill("code", code)
                .submit();
    }

    private static Browser.Page switchOff(Browser.Page page, String password, String code) {
        return page.form("#removal")
                .fill("current", password)
                .fill("code", code)
                .submit();
    }

    private static Browser.Page signIn(Browser browser, String name, String next) {
        return browser.get("/sign-in?next=" + next)
                .form("#sign-in")
                .fill("email", site.account(Role.ADMIN, name))
                .fill("password", TestSite.PASSWORD)
                .submit();
    }

    private static Browser.Page enter(Browser.Page page, String code) {
        return page.form("#code").fill("code", code).submit();
    }

    private static String secretOf(String name) {
        return (String) site.sql().fetchValue("select totp_secret from account where name = '" + name + "'");
    }
}
