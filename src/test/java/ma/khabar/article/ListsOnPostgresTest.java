package ma.khabar.article;

import ma.khabar.TestSite;
import org.junit.jupiter.api.extension.RegisterExtension;

class ListsOnPostgresTest extends ListTests {
    @RegisterExtension
    static final TestSite site = TestSite.onPostgres();

    @Override
    TestSite site() {
        return site;
    }
}
