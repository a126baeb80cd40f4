package ma.khabar.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import ma.khabar.Browser;
import ma.khabar.TestSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An article whose discussion the editors have closed. */
class ClosedTest {
    @RegisterExtension
    static final TestSite site = TestSite.fresh();

    private static final String OPEN = "---\ntitle: مغلق\ncategory: مجتمع\n---\n\nنص.\n\nنص.\n";

    @Test
    void what_was_said_stays_and_nothing_is_added() {
        long article = site.publishFile("closed.md", OPEN).id();
        long root = Guest.of(site, article).comment("قبل الإغلاق");
        site.publishFile("closed.md", OPEN.replace("category", "comments: closed\ncategory"));

        Browser visitor = site.visitor();
        Browser.Page page = visitor.get("/a/" + article);
        assertThat(page.text("#comment-" + root + " .comment-body")).isEqualTo("قبل الإغلاق");
        assertThat(page.text("#comments h2")).isEqualTo("التعاليق (1)");
        assertThat(page.all("#comment-form, [data-reply]")).isEmpty();
        assertThat(page.text(".discussion .notice")).contains("أُغلق باب التعليق");

        Browser.Page refused = visitor.post(
                "/a/" + article + "/comments",
                Map.of("name", "كريم", "body", "بعد الإغلاق", "parent", String.valueOf(root)));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.one("textarea").wholeText().strip()).isEqualTo("بعد الإغلاق");
        assertThat(visitor.get("/a/" + article).text("#comments h2")).isEqualTo("التعاليق (1)");
    }

    @Test
    void an_article_closed_from_the_start_says_that_nobody_commented() {
        long article = site.publish("title: بلا نقاش\ncategory: مجتمع\ncomments: closed", "نص.\n\nنص.");

        assertThat(site.visitor().get("/a/" + article).text(".discussion-empty"))
                .isEqualTo("لم يعلق أحد على هذا المقال.");
    }
}
