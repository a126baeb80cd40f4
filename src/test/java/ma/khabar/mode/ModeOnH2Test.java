package ma.khabar.mode;

import ma.khabar.TestSite;
import org.junit.jupiter.api.extension.RegisterExtension;

class ModeOnH2Test extends ModeTests {
    @RegisterExtension
    static final TestSite site = TestSite.with(Paper.SETTINGS);

    @Override
    TestSite site() {
        return site;
    }
}
