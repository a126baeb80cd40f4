package ma.khabar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import ma.khabar.account.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A clock that is put ahead and back again: what is shown is what is right by the clock of that moment. */
class ClockJumpTest {
    private static final Duration YEAR = Duration.ofDays(365);

    @RegisterExtension
    static final TestSite site = TestSite.fresh();

    @AfterEach
    void putRight() {
        site.clock().set(TestClock.START);
    }

    @ParameterizedTest
    @ValueSource(ints = {-365 * 24, -3, -1, 1, 3, 365 * 24})
    void whatever_it_says_pages_are_made_and_comments_are_taken(int hours) {
        long article = site.article("خبر");
        site.visitor().get("/a/" + article);
        site.clock().forward(Duration.ofHours(hours));

        for (String page : List.of("/", "/search?q=خبر", "/feed.xml", "/sitemap.xml", "/health/ready", "/transparency"))
            assertThat(site.visitor().get(page).status()).as(page).isEqualTo(200);
        long now = site.article("خبر الآن");
        assertThat(comment(now, "تعليق").all(".comment-body").eachText()).containsExactly("تعليق");
        site.clock().set(TestClock.START);
        assertThat(site.visitor().get("/a/" + article).status()).isEqualTo(200);
        assertThat(site.site().faults()).isEmpty();
    }

    @Test
    void what_is_scheduled_is_out_when_its_minute_has_come_by_the_clock_that_is_right() {
        long article = site.publish("title: خبر الغد\ncategory: مجتمع\ndate: 2026-11-24 10:00", "مقدمة.\n\nنص.");
        assertThat(isOnFront(article)).isFalse();

        site.clock().forward(YEAR);
        assertThat(isOnFront(article)).isTrue();
        assertThat(site.visitor().get("/a/" + article).status()).isEqualTo(200);
        site.clock().set(TestClock.START);
        assertThat(isOnFront(article)).isFalse();
        assertThat(site.visitor().get("/a/" + article).status()).isEqualTo(404);
        site.clock().forward(Duration.ofDays(1));
        assertThat(isOnFront(article)).isTrue();
    }

    @Test
    void who_had_signed_in_is_still_signed_in_when_it_is_right_again() {
        Browser reader = site.signedIn(Role.READER, "سلمى");
        site.clock().forward(YEAR);
        assertThat(reader.get("/account").path()).isEqualTo("/sign-in");
        site.clock().set(TestClock.START);

        assertThat(reader.get("/account").path()).isEqualTo("/account");
    }

    @Test
    void comments_from_before_and_after_are_all_there_once() {
        long article = site.article("نقاش");
        comment(article, "أول");
        site.clock().forward(Duration.ofHours(3));
        comment(article, "من المستقبل");
        site.clock().set(TestClock.START);
        comment(article, "أخير");

        Browser.Page page = site.visitor().get("/a/" + article);
        assertThat(page.all(".comment-body").eachText()).containsExactlyInAnyOrder("أول", "من المستقبل", "أخير");
        assertThat(page.text("#comments h2")).isEqualTo("التعاليق (3)");
    }

    private static Browser.Page comment(long article, String body) {
        return site.visitor().post("/a/" + article + "/comments", Map.of("name", "كريم", "body", body));
    }

    private static boolean isOnFront(long article) {
        return !site.visitor().get("/").all("main a[href^=/a/" + article + "]").isEmpty();
    }
}
