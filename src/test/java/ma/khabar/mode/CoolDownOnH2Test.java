package ma.khabar.mode;

import ma.khabar.TestSite;
import org.junit.jupiter.api.extension.RegisterExtension;

class CoolDownOnH2Test extends CoolDownTests {
    @RegisterExtension
    static final TestSite site = TestSite.with(Paper.SETTINGS);

    @Override
    TestSite site() {
        return site;
    }
}
