package ma.khabar.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import ma.khabar.Browser;
import ma.khabar.TestSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A guest writes under an article, without script. */
class PostingTest {
    @RegisterExtension
    static final TestSite site = TestSite.fresh();

    @Test
    void an_article_without_comments_counts_zero_and_invites() {
        Browser.Page page = site.visitor().get("/a/" + site.article("بلا تعاليق"));

        assertThat(page.text("#comments h2")).isEqualTo("التعاليق (0)");
        assertThat(page.text(".discussion-empty")).contains("كن أول من يعلق");
    }

    @Test
    void a_comment_is_seen_at_once_and_counted() {
        Browser.Page page = post("خبر", "كريم", "مقال مفيد.\n\nشكرًا لكم");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text("[role=status]")).contains("نُشر تعليقك");
        assertThat(page.text("#comments h2")).isEqualTo("التعاليق (1)");
        assertThat(page.text(".comment-author bdi")).isEqualTo("كريم");
        assertThat(page.all(".comment-body p").eachText()).containsExactly("مقال مفيد.", "شكرًا لكم");
    }

    @Test
    void what_was_typed_is_what_is_read() {
        String body = "a < b && c > d, <أهلا>, -- {{ x }} ${jndi:ldap://x} &amp; \"'";

        Browser.Page page = post("نص غريب", "<b>أنا</b>", body);

        assertThat(page.text(".comment-body")).isEqualTo(body);
        assertThat(page.text(".comment-author")).isEqualTo("<b>أنا</b>");
    }

    @Test
    void of_fields_that_come_twice_the_first_is_taken_and_the_address_has_none() {
        long article = site.article("مضاعف");
        site.visitor()
                .postRaw(
                        "/a/" + article + "/comments?name=address&body=address",
                        "application/x-www-form-urlencoded",
                        "name=first&body=one&name=second&body=two&body=three");

        Browser.Page page = site.visitor().get("/a/" + article);
        assertThat(page.text(".comment-author bdi")).isEqualTo("first");
        assertThat(page.text(".comment-body")).isEqualTo("one");
        assertThat(page.text("#comments h2")).isEqualTo("التعاليق (1)");
    }

    @Test
    void an_empty_comment_comes_back_with_the_reason() {
        Browser.Page page = post("فارغ", "كريم", " \u200F\u200B\u3164 ... ");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text("#comment-body-error")).contains("اكتب تعليقك");
        assertThat(page.one("textarea[name=body]").hasAttr("autofocus")).isTrue();
        assertThat(page.one("textarea[name=body]").attr("aria-describedby")).isEqualTo("comment-body-error");
        assertThat(page.one("input[name=name]").val()).isEqualTo("كريم");
        assertThat(page.text("#comments h2")).isEqualTo("التعاليق (0)");
    }

    @Test
    void without_a_name_the_text_is_kept() {
        Browser.Page page = post("بلا اسم", "", "\nنص كتبته طويلًا\nوسطر ثان");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text("#comment-name-error")).contains("اكتب اسمًا");
        assertThat(page.one("textarea[name=body]").wholeText().strip()).isEqualTo("نص كتبته طويلًا\nوسطر ثان");
        assertThat(page.all("[role=alert]")).isNotEmpty();
    }

    @Test
    void lengths_are_counted_in_letters() {
        String emoji = "🌹".repeat(CommentForm.LONGEST_BODY);

        assertThat(post("طويل", "ن".repeat(60), emoji).status()).isEqualTo(200);
        assertThat(post("أطول", "كريم", emoji + "ز").text("#comment-body-error"))
                .contains("4000 حرف")
                .contains("حرف واحد");
        assertThat(post("اسم أطول", "ن".repeat(61), "نص").status()).isEqualTo(422);
    }

    @Test
    void bidi_controls_are_dropped() {
        Browser.Page page = post("اتجاه", "كر\u202Eيم", "نص \u202Eمقلوب\u2066 هنا");

        assertThat(page.text(".comment-author")).isEqualTo("كريم");
        assertThat(page.text(".comment-body")).isEqualTo("نص مقلوب هنا");
    }

    @Test
    void sent_twice_it_is_stored_once() {
        long article = site.article("مرتان");
        Browser visitor = site.visitor();
        Browser.Form form = visitor.get("/a/" + article)
                .form("#comment-form")
                .fill("name", "كريم")
                .fill("body", "مرة واحدة");

        form.submit();
        Browser.Page again = form.submit();

        assertThat(again.text("[role=status]")).contains("مرة واحدة");
        assertThat(visitor.get("/a/" + article).text("#comments h2")).isEqualTo("التعاليق (1)");
    }

    @Test
    void the_notice_is_shown_once() {
        long article = site.article("إشعار");
        Browser visitor = site.visitor();
        visitor.get("/a/" + article)
                .form("#comment-form")
                .fill("name", "كريم")
                .fill("body", "نص")
                .submit();

        assertThat(visitor.get("/a/" + article).all("[role=status]")).isEmpty();
    }

    @Test
    void a_page_for_readers_sets_no_cookie() {
        Browser.Page page = site.visitor().get("/a/" + site.article("بلا كوكيز"));

        assertThat(page.header("Set-Cookie")).isEmpty();
    }

    @Test
    void a_filled_trap_holds_the_comment() {
        long article = site.article("فخ");
        Browser.Page page = site.visitor()
                .post(
                        "/a/" + article + "/comments",
                        Map.of("name", "روبوت", "body", "اشتروا", "website", "http://spam.example"));

        assertThat(page.text("[role=status]")).contains("يراجعه");
        assertThat(page.text("#comments h2")).isEqualTo("التعاليق (0)");
    }

    @Test
    void after_two_weeks_comments_are_closed_and_the_text_comes_back() {
        long article = site.article("قديم");
        site.clock().forward(Duration.ofDays(15));
        try {
            Browser visitor = site.visitor();
            Browser.Page page = visitor.get("/a/" + article);
            assertThat(page.all("#comment-form")).isEmpty();
            assertThat(page.text(".discussion .notice"))
                    .contains("أُغلق باب التعليق")
                    .contains("7 دجنبر 2026");

            Browser.Page refused = visitor.post("/a/" + article + "/comments", Map.of("name", "كريم", "body", "تأخرت"));
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.text("[role=alert]")).contains("أُغلق");
            assertThat(refused.one("textarea[name=body]").wholeText().strip()).isEqualTo("تأخرت");
        } finally {
            site.clock().forward(Duration.ofDays(-15));
        }
    }

    private static Browser.Page post(String title, String name, String body) {
        return site.visitor()
                .get("/a/" + site.article(title))
                .form("#comment-form")
                .fill("name", name)
                .fill("body", body)
                .submit();
    }
}
