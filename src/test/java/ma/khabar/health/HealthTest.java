package ma.khabar.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import ma.khabar.Browser;
import ma.khabar.Config;
import ma.khabar.Site;
import ma.khabar.TestSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What is said to programs that watch over a node. */
class HealthTest {
    @RegisterExtension
    static final TestSite site = TestSite.fresh();

    @TempDir
    Path folder;

    @Test
    void a_node_that_works_is_live_and_ready() {
        site.reindex();

        for (String path : new String[] {"/health", "/health/live", "/health/ready"}) {
            Browser.Page page = site.visitor().get(path);
            assertThat(page.status()).as(path).isEqualTo(200);
            assertThat(page.body()).isEqualTo("{\"status\":\"ok\"}");
            assertThat(page.header("Cache-Control")).hasValue("no-store");
            assertThat(page.header("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void without_its_database_it_is_live_and_not_ready() {
        Config config = Config.load(
                folder.resolve("none.properties"), Map.of("KHABAR_PORT", "0", "KHABAR_DATA", folder.toString()));
        Site node = Site.open(config, site.clock());
        node.start(null);
        // What it does when it starts needs the database still.
        while (TestSite.visitorOf(node).get("/health/ready").status() != 200) Thread.onSpinWait();
        node.database().close();

        Browser.Page ready = TestSite.visitorOf(node).get("/health/ready");
        assertThat(ready.status()).isEqualTo(503);
        assertThat(ready.body()).isEqualTo("{\"status\":\"no database\"}");
        assertThat(ready.header("Cache-Control")).hasValue("no-store");
        assertThat(TestSite.visitorOf(node).get("/health/live").status()).isEqualTo(200);
        node.close();
    }
}
