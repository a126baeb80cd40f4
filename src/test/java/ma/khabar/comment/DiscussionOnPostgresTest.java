package ma.khabar.comment;

import ma.khabar.TestSite;
import org.junit.jupiter.api.extension.RegisterExtension;

class DiscussionOnPostgresTest extends DiscussionTests {
    @RegisterExtension
    static final TestSite site = TestSite.onPostgres();

    private static final Long65[] written = new Long65[1];

    @Override
    TestSite site() {
        return site;
    }

    @Override
    Long65[] written() {
        return written;
    }
}
