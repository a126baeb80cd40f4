package ma.khabar;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.util.List;
import ma.khabar.account.Phone;
import ma.khabar.account.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A journalist at work in the real browser: on a phone, on a desk, without script, and when the session or the window ends. */
@Execution(ExecutionMode.SAME_THREAD)
class EditorJourneyTest {
    private static final IsVisibleOptions SOON = new IsVisibleOptions().setTimeout(20_000);

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @RegisterExtension
    static final TestSite site = TestSite.fresh();

    @ParameterizedTest
    @EnumSource
    void an_article_is_written_and_sent_to_review(Device device) {
        Tab tab = newPiece(device);
        tab.find("#piece-title").fill("كتبته على " + device);
        tab.find("#piece-body").fill("## عنوان\n\nنص **مهم**");
        tab.find("[formaction$=submission]").click();

        assertThat(tab.find("[role=status].notice")).containsText("أُرسل المقال إلى المراجعة");
        tab.find("a[href$=preview]").first().click();
        assertThat(tab.find(".prose h2")).hasText("عنوان");
    }

    @Test
    void a_session_that_has_ended_is_renewed_in_place_and_the_text_goes_through() {
        Tab tab = newPiece(Device.DESK);
        tab.find("#piece-title").fill("انتهت الجلسة");
        site.sql().execute("delete from account_session");
        tab.find("#piece-body").fill("نص لا يضيع");
        tab.find(".piece-bar button").first().click();

        assertThat(tab.find("dialog.again")).isVisible();
        tab.find("#again-email").fill(site.account(Role.JOURNALIST, "صحفية الرحلة"));
        tab.find("#again-password").fill(TestSite.PASSWORD);
        tab.find("dialog.again button").click();

        assertThat(tab.find("[role=status].notice")).containsText("حُفظ المقال");
        assertThat(tab.find("#piece-body")).hasValue("نص لا يضيع");
        tab.complaints().removeIf(line -> line.contains(": 403 for "));
    }

    @Test
    void so_it_is_where_signing_in_takes_two_steps() {
        String name = "صحفية بخطوتين";
        List<String> codes = Phone.setUp(site, site.signedIn(Role.JOURNALIST, name))
                .all(".recovery-codes li")
                .eachText();
        Tab tab = chromium.open(site, Device.PHONE).open("/sign-in?next=/newsroom");
        tab.find("#sign-in [name=email]").fill(site.account(Role.JOURNALIST, name));
        tab.find("#sign-in [name=password]").fill(TestSite.PASSWORD);
        tab.find("#sign-in [type=submit]").click();
        tab.find("#code-code").fill(codes.get(0));
        tab.find("#code [type=submit]").click();
        tab.beginPiece();
        tab.find("#piece-body").fill("نص بخطوتين");
        site.sql().execute("delete from account_session");
        tab.find(".piece-bar button").first().click();

        tab.find("#again-email").fill(site.account(Role.JOURNALIST, name));
        tab.find("#again-password").fill(TestSite.PASSWORD);
        tab.find("dialog.again button").click();
        tab.find("#again-code").fill("خطأ");
        tab.find("dialog.again button").click();
        assertThat(tab.find("dialog.again [role=alert]")).containsText("الرمز غير صحيح");
        tab.find("#again-code").fill(codes.get(1));
        tab.find("dialog.again button").click();

        assertThat(tab.find("[role=status].notice")).containsText("حُفظ المقال");
        assertThat(tab.find("#piece-body")).hasValue("نص بخطوتين");
        tab.complaints().removeIf(line -> line.contains(": 403 for ") || line.contains(": 422 for "));
    }

    @Test
    void what_was_typed_before_the_window_closed_is_offered_again() {
        Tab tab = newPiece(Device.PHONE);
        String address = tab.address();
        tab.find("#piece-body").fill("كتبته ولم أحفظه");
        assertThat(tab.find(".presence.kept")).isVisible(SOON);
        tab.open("/newsroom");

        tab.open(address);
        tab.find(".presence button").click();
        assertThat(tab.find("#piece-body")).hasValue("كتبته ولم أحفظه");
        Tab elsewhere = signedIn(Device.DESK).open(address);
        elsewhere.find("a[href$='text=kept']").click();
        assertThat(elsewhere.find("#piece-body")).hasValue("كتبته ولم أحفظه");
    }

