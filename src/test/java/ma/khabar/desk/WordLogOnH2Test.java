package ma.khabar.desk;

import ma.khabar.TestSite;
import org.junit.jupiter.api.extension.RegisterExtension;

class WordLogOnH2Test extends WordLogTests {
    @RegisterExtension
    static final TestSite site = TestSite.fresh();

    @Override
    TestSite site() {
        return site;
    }
}
