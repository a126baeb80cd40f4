package ma.khabar.comment;

import ma.khabar.TestSite;
import org.junit.jupiter.api.extension.RegisterExtension;

class TransitionOnPostgresTest extends TransitionTests {
    @RegisterExtension
    static final TestSite site = TestSite.onPostgres();

    @Override
    TestSite site() {
        return site;
    }
}
