package ma.khabar.front;

import ma.khabar.TestSite;
import org.junit.jupiter.api.extension.RegisterExtension;

class FrontDeskOnH2Test extends FrontDeskTests {
    @RegisterExtension
    static final TestSite site = TestSite.fresh();

    @Override
    TestSite site() {
        return site;
    }
}
