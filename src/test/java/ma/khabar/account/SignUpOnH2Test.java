package ma.khabar.account;

import ma.khabar.TestSite;
import org.junit.jupiter.api.extension.RegisterExtension;

class SignUpOnH2Test extends SignUpTests {
    @RegisterExtension
    static final TestSite site = TestSite.fresh();

    @Override
    TestSite site() {
        return site;
    }
}
