package ma.khabar.mode;

import ma.khabar.TestSite;
import org.junit.jupiter.api.extension.RegisterExtension;

class CoolDownOnPostgresTest extends CoolDownTests {
    @RegisterExtension
    static final TestSite site = TestSite.onPostgres(Paper.SETTINGS);

    @Override
    TestSite site() {
        return site;
    }
}
