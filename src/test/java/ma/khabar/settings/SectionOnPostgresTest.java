package ma.khabar.settings;

import ma.khabar.TestSite;
import org.junit.jupiter.api.extension.RegisterExtension;

class SectionOnPostgresTest extends SectionTests {
    @RegisterExtension
    static final TestSite site = TestSite.onPostgres();

    @Override
    TestSite site() {
        return site;
    }
}
