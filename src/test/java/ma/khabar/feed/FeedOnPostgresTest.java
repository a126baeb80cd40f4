package ma.khabar.feed;

import ma.khabar.TestSite;
import org.junit.jupiter.api.extension.RegisterExtension;

class FeedOnPostgresTest extends FeedTests {
    @RegisterExtension
    static final TestSite site = TestSite.onPostgres();

    @Override
    TestSite site() {
        return site;
    }
}
