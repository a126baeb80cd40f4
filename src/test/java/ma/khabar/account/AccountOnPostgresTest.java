package ma.khabar.account;

import ma.khabar.TestSite;
import org.junit.jupiter.api.extension.RegisterExtension;

class AccountOnPostgresTest extends AccountTests {
    @RegisterExtension
    static final TestSite site = TestSite.onPostgres();

    @Override
    TestSite site() {
        return site;
    }
}
