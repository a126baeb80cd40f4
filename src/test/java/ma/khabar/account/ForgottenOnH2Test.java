package ma.khabar.account;

import ma.khabar.TestSite;
import org.junit.jupiter.api.extension.RegisterExtension;

class ForgottenOnH2Test extends ForgottenTests {
    @RegisterExtension
    static final TestSite site = TestSite.fresh();

    @Override
    TestSite site() {
        return site;
    }
}
