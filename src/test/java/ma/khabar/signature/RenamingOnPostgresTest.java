package ma.khabar.signature;

import ma.khabar.TestSite;
import org.junit.jupiter.api.extension.RegisterExtension;

class RenamingOnPostgresTest extends RenamingTests {
    @RegisterExtension
    static final TestSite site = TestSite.onPostgres();

    @Override
    TestSite site() {
        return site;
    }
}
