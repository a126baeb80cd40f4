package ma.khabar.reads;

import ma.khabar.TestSite;
import org.junit.jupiter.api.extension.RegisterExtension;

class MostReadOnH2Test extends MostReadTests {
    @RegisterExtension
    static final TestSite site = TestSite.fresh();

    @Override
    TestSite site() {
        return site;
    }
}
