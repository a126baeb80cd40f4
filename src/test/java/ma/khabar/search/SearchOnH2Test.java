package ma.khabar.search;

import ma.khabar.TestSite;
import org.junit.jupiter.api.extension.RegisterExtension;

class SearchOnH2Test extends SearchTests {
    @RegisterExtension
    static final TestSite site = TestSite.fresh();

    @Override
    TestSite site() {
        return site;
    }
}
