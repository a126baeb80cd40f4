package ma.khabar;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What a reader's browser keeps: articles for when there is no line, those put aside, the size of letters. */
@Execution(ExecutionMode.SAME_THREAD)
class KeptJourneyTest {
    private static final String READY = "() => navigator.serviceWorker.ready.then(() => true)";
    private static final String IN_CHARGE = "() => navigator.serviceWorker.controller !== null";
    private static final String KEPT =
            "async path => { for (let i = 0; i < 100; i++) { if (await caches.match(path, { ignoreVary: true })) return true;"
                    + " await new Promise(done => setTimeout(done, 50)); } return false; }";
    private static final String SIDEWAYS = "() => document.documentElement.scrollWidth - innerWidth";

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @RegisterExtension
    static final TestSite site = TestSite.fresh();

    @Test
    void what_was_read_can_be_read_without_a_line_and_anything_else_says_so() {
        long article = site.article("يقرأ بلا اتصال");
        Tab tab = openWithWorkerInCharge().open("/a/" + article);
        String path = tab.address();
        assertThat((Boolean) tab.page().evaluate(KEPT, path)).isTrue();

        tab.context().setOffline(true);
        tab.open(path);
        assertThat(tab.find("h1")).hasText("يقرأ بلا اتصال");
        tab.open("/category/مجتمع");
        assertThat(tab.find("h1")).hasText("لا اتصال بالإنترنت");
        assertThat(tab.find("[data-kept] li")).hasText(new String[] {"يقرأ بلا اتصال"});
        tab.context().setOffline(false);
        tab.named(AriaRole.LINK, "أعد المحاولة").click();
        assertThat(tab.find("h1")).hasText("مجتمع");
    }

    @Test
    void on_the_line_nobody_is_shown_what_was_kept() {
        long article = site.article("قبل التعليق");
        Tab tab = openWithWorkerInCharge().open("/a/" + article);
        tab.page().evaluate(KEPT, tab.address());

        site.visitor().post("/a/" + article + "/comments", java.util.Map.of("name", "كريم", "body", "جديد"));
        tab.open("/a/" + article);

        assertThat(tab.find("#comments h2")).hasText("التعاليق (1)");
    }

    @Test
    void an_article_is_put_aside_and_taken_back() {
        long article = site.article("لوقت آخر");
        Tab tab = chromium.share(site, Device.PHONE).open("/a/" + article);

        tab.named(AriaRole.BUTTON, "احفظ").click();
        assertThat(tab.find("[data-save]")).hasAttribute("aria-pressed", "true");
        tab.open("/saved");
        assertThat(tab.find("[data-saved] a")).hasText("لوقت آخر");
        tab.find("[data-saved] button").click();
        assertThat(tab.find("[data-saved] button")).hasAttribute("aria-pressed", "false");
        tab.open("/saved");
        assertThat(tab.find("[data-saved] a")).hasCount(0);
        assertThat(tab.find("[data-none]")).isVisible();
    }

    @Test
    void no_page_of_an_error_is_put_aside() {
        long article = site.article("لوقت صعب");
        Tab tab = chromium.share(site, Device.PHONE).open("/a/" + article);
        tab.page().route(tab.page().url(), route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
        tab.page().waitForResponse(answer -> answer.status() == 503, () -> tab.named(AriaRole.BUTTON, "احفظ")
                .click());
        assertThat(tab.find("[data-save]")).hasAttribute("aria-pressed", "true");
        assertThat((Boolean) tab.page().evaluate("async path => await caches.match(path) === undefined", tab.address()))
                .isTrue();
        tab.page().unroute(tab.page().url());
        tab.named(AriaRole.BUTTON, "محفوظ").click();
        tab.complaints().removeIf(line -> line.contains(": 503 for "));
    }

    @Test
    void letters_grow_at_a_click_and_stay_so_from_the_first_paint_on() {
        long article = site.article("حروف كبيرة");
        Tab tab = chromium.share(site, Device.PHONE).open("/a/" + article);
        double before = height(tab);

        tab.find("[data-size-switch]").click();
        tab.find("[data-size-switch]").click();
        assertThat(tab.find("[data-size-switch]")).hasText("الخط: أكبر");
        assertThat(height(tab)).isGreaterThan(before * 1.25);
        tab.open("/");
        assertThat(tab.find("html")).hasAttribute("data-size", "2");
        for (String path : new String[] {"/", "/a/" + article, "/category/مجتمع", "/search", "/sign-up"}) {
            assertThat((Integer) tab.open(path).page().evaluate(SIDEWAYS))
                    .as(path)
                    .isLessThanOrEqualTo(0);
        }
    }

    private static Tab openWithWorkerInCharge() {
        Tab tab = chromium.openWithWorkers(site, Device.PHONE).open("/");
        tab.page().evaluate(READY);
        tab.page().waitForFunction(IN_CHARGE);
        return tab;
    }

    /** Of a line of text, in pixels. */
    private static double height(Tab tab) {
        return tab.find(".prose p").boundingBox().height;
    }
}
