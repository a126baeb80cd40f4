package ma.khabar.search;

import ma.khabar.TestSite;
import org.junit.jupiter.api.extension.RegisterExtension;

class SearchOnPostgresTest extends SearchTests {
    @RegisterExtension
    static final TestSite site = TestSite.onPostgres();

    @Override
    TestSite site() {
        return site;
    }
}
