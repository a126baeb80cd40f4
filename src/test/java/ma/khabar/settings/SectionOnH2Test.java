package ma.khabar.settings;

import ma.khabar.TestSite;
import org.junit.jupiter.api.extension.RegisterExtension;

class SectionOnH2Test extends SectionTests {
    @RegisterExtension
    static final TestSite site = TestSite.fresh();

    @Override
    TestSite site() {
        return site;
    }
}
