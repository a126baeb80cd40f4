package ma.khabar.desk;

import ma.khabar.TestSite;
import org.junit.jupiter.api.extension.RegisterExtension;

class WordLogOnPostgresTest extends WordLogTests {
    @RegisterExtension
    static final TestSite site = TestSite.onPostgres();

    @Override
    TestSite site() {
        return site;
    }
}
