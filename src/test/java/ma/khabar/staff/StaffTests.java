package ma.khabar.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import ma.khabar.Browser;
import ma.khabar.Mailbox;
import ma.khabar.TestClock;
import ma.khabar.TestSite;
import ma.khabar.account.Phone;
import ma.khabar.account.Role;
import org.junit.jupiter.api.Test;

/** What admins, and nobody else, do to accounts; on each database. */
abstract class StaffTests {
    abstract TestSite site();

    private static final String ADMIN = "رئيسة التحرير";

    /** Whoever knows an address can make an account with it, and wait until it is given rights. */
    @Test
    void an_account_that_its_owner_has_not_confirmed_gets_no_rights() {
        site().visitor()
                .get("/sign-up")
                .form("#sign-up")
                .fill("name", "ينتظر الصفة")
                .fill("email", "newhire@khabar.test")
                .fill("password", TestSite.PASSWORD)
                .submit();
        Object id = site().sql().fetchValue("select id from account where email = 'newhire@khabar.test'");
        Browser.Page refused = admin().post("/admin/accounts/" + id + "/role", Map.of("role", "EDITOR"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("[role=alert]")).contains("لم يؤكد صاحب هذا البريد");
        assertThat(site().sql().fetchValue("select role from account where id = " + id))
                .isEqualTo("READER");
        assertThatThrownBy(() -> site().site().accounts().setRole("newhire@khabar.test", Role.EDITOR))
                .hasMessageContaining("not been confirmed");
        site().sql().execute("update account set confirmed_at = created_at where id = " + id);
        assertThat(admin().post("/admin/accounts/" + id + "/role", Map.of("role", "EDITOR"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void nobody_but_admins_sees_who_works_here() {
        for (Role role : List.of(Role.READER, Role.JOURNALIST, Role.EDITOR, Role.MODERATOR)) {
            assertThat(site().signedIn(role, role.label())
                            .get("/admin/accounts")
                            .status())
                    .isEqualTo(403);
        }
        assertThat(site().visitor().get("/admin/accounts").path()).isEqualTo("/sign-in");
        assertThat(admin().get("/account").click("a[href=/admin/accounts]").text("#accounts"))
                .isEqualTo("هيئة الموقع");
    }

    @Test
    void readers_are_found_by_address_and_by_name_in_another_spelling() {
        String email = site().account(Role.READER, "إيمان الباحثة");

        assertThat(admin().get("/admin/accounts").text(".account-list")).doesNotContain(email);
        assertThat(search("ايمان").text(".account-list")).contains(email);
        assertThat(search(email.substring(0, 6).toUpperCase(Locale.ROOT)).text(".account-list"))
                .contains(email);
        assertThat(search("%").all(".account-list")).isEmpty();
        assertThat(search("<i>x").body()).contains("&lt;i&gt;x").doesNotContain("<i>x");
    }

    @Test
    void long_lists_are_paged_both_ways() throws Exception {
        List<String> names = IntStream.range(0, 31)
                .mapToObj(i -> "مرقم " + "ابتثجحخدذر".charAt(i / 10) + i)
                .toList();
        for (String name : names) {
            site().site()
                    .accounts()
                    .add(Role.READER, "paged" + names.indexOf(name) + "@paged.test", name, TestSite.PASSWORD);
        }
        Browser admin = admin();

        Browser.Page first = admin.get("/admin/accounts?q=paged.test");
        Browser.Page second = admin.get(address(first, "next"));

        assertThat(first.all(".account-list li")).hasSize(30);
        assertThat(second.all(".account-list li")).hasSize(1);
        assertThat(admin.get(address(second, "prev")).all(".account-list li")).hasSize(30);
    }

    @Test
    void who_is_invited_chooses_a_name_and_a_password_and_has_the_role() {
        invite("editor@example.ma", Role.EDITOR);
        Browser invited = site().visitor();
        String link = new Mailbox(site(), "editor@example.ma").link();

        Browser.Page page = invited.get(link);
        assertThat(page.text("main")).contains("محرر");
        Browser.Page wrong = accept(page, "", "12345678");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text("#invitation-name-error")).isNotEmpty();
        assertThat(wrong.text("#invitation-password-error")).contains("الشائعة");
        assertThat(accept(wrong, "نجاة المحررة", TestSite.PASSWORD).text("[role=status]"))
                .contains("حسابك جاهز");

        invited.signIn("editor@example.ma");
        assertThat(invited.get("/account").text(".account-data")).contains("نجاة المحررة", "محرر");
        assertThat(invited.get(link).status()).isEqualTo(410);
    }

    @Test
    void an_invitation_is_good_for_three_days_and_a_newer_one_replaces_it() {
        invite("late@example.ma", Role.JOURNALIST);
        String first = new Mailbox(site(), "late@example.ma").link();
        invite("late@example.ma", Role.MODERATOR);
        String second = new Mailbox(site(), "late@example.ma").link();

        assertThat(site().visitor().get(first).status()).isEqualTo(410);
        assertThat(site().visitor().get(second).text("main")).contains("مشرف");
        site().clock().forward(Duration.ofHours(73));
        try {
            assertThat(site().visitor().get(second).status()).isEqualTo(410);
        } finally {
            site().clock().set(TestClock.START);
        }
    }

    @Test
    void who_was_invited_can_do_nothing_before() {
        invite("not-yet@example.ma", Role.ADMIN);
        int letters = new Mailbox(site(), "not-yet@example.ma").letters().size();

        site().visitor().post("/forgot", Map.of("email", "not-yet@example.ma"));

        assertThat(new Mailbox(site(), "not-yet@example.ma").letters()).hasSize(letters);
        assertThat(site().visitor()
                        .post("/sign-in", Map.of("email", "not-yet@example.ma", "password", ""))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void an_address_with_an_account_is_not_invited() {
        Browser.Page page = admin().get("/admin/accounts")
                .form("#invitation")
                .fill("email", site().account(Role.READER, "لها حساب"))
                .fill("role", "EDITOR")
                .submit();

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text("#invitation-email-error")).contains("لهذا البريد حساب");
        assertThat(page.one("#invitation-email").val()).isEqualTo(site().account(Role.READER, "لها حساب"));
        assertThat(page.one("#invitation-role [selected]").val()).isEqualTo("EDITOR");
    }

    @Test
    void sessions_can_be_ended_without_shutting_somebody_out() {
        Browser lost = site().signedIn(Role.JOURNALIST, "من ضاع هاتفها");
        site().signedIn(Role.JOURNALIST, "من ضاع هاتفها");
        Browser.Page before = account("من ضاع هاتفها");
        assertThat(before.text("#sessions")).contains("المفتوحة: 2");

        Browser.Page after = before.form("#sessions").submit();

        assertThat(after.text("#sessions")).contains("لا جلسة مفتوحة");
        assertThat(after.text(".account-part:has(#log)")).contains("إنهاء كل الجلسات من طرف الإدارة");
        assertThat(lost.get("/account").path()).isEqualTo("/sign-in");
        assertThat(site().signedIn(Role.JOURNALIST, "من ضاع هاتفها")
                        .get("/account")
                        .path())
                .isEqualTo("/account");
    }

    @Test
    void another_role_counts_at_once_and_both_sides_of_it_are_logged() {
        Browser rising = site().signedIn(Role.READER, "المترقي");
        assertThat(rising.get("/moderation/words").status()).isEqualTo(403);

        Browser.Page page =
                account("المترقي").form("#role").fill("role", "MODERATOR").submit();

        assertThat(page.text("[role=status]")).contains("تغيرت الصفة");
        assertThat(page.text(".account-part:has(#log)")).contains("تغيير الصفة");
        assertThat(rising.get("/moderation/words").status()).isEqualTo(200);
        assertThat(site().sql()
                        .fetchValue("select l.detail from account_log l join account a on a.id = l.actor_id"
                                + " where l.event = 'ROLE_CHANGED' and a.name = '" + ADMIN + "'"))
                .isEqualTo("READER → MODERATOR");
    }

    @Test
    void a_disabled_account_is_signed_out_at_once_and_comes_back_when_enabled() {
        Browser browser = site().signedIn(Role.JOURNALIST, "الموقوف");

        Browser.Page page = state("الموقوف", "disabled");
        assertThat(page.text("[role=status]")).contains("عُطل الحساب");
        assertThat(browser.get("/account").path()).isEqualTo("/sign-in");
        assertThat(browser.signIn(site().account(Role.JOURNALIST, "الموقوف")).status())
                .isEqualTo(422);

        state("الموقوف", "enabled");
        assertThat(browser.signIn(site().account(Role.JOURNALIST, "الموقوف")).status())
                .isEqualTo(200);
        assertThat(browser.get("/account").path()).isEqualTo("/account");
    }

    @Test
    void who_lost_phone_and_codes_signs_in_by_the_password_again_and_is_told() {
        String email = site().account(Role.EDITOR, "ضائعة الهاتف");
        Browser editor = site().signedIn(Role.EDITOR, "ضائعة الهاتف");
        Phone.setUp(site(), editor);
        assertThat(site().visitor().signIn(email).path()).isEqualTo("/sign-in/code");

        Browser.Page page = account("ضائعة الهاتف").form("#second-factor").submit();

        assertThat(page.text("[role=status]")).contains("أُوقف الدخول بخطوتين");
        assertThat(page.all("#second-factor")).isEmpty();
        assertThat(page.text(".account-part:has(#log)")).contains("من طرف الإدارة");
        assertThat(editor.get("/account").path()).isEqualTo("/sign-in");
        assertThat(new Mailbox(site(), email).letters().getLast()).contains("أوقف مدير", "بكلمة السر");
        assertThat(site().sql()
                        .fetchValue("select a.name from account_log l join account a on a.id = l.actor_id"
                                + " where l.event = 'SECOND_FACTOR_RESET'"))
                .isEqualTo(ADMIN);
        assertThat(site().sql()
                        .fetchValue("select count(*) from recovery_code r join account a on a.id = r.account_id"
                                + " where a.name = 'ضائعة الهاتف'"))
                .isEqualTo(0L);
        assertThat(editor.signIn(email).path()).isEqualTo("/");
        assertThat(editor.get("/account/second-factor").all("#second-factor")).hasSize(1);
    }

    @Test
    void nobody_gets_rid_of_their_own_second_step_that_way() {
        Browser admin = site().signedIn(Role.ADMIN, "مديرة بهاتف");
        Phone.setUp(site(), admin);
        String email = site().account(Role.ADMIN, "مديرة بهاتف");

        Browser.Page page = admin.get("/admin/accounts?q=" + email)
                .click(".account-list a")
                .form("#second-factor")
                .submit();

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text("#second-factor [role=alert]")).contains("من صفحة حسابك");
        assertThat(site().visitor().signIn(email).path()).isEqualTo("/sign-in/code");
    }

    @Test
    void the_last_admin_stays_and_the_last_but_one_may_go() throws Exception {
        TestSite.briefly(Map.of(), other -> {
            Browser first = other.signedIn(Role.ADMIN, "المديرة الأولى");
            Browser.Page own = first.get("/admin/accounts").click(".account-list a");
            Browser.Page refused = own.form("#role").fill("role", "READER").submit();
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.text("[role=alert]")).contains("آخر مدير");
            assertThat(first.post(own.path() + "/state", Map.of("state", "disabled"))
                            .status())
                    .isEqualTo(422);

            Browser.Page kept = first.post("/account/erasure", Map.of("erase_current", TestSite.PASSWORD));
            assertThat(kept.text("#account-erase_current-error")).contains("آخر مدير");

            other.account(Role.ADMIN, "المدير الثاني");
            Browser.Page done = own.form("#role").fill("role", "READER").submit();
            assertThat(done.path()).isEqualTo("/account");
            assertThat(first.get("/admin/accounts").status()).isEqualTo(403);
        });
    }

    @Test
    void odd_forms_are_refused() {
        Browser.Page page = account("غريب الطلبات");

        assertThat(admin().post(page.path() + "/role", Map.of("role", "KING")).status())
                .isEqualTo(400);
        assertThat(admin().post(page.path() + "/state", Map.of()).status()).isEqualTo(400);
        assertThat(admin().get("/admin/accounts/0").status()).isEqualTo(404);
        assertThat(admin().post("/admin/invitations", Map.of("email", "a@b.ma", "role", "READER"))
                        .status())
                .isEqualTo(400);
    }

    private Browser admin() {
        return site().signedIn(Role.ADMIN, ADMIN);
    }

    private Browser.Page search(String sought) {
        return admin().get("/admin/accounts?q=" + URLEncoder.encode(sought, StandardCharsets.UTF_8));
    }

    /** The page of an account that is made if there is none. */
    private Browser.Page account(String name) {
        return admin().get("/admin/accounts?q=" + site().account(Role.READER, name))
                .click(".account-list a");
    }

    private Browser.Page state(String name, String state) {
        return admin().post(account(name).path() + "/state", Map.of("state", state));
    }

    private void invite(String email, Role role) {
        Browser.Page page = admin().get("/admin/accounts")
                .form("#invitation")
                .fill("email", email)
                .fill("role", role.name())
                .submit();
        assertThat(page.text("[role=status]")).contains("أرسلنا الدعوة");
    }

    private Browser.Page accept(Browser.Page page, String name, String password) {
        return page.form("#invitation")
                .fill("name", name)
                .fill("password", password)
                .submit();
    }

    private String address(Browser.Page page, String rel) {
        return page.one("[rel=" + rel + "]").attr("href");
    }
}
