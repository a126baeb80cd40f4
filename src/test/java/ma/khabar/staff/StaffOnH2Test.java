package ma.khabar.staff;

import ma.khabar.TestSite;
import org.junit.jupiter.api.extension.RegisterExtension;

class StaffOnH2Test extends StaffTests {
    @RegisterExtension
    static final TestSite site = TestSite.fresh();

    @Override
    TestSite site() {
        return site;
    }
}
