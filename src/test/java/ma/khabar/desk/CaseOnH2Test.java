package ma.khabar.desk;

import ma.khabar.TestSite;
import org.junit.jupiter.api.extension.RegisterExtension;

class CaseOnH2Test extends CaseTests {
    @RegisterExtension
    static final TestSite site = TestSite.with(DeskTests.SETTINGS);

    @Override
    TestSite site() {
        return site;
    }
}
