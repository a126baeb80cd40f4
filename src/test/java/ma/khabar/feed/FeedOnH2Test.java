package ma.khabar.feed;

import ma.khabar.TestSite;
import org.junit.jupiter.api.extension.RegisterExtension;

class FeedOnH2Test extends FeedTests {
    @RegisterExtension
    static final TestSite site = TestSite.fresh();

    @Override
    TestSite site() {
        return site;
    }
}
