package ma.khabar.front;

import ma.khabar.TestSite;
import org.junit.jupiter.api.extension.RegisterExtension;

class FrontDeskOnPostgresTest extends FrontDeskTests {
    @RegisterExtension
    static final TestSite site = TestSite.onPostgres();

    @Override
    TestSite site() {
        return site;
    }
}
