package ma.khabar.editing;

import ma.khabar.TestSite;
import org.junit.jupiter.api.extension.RegisterExtension;

class SavingOnPostgresTest extends SavingTests {
    @RegisterExtension
    static final TestSite site = TestSite.onPostgres();

    @Override
    TestSite site() {
        return site;
    }
}
