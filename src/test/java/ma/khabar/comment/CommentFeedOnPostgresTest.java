package ma.khabar.comment;

import ma.khabar.TestSite;
import org.junit.jupiter.api.extension.RegisterExtension;

class CommentFeedOnPostgresTest extends CommentFeedTests {
    @RegisterExtension
    static final TestSite site = TestSite.onPostgres();

    @Override
    TestSite site() {
        return site;
    }
}
