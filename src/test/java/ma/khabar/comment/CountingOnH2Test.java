package ma.khabar.comment;

import ma.khabar.TestSite;
import org.junit.jupiter.api.extension.RegisterExtension;

class CountingOnH2Test extends CountingTests {
    @RegisterExtension
    static final TestSite site = TestSite.fresh();

    @Override
    TestSite site() {
        return site;
    }
}
