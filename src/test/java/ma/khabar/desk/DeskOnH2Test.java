package ma.khabar.desk;

import ma.khabar.TestSite;
import org.junit.jupiter.api.extension.RegisterExtension;

class DeskOnH2Test extends DeskTests {
    @RegisterExtension
    static final TestSite site = TestSite.with(SETTINGS);

    @Override
    TestSite site() {
        return site;
    }
}
