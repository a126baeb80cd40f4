package ma.khabar;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import ma.khabar.account.Role;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A moderator at work in the real browser: on a phone, on a desk, without script, and without a mouse. */
@Order(1)
@ResourceLock(Chromium.ONE_AT_A_TIME)
class DeskJourneyTest {
    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @RegisterExtension
    static final TestSite site = TestSite.fresh();

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

    @Test
    void the_queue_is_worked_through_by_keyboard() {
        long first = held("بلوحة المفاتيح");
        long second = held("بلوحة المفاتيح أيضا");
        Tab tab = desk(Device.DESK);
        Page page = tab.page();

        page.keyboard().press("j");
        assertThat(tab.find(card(first))).isFocused();
        page.keyboard().press("j");
        page.keyboard().press("k");
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
        page.keyboard().press("?");
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
        return (long) site.sql().fetchValue("select max(id) from comment");
    }

    private static String card(long comment) {
        return "#comment-" + comment;
    }
}
