package ma.khabar.desk;

import ma.khabar.TestSite;
import org.junit.jupiter.api.extension.RegisterExtension;

class CaseOnPostgresTest extends CaseTests {
    @RegisterExtension
    static final TestSite site = TestSite.onPostgres(DeskTests.SETTINGS);

    @Override
    TestSite site() {
        return site;
    }
}
