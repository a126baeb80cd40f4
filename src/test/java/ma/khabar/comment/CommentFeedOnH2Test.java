package ma.khabar.comment;

import ma.khabar.TestSite;
import org.junit.jupiter.api.extension.RegisterExtension;

class CommentFeedOnH2Test extends CommentFeedTests {
    @RegisterExtension
    static final TestSite site = TestSite.fresh();

    @Override
    TestSite site() {
        return site;
    }
}
