package ma.khabar.editing;

import ma.khabar.TestSite;
import org.junit.jupiter.api.extension.RegisterExtension;

class EmbargoOnH2Test extends EmbargoTests {
    @RegisterExtension
    static final TestSite site = TestSite.fresh();

    @Override
    TestSite site() {
        return site;
    }
}
