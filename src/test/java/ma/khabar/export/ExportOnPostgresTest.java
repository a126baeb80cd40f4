package ma.khabar.export;

import ma.khabar.TestSite;
import org.junit.jupiter.api.extension.RegisterExtension;

class ExportOnPostgresTest extends ExportTests {
    @RegisterExtension
    static final TestSite site = TestSite.onPostgres();

    @Override
    TestSite site() {
        return site;
    }
}
