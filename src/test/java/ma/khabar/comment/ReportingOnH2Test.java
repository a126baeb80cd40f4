package ma.khabar.comment;

import ma.khabar.TestSite;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReportingOnH2Test extends ReportingTests {
    @RegisterExtension
    static final TestSite site = TestSite.with(SETTINGS);

    @Override
    TestSite site() {
        return site;
    }
}
