package ma.khabar.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import ma.khabar.Browser;
import ma.khabar.Site;
import ma.khabar.TestSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What one node keeps is forgotten when another has written. */
class KeptOnPostgresTest {
    @RegisterExtension
    static final TestSite site = TestSite.onPostgres();

    @Test
    @Timeout(30)
    void a_comment_that_was_sent_to_one_node_is_soon_on_the_pages_of_the_other() throws InterruptedException {
        long article = site.article("خبر العقدتين");
        String page = "/a/" + article + "/comments";
        try (Site other = site.anotherNode();
                Browser reader = TestSite.visitorOf(other)) {
            assertThat(reader.get(page).body()).doesNotContain("كلمة من العقدة الأولى");

            site.visitor().post(page, Map.of("name", "كريم", "body", "كلمة من العقدة الأولى"));

            while (!reader.get(page).body().contains("كلمة من العقدة الأولى")) Thread.sleep(20);
            assertThat(reader.get(page).text("#comments h2")).contains("(1)");
        }
    }
}
