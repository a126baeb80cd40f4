package ma.khabar.backup;

import java.sql.SQLException;
import ma.khabar.TestSite;
import org.junit.jupiter.api.extension.RegisterExtension;

class BackupOnH2Test extends BackupTests {
    @RegisterExtension
    static final TestSite site = TestSite.fresh();

    @Override
    TestSite site() {
        return site;
    }

    @Override
    String otherDatabase() throws SQLException {
        return TestSite.newDatabase();
    }
}
