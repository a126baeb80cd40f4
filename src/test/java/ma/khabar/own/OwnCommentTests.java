package ma.khabar.own;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import ma.khabar.Browser;
import ma.khabar.TestClock;
import ma.khabar.TestSite;
import ma.khabar.account.Role;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What readers find of their own comments on the page that lists them; on each database. */
abstract class OwnCommentTests {
    abstract TestSite site();

    @Test
    void who_has_written_nothing_is_shown_where_to_begin() {
        Browser.Page page =
                site().signedIn(Role.READER, "صامتة").get("/account").click("a[href=/account/comments]");

        assertThat(page.text(".list-empty")).contains("لم تكتب تعليقًا بعد");
        assertThat(page.header("Cache-Control")).hasValue("private, no-store");
        assertThat(site().visitor().get("/account/comments").path()).isEqualTo("/sign-in");
    }

    @Test
    void each_is_listed_with_what_became_of_it_and_what_can_be_done() {
        long article = site().article("مقال للجميع");
        Browser reader = site().signedIn(Role.READER, "كاتبة كثيرة");
        long published = write(reader, article, "منشور عادي", "");
        long waiting = write(reader, article, "ينتظر قرارا", "x");
        long refused = write(reader, article, "فيه شتم", "x");
        long removed = write(reader, article, "نشر ثم حذف", "");
        long mine = write(reader, article, "ندمت عليه", "");
        decide(refused, "REJECTED", "insult");
        decide(removed, "REMOVED", "off-topic");
        reader.get("/a/" + article + "/comments/" + mine + "/removal")
                .form("form[action$=/removal]")
                .submit();

        Browser.Page page = reader.get("/account/comments");

        assertThat(page.all(".comments > li")).hasSize(5);
        assertThat(page.all(".own-title"))
                .allSatisfy(title -> assertThat(title.text()).contains("مقال للجميع"));
        Element one = item(page, "منشور عادي");
        assertThat(one.text()).contains("منشور").doesNotContain("السبب");
        assertThat(one.select("a[href$=#comment-" + published + "], a[href$=/edit], a[href$=/removal]"))
                .hasSize(3);
        assertThat(item(page, "ينتظر قرارا").text())
                .contains("في انتظار المراجعة")
                .contains("برنامج آلي");
        assertThat(item(page, "ينتظر قرارا").select("a[href^=/comments/status/" + waiting + "-], a[href$=/removal]"))
                .hasSize(2);
        assertThat(item(page, "فيه شتم").text()).contains("لم يُقبل").contains("شتم أو تجريح");
        assertThat(item(page, "نشر ثم حذف").text()).contains("حذفه المشرفون").contains("خارج الموضوع");
        assertThat(item(page, "ندمت عليه").text()).contains("حذفته بنفسك").doesNotContain("السبب");
        assertThat(item(page, "ندمت عليه").select(".comment-actions a")).isEmpty();
        assertThat(page.click("a[href^=/comments/status/" + refused + "-]").text(".status-now"))
                .isEqualTo("لم يُقبل");
    }

    @Test
    void after_five_minutes_it_can_only_be_taken_away() {
        long article = site().article("مقال قديم التعليق");
        Browser reader = site().signedIn(Role.READER, "متأخرة");
        write(reader, article, "كتب من قبل", "");
        site().clock().forward(Duration.ofMinutes(5));
        try {
            Browser.Page page = reader.get("/account/comments");
            assertThat(page.all(".comments a[href$=/edit]")).isEmpty();
            assertThat(page.all(".comments a[href$=/removal]")).hasSize(1);
        } finally {
            site().clock().set(TestClock.START);
        }
    }

    @Test
    void long_lists_are_paged_both_ways_and_hold_nobody_elses() {
        long article = site().article("مقال طويل النقاش");
        Browser reader = site().signedIn(Role.READER, "مكثرة");
        for (int i = 0; i < 31; i++) write(reader, article, "رأي رقم " + i, "");
        write(site().signedIn(Role.READER, "غيرها"), article, "ليس لها", "");

        Browser.Page first = reader.get("/account/comments");
        Browser.Page second = first.click("a[rel=next]");

        assertThat(first.all(".comments > li")).hasSize(30);
        assertThat(first.body()).contains("رأي رقم 30").doesNotContain("ليس لها");
        assertThat(second.all(".comments > li")).hasSize(1);
        assertThat(second.text(".comment-body")).isEqualTo("رأي رقم 0");
        assertThat(second.click("a[rel=prev]").text(".comments > li:first-child .comment-body"))
                .isEqualTo("رأي رقم 30");
        assertThat(site().statements(() -> reader.get("/account/comments"))).isLessThanOrEqualTo(3);
    }

    /** Answers the id. */
    private long write(Browser reader, long article, String body, String trap) {
        reader.postWithoutFollowing("/a/" + article + "/comments", Map.of("body", body, "website", trap));
        return site().sql()
                .fetchSingle("select max(id) from comment where body = ?", body)
                .get(0, Long.class);
    }

    private void decide(long comment, String state, String reason) {
        Browser.Page answer = site().signedIn(Role.MODERATOR, "مشرفة الصفحة")
                .post(
                        "/moderation/comments/" + comment + "/decision",
                        Map.of("state", state, "reason", reason, "version", "0"));
        assertThat(answer.status()).isEqualTo(200);
    }

    private static Element item(Browser.Page page, String body) {
        return page.one(".comments > li:contains(" + body + ")");
    }
}
