package ma.khabar.editing;

import ma.khabar.TestSite;
import org.junit.jupiter.api.extension.RegisterExtension;

class FindingOnH2Test extends FindingTests {
    @RegisterExtension
    static final TestSite site = TestSite.fresh();

    @Override
    TestSite site() {
        return site;
    }
}
