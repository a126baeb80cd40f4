package ma.khabar.article;

import ma.khabar.TestSite;
import org.junit.jupiter.api.extension.RegisterExtension;

class ListsOnH2Test extends ListTests {
    @RegisterExtension
    static final TestSite site = TestSite.fresh();

    @Override
    TestSite site() {
        return site;
    }
}
