package ma.khabar.desk;

import ma.khabar.TestSite;
import org.junit.jupiter.api.extension.RegisterExtension;

class LearningOnH2Test extends LearningTests {
    @RegisterExtension
    static final TestSite site = TestSite.with(DeskTests.SETTINGS);

    @Override
    TestSite site() {
        return site;
    }
}
