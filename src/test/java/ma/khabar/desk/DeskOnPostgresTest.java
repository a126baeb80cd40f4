package ma.khabar.desk;

import ma.khabar.TestSite;
import org.junit.jupiter.api.extension.RegisterExtension;

class DeskOnPostgresTest extends DeskTests {
    @RegisterExtension
    static final TestSite site = TestSite.onPostgres(SETTINGS);

    @Override
    TestSite site() {
        return site;
    }
}
