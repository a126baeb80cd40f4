package ma.khabar;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page costs a reader who has never been here: bytes on the wire, as the browser counts them, and things that jump. */
@Execution(ExecutionMode.SAME_THREAD)
class WeightTest {
    private static final int PAGE = 60 * 1024;
    private static final int SCRIPT = 10 * 1024;
    private static final String WATCH_SHIFTS = """
            window.shifted = 0;
            new PerformanceObserver(list => list.getEntries().forEach(entry => { window.shifted += entry.value; }))
                .observe({ type: "layout-shift", buffered: true });""";
    private static final String READ_TO_THE_END = """
            async () => {
                await document.fonts.ready;
                for (let y = 0; y < document.body.scrollHeight; y += innerHeight) {
                    scrollTo(0, y);
                    await new Promise(requestAnimationFrame);
                }
                await Promise.all([...document.images].map(image => image.decode()));
                await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
                return window.shifted;
            }""";

    /** Nothing that anybody sees: a tenth of what Web Vitals call good. A fallback never breaks every line where the font will. */
    private static final double NOTHING = 0.01;

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @RegisterExtension
    static final Exhibition exhibition = new Exhibition();

    @Test
    void an_article_with_thirty_threads_is_light() {
        assertLight("/a/" + exhibition.articles().full());
    }

    @Test
    void the_owners_article_is_light() {
        assertLight("/a/" + exhibition.articles().owners());
    }

    @Test
    void the_front_page_is_light() {
        assertLight("/");
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1440})
    void nothing_moves_while_a_page_is_read(int width) {
        for (String path : new String[] {"/", "/a/" + exhibition.articles().full()}) {
            Page page = chromium.open(exhibition.site(), Device.PHONE).page();
            page.setViewportSize(width, 800);
            page.addInitScript(WATCH_SHIFTS);
            page.navigate("http://localhost:" + exhibition.site().port() + path);
            assertThat(((Number) page.evaluate(READ_TO_THE_END)).doubleValue())
                    .as(path)
                    .isLessThan(NOTHING);
        }
    }

    private static void assertLight(String path) {
        Map<String, Integer> bytes = weigh(path);
        int script = bytes.getOrDefault("Script", 0);
        int whole = bytes.values().stream().mapToInt(Integer::intValue).sum() - bytes.getOrDefault("Image", 0);
        System.out.println(path + " weighs " + bytes + ", without pictures " + whole + " bytes");
        assertThat(script).as("script of %s: %s", path, bytes).isLessThanOrEqualTo(SCRIPT);
        assertThat(whole).as("all but pictures of %s: %s", path, bytes).isLessThanOrEqualTo(PAGE);
    }

    /** Bytes of the first view by kind, headers included: Document, Stylesheet, Script, Font, Image and Other. */
    private static Map<String, Integer> weigh(String path) {
        Tab tab = chromium.open(exhibition.site(), Device.PHONE);
        CDPSession network = tab.context().newCDPSession(tab.page());
        Map<String, String> kinds = new HashMap<>();
        Map<String, Integer> bytes = new HashMap<>();
        network.on(
                "Network.responseReceived",
                event -> kinds.put(id(event), event.get("type").getAsString()));
        network.on(
                "Network.loadingFinished",
                event -> bytes.merge(
                        kinds.getOrDefault(id(event), "Other"),
                        event.get("encodedDataLength").getAsInt(),
                        Integer::sum));
        network.send("Network.enable");
        tab.open(path).page().waitForLoadState(LoadState.NETWORKIDLE);
        return bytes;
    }

    private static String id(JsonObject event) {
        return event.get("requestId").getAsString();
    }
}
