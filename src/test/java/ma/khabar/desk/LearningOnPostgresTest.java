package ma.khabar.desk;

import ma.khabar.TestSite;
import org.junit.jupiter.api.extension.RegisterExtension;

class LearningOnPostgresTest extends LearningTests {
    @RegisterExtension
    static final TestSite site = TestSite.onPostgres(DeskTests.SETTINGS);

    @Override
    TestSite site() {
        return site;
    }
}
