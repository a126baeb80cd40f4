package ma.khabar.editing;

import ma.khabar.TestSite;
import org.junit.jupiter.api.extension.RegisterExtension;

class WorkflowOnH2Test extends WorkflowTests {
    @RegisterExtension
    static final TestSite site = TestSite.fresh();

    @Override
    TestSite site() {
        return site;
    }
}
