package ma.khabar.comment;

import ma.khabar.TestSite;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReportingOnPostgresTest extends ReportingTests {
    @RegisterExtension
    static final TestSite site = TestSite.onPostgres(SETTINGS);

    @Override
    TestSite site() {
        return site;
    }
}
