package ma.khabar.library;

import ma.khabar.TestSite;
import org.junit.jupiter.api.extension.RegisterExtension;

class UploadOnH2Test extends UploadTests {
    @RegisterExtension
    static final TestSite site = TestSite.fresh();

    @Override
    TestSite site() {
        return site;
    }
}
