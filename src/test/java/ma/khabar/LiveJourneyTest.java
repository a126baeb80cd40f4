package ma.khabar;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Following a live coverage. */
@Execution(ExecutionMode.SAME_THREAD)
class LiveJourneyTest {
    private static final String FIRST = "## 14:01 | الأول\n\nنص.\n";
    private static final String LATER = "## 14:03 | الثالث\n\nنص.\n\n## 14:02 | الثاني\n\nنص.\n\n" + FIRST;

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @RegisterExtension
    static final TestSite site = TestSite.fresh();

    @Test
    void what_is_new_is_offered_and_comes_with_a_click() {
        Tab tab = chromium.share(site, Device.PHONE).open("/a/" + publish("live", FIRST));
        assertThat(tab.find(".live-offer button")).isHidden();

        publish("live", LATER);
        ask(tab);
        assertThat(tab.find(".live-offer button")).hasText("تحديثات جديدة (2)");
        assertThat(tab.find(".update h2")).hasText(new String[] {"الأول"});

        tab.find(".live-offer button").click();
        assertThat(tab.find(".update h2")).hasText(new String[] {"الثالث", "الثاني", "الأول"});
        assertThat(tab.find(".update").first()).isFocused();
        assertThat(tab.find(".live-offer button")).isHidden();

        publish("live", LATER.replace("## 14:02 | الثاني\n\nنص.", "## 14:02 | الثاني\n\nنص مصحح."));
        ask(tab);
        assertThat(tab.find(".live-offer button")).hasText("تحديثات جديدة أو مصححة (1)");
        tab.find(".live-offer button").click();
        assertThat(tab.find(".update.new")).containsText("نص مصحح.");
        assertThat(tab.find(".update.new")).isFocused();

        publish("live", FIRST);
        ask(tab);
        assertThat(tab.find(".live-offer button")).hasText("صُححت هذه التغطية");
        publish("ended", LATER);
        ask(tab);
        assertThat(tab.find(".coverage")).hasText("انتهت التغطية");
        assertThat(tab.find("[data-live]")).hasCount(0);
    }

    /** As after a while, which no test waits for: when the line is back it asks at once. */
    private static void ask(Tab tab) {
        tab.page().evaluate("() => dispatchEvent(new Event('online'))");
    }

    private static long publish(String coverage, String text) {
        return site.publishFile("x.md", "---\ntitle: تغطية\ncategory: جهات\ncoverage: " + coverage + "\n---\n" + text)
                .id();
    }
}
