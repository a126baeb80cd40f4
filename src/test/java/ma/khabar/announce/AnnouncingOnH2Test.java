package ma.khabar.announce;

import java.util.Map;
import ma.khabar.TestSite;
import org.junit.jupiter.api.extension.RegisterExtension;

class AnnouncingOnH2Test extends AnnouncingTests {
    private static final Listener hub = new Listener();
    private static final Listener engine = new Listener();

    @RegisterExtension
    static final TestSite site = TestSite.with(Map.of(
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
}
