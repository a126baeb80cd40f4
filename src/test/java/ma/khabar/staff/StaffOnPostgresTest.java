package ma.khabar.staff;

import ma.khabar.TestSite;
import org.junit.jupiter.api.extension.RegisterExtension;

class StaffOnPostgresTest extends StaffTests {
    @RegisterExtension
    static final TestSite site = TestSite.onPostgres();

    @Override
    TestSite site() {
        return site;
    }
}
