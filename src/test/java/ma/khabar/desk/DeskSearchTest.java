package ma.khabar.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import ma.khabar.Browser;
import ma.khabar.TestSite;
import ma.khabar.account.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the desk finds, page by page. */
class DeskSearchTest {
    @RegisterExtension
    static final TestSite site = TestSite.with(DeskTests.SETTINGS);

    private final Writers writers = new Writers(site);

    @Test
    void what_was_found_stands_in_the_order_of_its_queue() {
        List<Long> ids = Stream.generate(this::held).limit(31).toList();

        assertPages("held", ids);
        assertPages("all", ids.reversed());

        writers.published("الأركان منشور");
        assertPages("held", ids);
    }

    private long held() {
        site.clock().forward(Duration.ofSeconds(1));
        return writers.held("كلام عن الأركان");
    }

    private static void assertPages(String queue, List<Long> ids) {
        Browser.Page first = site.signedIn(Role.MODERATOR, "مشرفة")
                .get("/moderation?queue=" + queue + "&q=" + URLEncoder.encode("اركان", StandardCharsets.UTF_8));
        assertThat(ids(first)).isEqualTo(ids.subList(0, 30));
        Browser.Page last = first.click("a[rel=next]");
        assertThat(ids(last)).isEqualTo(ids.subList(30, 31));
        assertThat(ids(last.click("a[rel=prev]"))).isEqualTo(ids.subList(0, 30));
    }

    private static List<Long> ids(Browser.Page page) {
        return page.all("[data-card]").stream()
                .map(card -> Long.parseLong(card.id().replace("comment-", "")))
                .toList();
    }
}
