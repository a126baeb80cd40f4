package ma.khabar.own;

import ma.khabar.TestSite;
import org.junit.jupiter.api.extension.RegisterExtension;

class OwnCommentOnH2Test extends OwnCommentTests {
    @RegisterExtension
    static final TestSite site = TestSite.fresh();

    @Override
    TestSite site() {
        return site;
    }
}
