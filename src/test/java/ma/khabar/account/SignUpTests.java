package ma.khabar.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import ma.khabar.Browser;
import ma.khabar.Mailbox;
import ma.khabar.TestClock;
import ma.khabar.TestSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reader makes an account and confirms the address; on each database. */
abstract class SignUpTests {
    abstract TestSite site();

    private static final String PASSWORD = "زيتون وخبز ساخن";

    @Test
    void a_reader_signs_up_confirms_and_signs_in() {
        Browser browser = site().visitor();
        Browser.Page sent = signUp(browser, "Amal@example.ma", "أمل");
        assertThat(sent.text("[role=status]")).contains("أرسلنا إليك رسالة");

        Browser.Page confirm = browser.get(new Mailbox(site(), "Amal@example.ma").link());
        assertThat(confirm.text("main")).contains("Amal@example.ma");
        assertThat(confirm.header("Cache-Control")).hasValue("private, no-store");
        assertThat(confirm.header("Referrer-Policy")).hasValue("same-origin");
        Browser.Page signIn = confirm.form("#confirm").submit();
        assertThat(signIn.text("[role=status]")).contains("تأكد بريدك");

        signIn.form("#sign-in")
                .fill("email", "amal@EXAMPLE.ma")
                .fill("password", PASSWORD)
                .submit();
        Browser.Page account = browser.get("/account");
        assertThat(account.text(".account-data")).contains("أمل", "Amal@example.ma");
        assertThat(account.body()).doesNotContain("لم تؤكد بريدك");
    }

    @Test
    void a_link_that_is_only_opened_changes_nothing() {
        signUp(site().visitor(), "scanned@example.ma", "من تُفحص رسائله");
        String link = new Mailbox(site(), "scanned@example.ma").link();
        site().visitor().get(link);
        site().visitor().method("HEAD", link);

        assertThat(confirmedAt("scanned@example.ma")).isNull();
        site().visitor().get(link).form("#confirm").submit();
        assertThat(confirmedAt("scanned@example.ma")).isNotNull();
    }

    @Test
    void a_link_is_good_once_for_one_thing_and_two_days() {
        signUp(site().visitor(), "once@example.ma", "مرة واحدة");
        String link = new Mailbox(site(), "once@example.ma").link();
        assertThat(site().visitor().get(link.replace("/confirm", "/reset")).status())
                .isEqualTo(410);
        site().visitor().get(link).form("#confirm").submit();
        assertThat(site().visitor().get(link).status()).isEqualTo(410);
        String token = link.substring(link.indexOf('=') + 1);
        assertThat(site().visitor().post("/confirm", Map.of("token", token)).status())
                .isEqualTo(410);

        signUp(site().visitor(), "late@example.ma", "المتأخر");
        try {
            site().clock().forward(Duration.ofHours(48));
            assertThat(site().visitor()
                            .get(new Mailbox(site(), "late@example.ma").link())
                            .status())
                    .isEqualTo(410);
        } finally {
            site().clock().set(TestClock.START);
        }
    }

    @Test
    void the_database_does_not_know_the_token() {
        signUp(site().visitor(), "hashed@example.ma", "المجزأ");
        String link = new Mailbox(site(), "hashed@example.ma").link();

        assertThat(site().sql().fetch("select * from mail_link").format(1_000))
                .doesNotContain(link.substring(link.indexOf('=') + 1));
    }

    @Test
    void a_known_address_is_answered_like_a_new_one_and_told_by_mail() {
        Browser.Page fresh = answer("twice@example.ma", "المرة الأولى");
        Browser.Page known = answer("TWICE@example.ma", "المرة الثانية");

        assertThat(known.status()).isEqualTo(fresh.status()).isEqualTo(303);
        assertThat(known.header("Location")).isEqualTo(fresh.header("Location"));
        assertThat(known.cookies()).isNotEmpty().isEqualTo(fresh.cookies());
        assertThat(new Mailbox(site(), "twice@example.ma").letters())
                .hasSize(2)
                .last()
                .asString()
                .contains("لديك حساب بالفعل", "المرة الأولى")
                .doesNotContain("المرة الثانية");
    }

