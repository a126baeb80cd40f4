package ma.khabar.announce;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import ma.khabar.Browser;
import ma.khabar.Site;
import ma.khabar.TestSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AnnouncingOnPostgresTest extends AnnouncingTests {
    private static final Listener hub = new Listener();
    private static final Listener engine = new Listener();

    @RegisterExtension
    static final TestSite site = TestSite.onPostgres(Map.of(
            "KHABAR_WEBSUB_HUB", hub.address(), "KHABAR_INDEXNOW_KEY", KEY, "KHABAR_INDEXNOW_URL", engine.address()));

    @Override
    TestSite site() {
        return site;
    }

    @Override
    Listener hub() {
        return hub;
    }

    @Override
    Listener engine() {
        return engine;
    }

    @Test
    void of_two_nodes_one_tells() {
        try (Site node = site.anotherNode();
                Browser reader = TestSite.visitorOf(node)) {
            site.article("عقدتان وخبر");

            assertThat(engine.next(12)).isNotNull();
            assertThat(hub.next(12)).isNotNull();
            assertThat(engine.next(5)).isNull();
            assertThat(hub.next(1)).isNull();
            assertThat(reader.get("/").status()).isEqualTo(200);
        }
    }
}
