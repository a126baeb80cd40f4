package ma.khabar;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every kind of page, seen in the real browser: accessible in both widths and colours, never wider than the smallest phone. */
@Execution(ExecutionMode.SAME_THREAD)
class PageQualityTest {
    private static final int SMALLEST = 320;

    /** In pixels: between a telephone and a desk. */
    private static final List<Integer> TABLETS = List.of(768, 1024);

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    /** All that the dark can break: it is other colours, and nothing else. */
    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

    // Axe would fetch and parse the style sheets anew each time, for a rule that is not asked for.
    private static final String RUN_AXE = """
            async rules => (await axe.run(
                    document, { runOnly: rules, resultTypes: ["violations"], preload: { assets: ["media"] } }))
                .violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.target}\\n${node.failureSummary}`))""";

    private static final String TOO_WIDE = """
            () => document.scrollingElement.scrollWidth === innerWidth ? [] : [...document.querySelectorAll("body *")]
                .filter(element => element.getBoundingClientRect().left < 0)
                .map(element => `${element.localName}.${element.className}: ${element.textContent.slice(0, 40)}`)""";

    /** What lies over its neighbour, being wider than its place by more than a finger needs around an icon. */
    private static final String SPILT = """
            () => [...document.querySelectorAll("body *")]
                .filter(element => element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 24
                    && getComputedStyle(element).overflowX === "visible")
                .map(element => `${element.localName}.${element.className}: ${element.textContent.trim().slice(0, 40)}`)""";

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @RegisterExtension
    static final Exhibition exhibition = new Exhibition();

    private static Tab equipped;

    @ParameterizedTest
    @EnumSource
    void a_page_serves_everybody_on_every_screen(PageKind kind) {
        Page page = shown(kind.on(exhibition));
        page.setViewportSize(SMALLEST, Device.PHONE.height);
        assertThat((List<?>) page.evaluate(TOO_WIDE))
                .as("wider than the screen")
                .isEmpty();

        for (int width : TABLETS) {
            page.setViewportSize(width, Device.DESK.height);
            assertThat((List<?>) page.evaluate(SPILT)).as("spilt at %s", width).isEmpty();
        }
        for (Device device : List.of(Device.DESK, Device.PHONE)) {
            page.setViewportSize(device.width, device.height);
            assertThat(violations(page, ColorScheme.LIGHT, RULES))
                    .as("%s", device)
                    .isEmpty();
        }
        assertThat(violations(page, ColorScheme.DARK, COLOURS))
                .as("in the dark")
                .isEmpty();
    }

    /** In a tab that has axe at hand before any page: handed over anew for each, it took longer than its work. */
    private static Page shown(Browser.Page answer) {
        Tab tab = chromium.share(exhibition.site(), Device.PHONE);
        if (equipped != tab) tab.context().addInitScript(AxeBuilder.getAxeScript());
        equipped = tab;
        return tab.show(answer).page();
    }

    private static List<?> violations(Page page, ColorScheme scheme, List<String> rules) {
        // Without motion: a colour on its way to another is neither.
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
        return (List<?>) page.evaluate(RUN_AXE, rules);
    }
}
