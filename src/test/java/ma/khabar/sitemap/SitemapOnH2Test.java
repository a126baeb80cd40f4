package ma.khabar.sitemap;

import ma.khabar.TestSite;
import org.junit.jupiter.api.extension.RegisterExtension;

class SitemapOnH2Test extends SitemapTests {
    @RegisterExtension
    static final TestSite site = TestSite.fresh();

    @Override
    TestSite site() {
        return site;
    }
}
