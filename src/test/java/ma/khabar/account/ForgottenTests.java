package ma.khabar.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import ma.khabar.Browser;
import ma.khabar.Mailbox;
import ma.khabar.TestClock;
import ma.khabar.TestSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Another password for who forgot theirs; on each database. */
abstract class ForgottenTests {
    abstract TestSite site();

    @RegisterExtension
    static final TestSite limited = TestSite.with(Map.of("KHABAR_RATE_LIMITS", "on"));

    private static final String FRESH = "عنب وتين من الريف";

    @Test
    void who_forgot_chooses_another_and_is_signed_in_anew() {
        String email = site().account(Role.READER, "الناسي");
        Browser elsewhere = site().signedIn(Role.READER, "الناسي");
        Browser browser = site().visitor();

        Browser.Page sent =
                browser.get("/forgot").form("#forgot").fill("email", email).submit();
        assertThat(sent.text("[role=status]")).contains("إن كان لهذا البريد حساب");
        Browser.Page page = browser.get(new Mailbox(site(), email).link());
        assertThat(page.header("Referrer-Policy")).hasValue("same-origin");
        Browser.Page done = page.form("#reset").fill("password", FRESH).submit();

        assertThat(done.path()).isEqualTo("/account");
        assertThat(done.text(".account-data")).contains("الناسي");
        assertThat(elsewhere.get("/about").text(".who")).isEqualTo("تسجيل الدخول");
        assertThat(signIn(email, TestSite.PASSWORD).status()).isEqualTo(422);
        assertThat(signIn(email, FRESH).status()).isEqualTo(303);
        assertThat(new Mailbox(site(), email).letters().getLast()).contains("تغيرت كلمة سر حسابك");
    }

    @Test
    void a_known_and_an_unknown_address_are_answered_alike() {
        Browser.Page known = forgot(site(), site().account(Role.READER, "المعروف"));
        Browser.Page unknown = forgot(site(), "nobody@example.ma");

        assertThat(known.status()).isEqualTo(unknown.status()).isEqualTo(303);
        assertThat(known.header("Location")).isEqualTo(unknown.header("Location"));
        assertThat(known.cookies()).isNotEmpty().isEqualTo(unknown.cookies());
        assertThat(new Mailbox(site(), "nobody@example.ma").letters()).isEmpty();
    }

    @Test
    void a_link_is_good_once_for_an_hour_and_until_the_next() {
        String email = site().account(Role.READER, "المستعجل");
        forgot(site(), email);
        String first = new Mailbox(site(), email).link();
        forgot(site(), email);
        String second = new Mailbox(site(), email).link();
        assertThat(site().visitor().get(first).status()).isEqualTo(410);
        assertThat(site().visitor().get(second.replace("/reset", "/confirm")).status())
                .isEqualTo(410);

        Browser.Page weak = site().visitor()
                .get(second)
                .form("#reset")
                .fill("password", "12345678")
                .submit();
        assertThat(weak.status()).isEqualTo(422);
        assertThat(weak.text("#reset-password-error")).contains("الشائعة");
        weak.form("#reset").fill("password", FRESH).submit();
        assertThat(weak.form("#reset").fill("password", FRESH).submit().status())
                .isEqualTo(410);

        forgot(site(), email);
        try {
            site().clock().forward(Duration.ofMinutes(60));
            assertThat(site().visitor().get(new Mailbox(site(), email).link()).status())
                    .isEqualTo(410);
        } finally {
            site().clock().set(TestClock.START);
        }
    }

    @Test
    void an_address_gets_ten_letters_a_day() {
        String email = limited.account(Role.READER, "المزعَج");
        for (int i = 0; i < 12; i++) assertThat(forgot(limited, email).status()).isEqualTo(303);

        assertThat(new Mailbox(limited, email).letters()).hasSize(10);
    }

    private Browser.Page forgot(TestSite on, String email) {
        return on.visitor().postWithoutFollowing("/forgot", Map.of("email", email));
    }

    private Browser.Page signIn(String email, String password) {
        return site().visitor().postWithoutFollowing("/sign-in", Map.of("email", email, "password", password));
    }
}