    @Test
    void what_is_offered_again_is_not_saved_over_what_a_colleague_has_saved_since() {
        Tab tab = newPiece(Device.DESK);
        String address = tab.address();
        tab.find("#piece-title").fill("قبل الزميلة");
        tab.find("#piece-body").fill("نصي");
        tab.open("/newsroom");
        Tab colleague = signedIn(Device.DESK, Role.EDITOR, "محررة الرحلة").open(address);
        colleague.find("#piece-title").fill("عنوان الزميلة");
        colleague.find(".piece-bar button").first().click();
        assertThat(colleague.find("[role=status].notice")).containsText("حُفظ المقال");

        tab.open(address);
        tab.find(".presence button").click();
        assertThat(tab.find("#piece-title")).hasValue("قبل الزميلة");
        tab.find(".piece-bar button").first().click();
        assertThat(tab.find(".clash")).containsText("عنوان الزميلة");
        tab.complaints().removeIf(line -> line.contains(": 409 for "));
    }

    @Test
    void nothing_is_offered_again_that_was_saved() {
        Tab tab = newPiece(Device.DESK);
        String address = tab.address();
        tab.find("#piece-title").fill("عنوان بعده فراغ ");
        tab.find("[name=then][value=preview]").click();
        assertThat(tab.find("h1.article-headline")).hasText("عنوان بعده فراغ");
        tab.open(address);
        assertThat(tab.find("#piece-title")).hasValue("عنوان بعده فراغ");
        assertThat(tab.find(".presence button")).hasCount(0);
    }

    @Test
    void a_button_that_is_pressed_twice_saves_once() {
        Tab tab = newPiece(Device.DESK);
        tab.page().route(address -> address.endsWith("/autosave"), route -> {
            try {
                Thread.sleep(150);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            route.resume();
        });
        tab.find("#piece-title").fill("ضغطتان");
        tab.find(".piece-bar button").first().dblclick();
        assertThat(tab.find("[role=status].notice")).containsText("حُفظ المقال");
        assertThat(tab.find(".clash")).hasCount(0);
    }

    @Test
    void whoever_cannot_sign_in_again_learns_why_and_may_do_it_later() {
        Tab tab = newPiece(Device.DESK);
        site.sql().execute("delete from account_session");
        tab.find("#piece-body").fill("نص ينتظر");
        tab.find(".piece-bar button").first().click();
        tab.context().setOffline(true);
        tab.find("#again-email").fill(site.account(Role.JOURNALIST, "صحفية الرحلة"));
        tab.find("#again-password").fill(TestSite.PASSWORD);
        tab.find("dialog.again button").click();
        assertThat(tab.find("dialog.again [role=alert]")).containsText("لا اتصال بالموقع");
        tab.context().setOffline(false);

        tab.page().keyboard().press("Escape");
        assertThat(tab.find("dialog.again")).hasCount(0);
        tab.find(".presence.late button").click();
        tab.find("#again-email").fill(site.account(Role.JOURNALIST, "صحفية الرحلة"));
        tab.find("#again-password").fill(TestSite.PASSWORD);
        tab.find("dialog.again button").click();
        assertThat(tab.find(".presence.kept")).isVisible(SOON);
        assertThat(tab.find(".presence.late")).hasCount(0);
        tab.complaints().removeIf(line -> line.contains(": 403 for ") || line.contains("ERR_INTERNET_DISCONNECTED"));
    }

    @Test
    void what_is_dropped_on_the_front_desk_and_is_no_row_goes_where_it_was_dropped() {
        for (int i = 0; i < 3; i++) site.article("للواجهة " + i);
        Tab tab = signedIn(Device.DESK, Role.EDITOR, "محررة الرحلة").open("/newsroom/front");
        assertThat((Boolean) tab.page().evaluate("""
                        () => {
                            const drop = new DragEvent("drop", { bubbles: true, cancelable: true });
                            document.querySelector("[data-slot] [name=slot]").dispatchEvent(drop);
                            return drop.defaultPrevented;
                        }""")).isFalse();
    }

    @Test
    void two_who_write_see_each_other() {
        Tab tab = newPiece(Device.DESK);
        Tab colleague = signedIn(Device.PHONE, Role.EDITOR, "محررة الرحلة").open(tab.address());
        assertThat(colleague.find(".presence").first()).containsText("صحفية الرحلة");
        tab.find("#piece-body").fill("أنا هنا");
        assertThat(tab.find(".presence:has-text('محررة الرحلة')")).isVisible(SOON);
    }

    private static Tab newPiece(Device device) {
        return signedIn(device).open("/newsroom").beginPiece();
    }

    private static Tab signedIn(Device device) {
        return signedIn(device, Role.JOURNALIST, "صحفية الرحلة");
    }

    private static Tab signedIn(Device device, Role role, String name) {
        String email = site.account(role, name);
        Tab tab = chromium.open(site, device).open("/sign-in?next=/newsroom");
        tab.find("#sign-in [name=email]").fill(email);
        tab.find("#sign-in [name=password]").fill(TestSite.PASSWORD);
        tab.find("#sign-in [type=submit]").click();
        assertThat(tab.find("h1")).hasText("غرفة التحرير");
        return tab;
    }
}
