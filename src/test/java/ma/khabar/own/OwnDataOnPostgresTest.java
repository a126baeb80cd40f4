package ma.khabar.own;

import ma.khabar.TestSite;
import org.junit.jupiter.api.extension.RegisterExtension;

class OwnDataOnPostgresTest extends OwnDataTests {
    @RegisterExtension
    static final TestSite site = TestSite.onPostgres();

    @Override
    TestSite site() {
        return site;
    }
}
