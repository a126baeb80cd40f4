package ma.khabar;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import ma.khabar.account.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A moderator at work in the real browser: on a phone, on a desk, without script, and without a mouse. */
@Execution(ExecutionMode.SAME_THREAD)
class DeskJourneyTest {
    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @RegisterExtension
    static final TestSite site = TestSite.with(Map.of("KHABAR_TRUSTED_PROXIES", "127.0.0.0/8, ::1"));

    @ParameterizedTest
    @EnumSource
    void a_moderator_publishes_undoes_and_refuses(Device device) {
        long id = held("تعليق على " + device);
        Tab tab = desk(device);

        tab.find(card(id) + " button[value=PUBLISHED]").click();
        assertThat(tab.find("[role=status]")).containsText("سُجل قرارك: تعليق واحد");
        assertThat(tab.find(card(id))).hasCount(0);

        tab.find("[data-key=u]").click();
        assertThat(tab.find("[role=status]")).containsText("تراجعت");

        tab.find(card(id) + " summary").click();
        tab.find(card(id) + " [value=advertising]").click();
        assertThat(tab.find("[role=status]")).containsText("سُجل قرارك");
        tab.find(".queues a[href$=rejected]").click();
        assertThat(tab.find(card(id))).containsText("إشهار");
    }

    @ParameterizedTest
    @EnumSource
    void what_readers_report_is_held_approved_and_its_writer_banned(Device device) {
        long article = site.article("مقال البلاغات " + device);
        Tab writer = chromium.open(site, device);
        write(writer, article, "نص يبلغ عنه القراء");
        assertThat(writer.find(".comment:target .comment-body")).hasText("نص يبلغ عنه القراء");
        long id = newest();
        for (int i = 0; i < 6; i++) report(article, id, "192.0." + i % 3 + ".1" + i);
        writer.open("/a/" + article);
        assertThat(writer.find("#comments h2")).hasText("التعاليق (0)");

        Tab tab = desk(device);
        tab.find(card(id) + " button[value=PUBLISHED]").click();
        assertThat(tab.find("[role=status]")).containsText("سُجل قرارك");
        tab.open("/moderation/comments/" + id);
        tab.find("#restriction-kind").selectOption("BANNED");
        tab.find("#restriction-reason").fill("تحريض بعد تنبيه");
        tab.find("#restriction-form [type=submit]").click();
        assertThat(tab.find("[role=status]").first()).isVisible();

        write(writer, article, "نص آخر");
        assertThat(writer.find("h1")).hasText("لا يمكنك المشاركة الآن");
        assertThat(writer.find("main")).containsText("تحريض بعد تنبيه");
        assertThat(writer.find("textarea")).hasValue("نص آخر");
    }

    @Test
    void the_queue_is_worked_through_by_keyboard() {
        long first = held("بلوحة المفاتيح");
        long second = held("بلوحة المفاتيح أيضا");
        Tab tab = desk(Device.DESK);
        Page page = tab.page();

        tab.find("body").dispatchEvent("keydown", Map.of("key", "ت", "code", "KeyJ"));
        assertThat(tab.find(card(first))).isFocused();
        page.keyboard().press("j");
        page.keyboard().press("K");
        page.keyboard().press("x");
        assertThat(tab.find(card(first) + " [type=checkbox]")).isChecked();
        tab.find(card(first)).focus();
        page.keyboard().press("a");
        assertThat(tab.find("[role=status]")).containsText("سُجل قرارك");

        page.keyboard().press("j");
        assertThat(tab.find(card(second))).isFocused();
        page.keyboard().press("r");
        page.keyboard().press("Enter");
        assertThat(tab.find(".list-empty")).isVisible();

        page.keyboard().press("u");
        assertThat(tab.find(card(second))).isVisible();
        tab.find("body").dispatchEvent("keydown", Map.of("key", "؟", "code", "Slash"));
        assertThat(tab.find("#keys dl")).isVisible();
        tab.find(card(second) + " button[value=PUBLISHED]").click();
    }

    private static Tab desk(Device device) {
        String email = site.account(Role.MODERATOR, "مشرفة الرحلة");
        Tab tab = chromium.open(site, device).open("/sign-in?next=/moderation%3Fqueue=held");
        tab.find("#sign-in [name=email]").fill(email);
        tab.find("#sign-in [name=password]").fill(TestSite.PASSWORD);
        tab.find("#sign-in [type=submit]").click();
        assertThat(tab.find("h1")).hasText("مكتب الإشراف");
        return tab;
    }

    private static long held(String body) {
        long article = site.article("مقال " + body);
        site.visitor().post("/a/" + article + "/comments", Map.of("name", "كريم", "body", body, "website", "robot"));
        return newest();
    }

    private static void write(Tab tab, long article, String body) {
        tab.open("/a/" + article);
        tab.find("#comment-name").fill("كاتب");
        tab.find("#comment-body").fill(body);
        tab.find("#comment-form [type=submit]").click();
    }

    private static void report(long article, long comment, String address) {
        site.visitorFrom(address)
                .post("/a/" + article + "/comments/" + comment + "/report", Map.of("reason", "insult"));
    }

    private static long newest() {
        return (long) site.sql().fetchValue("select max(id) from comment");
    }

    private static String card(long comment) {
        return "#comment-" + comment;
    }
}
