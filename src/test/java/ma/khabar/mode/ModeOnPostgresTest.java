package ma.khabar.mode;

import ma.khabar.TestSite;
import org.junit.jupiter.api.extension.RegisterExtension;

class ModeOnPostgresTest extends ModeTests {
    @RegisterExtension
    static final TestSite site = TestSite.onPostgres(Paper.SETTINGS);

    @Override
    TestSite site() {
        return site;
    }
}
