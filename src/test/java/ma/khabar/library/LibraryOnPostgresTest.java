package ma.khabar.library;

import ma.khabar.TestSite;
import org.junit.jupiter.api.extension.RegisterExtension;

class LibraryOnPostgresTest extends LibraryTests {
    @RegisterExtension
    static final TestSite site = TestSite.onPostgres();

    @Override
    TestSite site() {
        return site;
    }
}
