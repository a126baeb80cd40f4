package ma.khabar.editing;

import ma.khabar.TestSite;
import org.junit.jupiter.api.extension.RegisterExtension;

class FindingOnPostgresTest extends FindingTests {
    @RegisterExtension
    static final TestSite site = TestSite.onPostgres();

    @Override
    TestSite site() {
        return site;
    }
}
