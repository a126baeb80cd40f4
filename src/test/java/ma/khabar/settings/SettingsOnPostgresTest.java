package ma.khabar.settings;

import ma.khabar.TestSite;
import org.junit.jupiter.api.extension.RegisterExtension;

class SettingsOnPostgresTest extends SettingsTests {
    @RegisterExtension
    static final TestSite site = TestSite.onPostgres();

    @Override
    TestSite site() {
        return site;
    }
}
