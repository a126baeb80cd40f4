package ma.khabar.signature;

import ma.khabar.TestSite;
import org.junit.jupiter.api.extension.RegisterExtension;

class RenamingOnH2Test extends RenamingTests {
    @RegisterExtension
    static final TestSite site = TestSite.fresh();

    @Override
    TestSite site() {
        return site;
    }
}
