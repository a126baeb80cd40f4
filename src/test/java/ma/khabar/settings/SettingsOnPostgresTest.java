package ma.khabar.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import ma.khabar.Browser;
import ma.khabar.Site;
import ma.khabar.TestSite;
import ma.khabar.account.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

class SettingsOnPostgresTest extends SettingsTests {
    @RegisterExtension
    static final TestSite site = TestSite.onPostgres();

    @Override
    TestSite site() {
        return site;
    }

    @Test
    @Timeout(30)
    void another_node_hears_of_it() throws InterruptedException {
        try (Site node = site.anotherNode();
                Browser reader = TestSite.visitorOf(node)) {
            assertThat(reader.get("/").text(".wordmark")).isEqualTo("أنا الخبر");

            site.signedIn(Role.ADMIN, "المديرة").post("/admin/settings", Map.of("name", "صدى العقدتين"));

            while (!reader.get("/").text(".wordmark").equals("صدى العقدتين")) Thread.sleep(50);
        }
    }
}
