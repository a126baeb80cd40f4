package ma.khabar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A comment that is there faster than anybody types waits for a moderator. */
@Execution(ExecutionMode.SAME_THREAD)
class StampTest {
    private static final String WAITS = "يراجعه أحد المشرفين";

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @RegisterExtension
    static final TestSite site = TestSite.with(Map.of("KHABAR_RATE_LIMITS", "on"));

    private final long article = site.article("خبر");

    @Test
    void three_seconds_are_enough_and_less_is_a_robot() {
        String early = stamp();
        site.clock().forward(Duration.ofMillis(2_999));
        assertThat(post("أسرع من الكتابة", early).text("[role=status]")).contains(WAITS);

        String slow = stamp();
        site.clock().forward(Duration.ofSeconds(3));
        assertThat(post("كتبته على مهل", slow).text("[role=status]")).doesNotContain(WAITS);
    }

    @Test
    void without_a_stamp_or_with_a_made_up_one_nothing_is_known() {
        assertThat(post("بلا طابع", "").text("[role=status]")).doesNotContain(WAITS);
        String made = site.clock().millis() + "-" + "0".repeat(64);
        assertThat(post("بطابع مزور", made).text("[role=status]")).doesNotContain(WAITS);
    }

    @Test
    void the_browser_fetches_it_with_the_first_letter() {
        Tab tab = chromium.open(site, Device.PHONE).open("/a/" + article);
        tab.find("#comment-name").pressSequentially("كريم");
        tab.find("#comment-body").pressSequentially("رأي");
        assertThat(tab.find("input[name=stamp]").inputValue()).isNotEmpty();

        tab.find("#comment-form button[type=submit]").click();

        assertThat(tab.find(".notice[role=status]").innerText()).contains(WAITS);
    }

    private static String stamp() {
        Browser.Page answer = site.visitor().get("/comments/stamp");
        assertThat(answer.header("Cache-Control")).hasValue("no-store");
        return answer.body();
    }

    private Browser.Page post(String body, String stamp) {
        return site.visitor().post("/a/" + article + "/comments", Map.of("name", "كريم", "body", body, "stamp", stamp));
    }
}
