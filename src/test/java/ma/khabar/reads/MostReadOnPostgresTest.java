package ma.khabar.reads;

import ma.khabar.TestSite;
import org.junit.jupiter.api.extension.RegisterExtension;

class MostReadOnPostgresTest extends MostReadTests {
    @RegisterExtension
    static final TestSite site = TestSite.onPostgres();

    @Override
    TestSite site() {
        return site;
    }
}
