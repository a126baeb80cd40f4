package ma.khabar.settings;

import static ma.khabar.db.schema.Tables.SETTING_LOG;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import ma.khabar.Browser;
import ma.khabar.Mailbox;
import ma.khabar.TestClock;
import ma.khabar.TestSite;
import ma.khabar.account.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an admin chooses for the site counts at once, and stands in the log; on each database. */
abstract class SettingsTests {
    abstract TestSite site();

    @AfterEach
    void leave_things_as_they_were() {
        site().clock().set(TestClock.START);
        admin().post("/admin/settings", Map.of("name", "أنا الخبر"));
        admin().post("/admin/settings/banner", Map.of());
        for (Setting text : Setting.TEXTS) admin().post("/admin/settings/texts/" + text.id(), Map.of());
    }

    @Test
    void the_name_of_the_site_is_another_at_once_on_pages_in_letters_and_for_guests() {
        Browser.Page saved = admin().get("/admin/settings")
                .form("#site-form")
                .fill("name", "صدى الأطلس")
                .fill("description", "جريدة الجبل والسهل")
                .submit();
        assertThat(saved.text("[role=status]")).contains("حُفظت");

        Browser.Page front = site().visitor().get("/");
        assertThat(front.text(".wordmark")).isEqualTo("صدى الأطلس");
        assertThat(front.one("meta[name=description]").attr("content")).isEqualTo("صدى الأطلس: جريدة الجبل والسهل");
        assertThat(front.text("footer")).contains("جريدة الجبل والسهل");
        site().visitor().post("/forgot", Map.of("email", site().account(Role.READER, "ناسية")));
        assertThat(new Mailbox(site(), site().account(Role.READER, "ناسية"))
                        .letters()
                        .getLast())
                .contains("صدى الأطلس")
                .doesNotContain("أنا الخبر");
        assertThat(site().visitor()
                        .post(
                                "/a/" + site().article("خبر") + "/comments",
                                Map.of("name", "صدى الاطلس", "body", "أنا الموقع"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void who_changed_what_from_what_to_what_is_shown_and_what_did_not_change_is_not() {
        long before = site().sql().fetchCount(SETTING_LOG);
        Map<String, String> wanted = Map.of("name", "صدى السوس", "description", "");
        admin().post("/admin/settings", wanted);
        admin().post("/admin/settings", wanted);

        assertThat(site().sql().fetchCount(SETTING_LOG)).isEqualTo((int) before + 1);
        Browser.Page page = admin().get("/admin/settings");
        assertThat(page.text("section[aria-labelledby=log] li:first-child"))
                .startsWith("المديرة: اسم الموقع، كما في البرنامج ثم صدى السوس");
    }

    @Test
    void what_is_wrong_comes_back_as_it_was_typed() {
        Browser.Page site = admin().post("/admin/settings", Map.of("name", " ", "description", "و".repeat(161)));
        assertThat(site.status()).isEqualTo(422);
        assertThat(site.text("#settings-name-error")).isEqualTo("اكتب اسم الموقع.");
        assertThat(site.one("#settings-description").val()).isEqualTo("و".repeat(161));

        Browser.Page banner = admin().post(
                        "/admin/settings/banner",
                        Map.of("text", "تنبيه", "link", "javascript:alert(1)", "ends", "2020-01-01T10:00"));
        assertThat(banner.status()).isEqualTo(422);
        assertThat(banner.text("#settings-link-error")).contains("https://");
        assertThat(banner.text("#settings-ends-error")).contains("مضى");
        assertThat(banner.one("#settings-link").val()).isEqualTo("javascript:alert(1)");
        assertThat(this.site().visitor().get("/").all(".banner")).isEmpty();

        Browser.Page text = admin().post("/admin/settings/texts/about", Map.of("text", "![صورة](x.jpg)"));
        assertThat(text.status()).isEqualTo(422);
        assertThat(text.one("#settings-text").wholeText()).contains("![صورة](x.jpg)");
        assertThat(admin().get("/admin/settings/texts/name").status()).isEqualTo(404);
    }

    @Test
    void a_link_leads_to_a_page_of_ours_or_of_the_web() {
        for (String wrong : List.of("x", "//evil.example", "mailto:a@b.ma", "https:", "/\\evil.example"))
            assertThat(banner(wrong).status()).as(wrong).isEqualTo(422);
        for (String right : List.of("/", "/category/ثقافة?a=b", "https://example.ma/a", ""))
            assertThat(banner(right).status()).as(right).isEqualTo(200);
    }

    private Browser.Page banner(String link) {
        return admin().post("/admin/settings/banner", Map.of("text", "تنبيه", "link", link));
    }

    @Test
    void a_banner_stands_above_every_page_until_its_minute() {
        admin().post(
                        "/admin/settings/banner",
                        Map.of("text", "نتوقف الليلة ساعة", "link", "/about", "ends", "2026-11-23T18:30"));

        assertThat(site().visitor().get("/").one(".banner a").attr("href")).isEqualTo("/about");
        assertThat(site().visitor().get("/nowhere").text(".banner")).isEqualTo("نتوقف الليلة ساعة");
        assertThat(admin().get("/admin/settings").one("#settings-ends").val()).isEqualTo("2026-11-23T18:30");

        site().clock().forward(Duration.ofMinutes(4 * 60 + 25));
        assertThat(site().visitor().get("/").all(".banner")).isEmpty();
    }

    @Test
    void a_standing_page_says_what_was_written_for_it_and_again_what_it_said_before() {
        Browser.Page form = admin().get("/admin/settings/texts/rules");
        assertThat(form.one("#settings-text").wholeText()).contains("## ماذا يحدث لتعليقك؟", "1. ناقش الفكرة");
        assertThat(form.form("#text-form").submit().text(".newsroom")).contains("النص الذي جاء مع البرنامج");

        admin().post(
                        "/admin/settings/texts/rules",
                        Map.of("text", "كن **لطيفًا**.\n\n<script>alert(1)</script>\n\n## ثم\n\n- اقرأ قبل أن تكتب"));
        Browser.Page rules = site().visitor().get("/rules");
        assertThat(rules.text("h1")).isEqualTo("ميثاق التعاليق");
        assertThat(rules.one(".prose").html())
                .contains("<strong>لطيفًا</strong>")
                .doesNotContain("script");
        assertThat(rules.text(".prose h2")).isEqualTo("ثم");

        admin().post("/admin/settings/texts/rules", Map.of("text", " "));
        assertThat(site().visitor().get("/rules").text(".prose")).contains("ماذا يحدث لتعليقك؟");
    }

    @Test
    void staff_are_led_to_the_second_step_once_an_admin_requires_it() {
        Browser moderator = site().signedIn(Role.MODERATOR, "مشرفة بخطوة");
        assertThat(moderator.get("/moderation").status()).isEqualTo(200);

        Browser admin = admin();
        admin.post("/admin/settings", Map.of("name", "أنا الخبر", "two_steps", "1"));

        assertThat(moderator.get("/moderation").path()).isEqualTo("/account/second-factor");
        assertThat(admin.get("/admin/settings").path()).isEqualTo("/account/second-factor");
        site().sql().execute("delete from setting");
        site().restart(sql -> {});
    }

    @Test
    void of_two_admins_the_second_is_told_and_loses_nothing() {
        Browser second = admin();
        Browser.Form mine = second.get("/admin/settings").form("#site-form").fill("name", "صدى الثاني");
        admin().post("/admin/settings", Map.of("name", "صدى الأول"));

        Browser.Page clash = mine.submit();
        assertThat(clash.status()).isEqualTo(409);
        assertThat(clash.text(".clash[role=alert]")).contains("غيّر أحدهم هذا", "اسم الموقع", "صدى الأول");
        assertThat(clash.one("#settings-name").val()).isEqualTo("صدى الثاني");
        assertThat(site().visitor().get("/").text(".wordmark")).isEqualTo("صدى الأول");

        assertThat(clash.form("#site-form").submit().status()).isEqualTo(200);
        assertThat(site().visitor().get("/").text(".wordmark")).isEqualTo("صدى الثاني");
    }

    @Test
    void a_form_that_was_wrong_once_still_knows_what_it_showed_and_another_form_is_not_disturbed() {
        Browser second = admin();
        Browser.Page shown = second.get("/admin/settings");
        Browser.Page wrong = shown.form("#site-form").fill("name", " ").submit();
        admin().post("/admin/settings", Map.of("name", "صدى الأول"));

        assertThat(shown.form("#banner-form").fill("text", "تنبيه").submit().status())
                .isEqualTo(200);
        assertThat(wrong.form("#site-form").fill("name", "صدى الثاني").submit().status())
                .isEqualTo(409);
        assertThat(shown.form("#banner-form").fill("text", "آخر").submit().status())
                .isEqualTo(409);
        assertThat(shown.form("#banner-form").fill("text", "تنبيه").submit().status())
                .as("what is there already")
                .isEqualTo(200);
    }

    @Test
    void of_two_who_write_one_text_the_second_sees_that_of_the_first() {
        Browser.Page shown = admin().get("/admin/settings/texts/rules");
        admin().post("/admin/settings/texts/rules", Map.of("text", "نص الأولى"));

        Browser.Page clash = shown.form("#text-form").fill("text", "نص الثانية").submit();
        assertThat(clash.status()).isEqualTo(409);
        assertThat(clash.text(".clash")).contains("نص الأولى");
        assertThat(clash.text("#settings-text")).isEqualTo("نص الثانية");
        assertThat(clash.form("#text-form").submit().status()).isEqualTo(200);
        assertThat(site().visitor().get("/rules").text(".prose")).isEqualTo("نص الثانية");
    }

    @Test
    void only_admins_choose() {
        for (Role role : new Role[] {Role.READER, Role.JOURNALIST, Role.EDITOR, Role.MODERATOR})
            assertThat(site().signedIn(role, "صفة " + role)
                            .get("/admin/settings")
                            .status())
                    .isIn(403, 404);
    }

    private Browser admin() {
        return site().signedIn(Role.ADMIN, "المديرة");
    }
}
