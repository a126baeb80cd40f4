package ma.khabar.export;

import ma.khabar.TestSite;
import org.junit.jupiter.api.extension.RegisterExtension;

class ExportOnH2Test extends ExportTests {
    @RegisterExtension
    static final TestSite site = TestSite.fresh();

    @Override
    TestSite site() {
        return site;
    }
}
