package ma.khabar.sitemap;

import ma.khabar.TestSite;
import org.junit.jupiter.api.extension.RegisterExtension;

class SitemapOnPostgresTest extends SitemapTests {
    @RegisterExtension
    static final TestSite site = TestSite.onPostgres();

    @Override
    TestSite site() {
        return site;
    }
}
