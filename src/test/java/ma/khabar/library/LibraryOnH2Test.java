package ma.khabar.library;

import ma.khabar.TestSite;
import org.junit.jupiter.api.extension.RegisterExtension;

class LibraryOnH2Test extends LibraryTests {
    @RegisterExtension
    static final TestSite site = TestSite.fresh();

    @Override
    TestSite site() {
        return site;
    }
}
