package ma.khabar.backup;

import ma.khabar.TestSite;
import org.junit.jupiter.api.extension.RegisterExtension;

class BackupOnPostgresTest extends BackupTests {
    @RegisterExtension
    static final TestSite site = TestSite.onPostgres();

    @Override
    TestSite site() {
        return site;
    }

    @Override
    String otherDatabase() {
        return embedded();
    }
}
