package ma.khabar.own;

import ma.khabar.TestSite;
import org.junit.jupiter.api.extension.RegisterExtension;

class OwnDataOnH2Test extends OwnDataTests {
    @RegisterExtension
    static final TestSite site = TestSite.fresh();

    @Override
    TestSite site() {
        return site;
    }
}