    @Test
    void fields_that_were_not_asked_for_are_not_looked_at() {
        Map<String, String> fields = new LinkedHashMap<>(Map.of(
                "email",
                "sly@example.ma",
                "name",
                "الماكر",
                "password",
                PASSWORD,
                "role",
                "ADMIN",
                "is_admin",
                "true"));
        fields.putAll(Map.of("id", "1", "confirmed_at", "2020-01-01", "confirmed", "true", "account[role]", "ADMIN"));
        site().visitor().post("/sign-up?role=ADMIN", fields);

        Account account = site().site().accounts().all().stream()
                .filter(one -> one.email().equals("sly@example.ma"))
                .findFirst()
                .orElseThrow();
        assertThat(account.role()).isEqualTo(Role.READER);
        assertThat(account.confirmed()).isFalse();
        assertThat(account.id()).isGreaterThan(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "salma",
                "salma@",
                "@example.ma",
                "a b@example.ma",
                "a@b",
                "a@example.ma\r\nBcc: x@y.ma",
                "a@@example.ma",
                "a@example..ma",
                "a@-example.ma",
                ".a@example.ma",
                "a.@example.ma",
                "<a@example.ma>",
                "a@example.ma,b@example.ma",
                "a@[127.0.0.1]",
                "a@127.0.0.1",
                "\"a b\"@example.ma",
                "سلمى@example.ma"
            })
    void an_address_that_no_mail_could_reach_is_refused(String email) {
        Browser.Page page = signUp(site().visitor(), email, "سلمى");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text("#sign-up-email-error")).contains("بريدًا إلكترونيًا صحيحًا");
        assertThat(page.one("[name=name]").val()).isEqualTo("سلمى");
        assertThat(page.one("[name=password]").val()).isEmpty();
    }

    @Test
    void an_arabic_domain_is_an_address() {
        assertThat(answer("info@موقع.المغرب", "صاحب النطاق").status()).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "...",
                "\u200F\u200B",
                "ـــ",
                "المشرف",
                "هيئة التحرير",
                "أدمن",
                "Admin",
                "Аdmin",
                "أنا الخـبر",
                "moderator"
            })
    void a_name_that_cannot_be_read_or_speaks_for_the_house_is_refused(String name) {
        Browser.Page page = signUp(site().visitor(), "name@example.ma", name);

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text("#sign-up-name-error")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Rachid El Fassi",
                "rachid el fassi",
                "R\u0430chid El Fassi",
                "Rachid\u200B El Fassi",
                "RachidElFassi"
            })
    void a_name_that_looks_like_somebody_elses_is_refused(String name) {
        site().account(Role.READER, "Rachid El Fassi");

        assertThat(signUp(site().visitor(), "poser@example.ma", name).text("#sign-up-name-error"))
                .contains("يشبهه");
    }

    @Test
    void names_are_counted_in_letters() {
        assertThat(answer("sixty@example.ma", "🌹".repeat(60)).status()).isEqualTo(303);
        assertThat(answer("more@example.ma", "ن".repeat(61)).status()).isEqualTo(422);
        assertThat(answer("salla@example.ma", "ﷺ".repeat(60)).status()).isEqualTo(303);
    }

    @Test
    void a_common_password_is_refused_and_not_sent_back() {
        Browser.Page page = site().visitor()
                .get("/sign-up")
                .form("#sign-up")
                .fill("email", "weak@example.ma")
                .fill("name", "الضعيف")
                .fill("password", "Password123")
                .submit();

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text("#sign-up-password-error")).contains("الشائعة");
        assertThat(page.body()).doesNotContain("Password123");
        assertThat(page.one("[name=password]").hasAttr("maxlength")).isFalse();
    }

    @Test
    void who_has_not_confirmed_may_sign_in_and_ask_for_the_letter_again() {
        Browser browser = site().visitor();
        signUp(browser, "slow@example.ma", "البطيء");
        String first = new Mailbox(site(), "slow@example.ma").link();
        browser.post("/sign-in", Map.of("email", "slow@example.ma", "password", PASSWORD));

        Browser.Page page = browser.get("/account");
        assertThat(page.text(".notice")).contains("لم تؤكد بريدك بعد");
        Browser.Page again = page.form("form[action='/account/confirmation']").submit();

        assertThat(again.text("[role=status]")).contains("أرسلنا إليك");
        assertThat(browser.get(first).status()).isEqualTo(410);
        Browser.Page confirmed = browser.get(new Mailbox(site(), "slow@example.ma").link())
                .form("#confirm")
                .submit();
        assertThat(confirmed.path()).isEqualTo("/account");
    }

    private Browser.Page answer(String email, String name) {
        return site().visitor()
                .postWithoutFollowing("/sign-up", Map.of("email", email, "name", name, "password", PASSWORD));
    }

    private Browser.Page signUp(Browser browser, String email, String name) {
        return browser.get("/sign-up")
                .form("#sign-up")
                .fill("email", email)
                .fill("name", name)
                .fill("password", PASSWORD)
                .submit();
    }

    private Object confirmedAt(String email) {
        return site().sql().fetchValue("select confirmed_at from account where email = ?", email);
    }
}
