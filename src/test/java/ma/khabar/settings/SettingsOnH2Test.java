package ma.khabar.settings;

import ma.khabar.TestSite;
import org.junit.jupiter.api.extension.RegisterExtension;

class SettingsOnH2Test extends SettingsTests {
    @RegisterExtension
    static final TestSite site = TestSite.fresh();

    @Override
    TestSite site() {
        return site;
    }
}
