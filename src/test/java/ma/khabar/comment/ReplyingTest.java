package ma.khabar.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import ma.khabar.Browser;
import ma.khabar.TestSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Answering a comment without script, and what may go wrong. */
class ReplyingTest {
    @RegisterExtension
    static final TestSite site = TestSite.fresh();

    private final long article = site.article("خبر");
    private final long root = Guest.of(site, article).comment("أصل");

    @Test
    void the_link_under_a_comment_opens_a_form_that_answers_it() {
        Browser.Page compose = site.visitor().get("/a/" + article).click("#comment-" + root + " [data-reply]");
        assertThat(compose.text("h2")).isEqualTo("ردًّا على كريم");
        assertThat(compose.text(".quoted .comment-body")).isEqualTo("أصل");

        Browser.Page page = compose.form("#comment-form")
                .fill("name", "ليلى")
                .fill("body", "أوافقك")
                .submit();
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text("[role=status]")).contains("نُشر تعليقك");
        assertThat(page.text(".replies .comment-body")).isEqualTo("أوافقك");
        assertThat(page.text(".replies .comment-to")).isEqualTo("ردًّا على كريم");
    }

    @Test
    void a_faulty_answer_comes_back_under_what_it_answers() {
        Browser.Page page = site.visitor()
                .get("/a/" + article + "/comments/new?parent=" + root)
                .form("#comment-form")
                .fill("body", "بلا اسم")
                .submit();

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text(".quoted .comment-body")).isEqualTo("أصل");
        assertThat(page.one("[name=parent]").val()).isEqualTo(String.valueOf(root));
        assertThat(page.one("textarea").wholeText().strip()).isEqualTo("بلا اسم");
        assertThat(page.one("[name=name]").hasAttr("autofocus")).isTrue();
    }

    @Test
    void a_comment_of_another_article_cannot_be_answered_here_but_the_text_can_be_posted_by_itself() {
        long other = site.article("خبر آخر");
        Browser.Page refused = refusedAnswer(other, String.valueOf(root));

        assertThat(refused.one("textarea").wholeText().strip()).isEqualTo("نص الرد");
        Browser.Page posted = refused.form("#comment-form").submit();
        assertThat(posted.status()).isEqualTo(200);
        assertThat(posted.text("#comments h2")).isEqualTo("التعاليق (1)");
        assertThat(posted.all(".comment-to")).isEmpty();
        assertThat(site.visitor().get("/a/" + article).text("#comments h2")).isEqualTo("التعاليق (1)");
    }

    @Test
    void what_is_no_comment_cannot_be_answered() {
        for (String parent : new String[] {"999999", "0", "-1", "x", "١", "99999999999999999999"}) {
            refusedAnswer(article, parent);
        }
    }

    @Test
    void an_empty_parent_begins_a_thread() {
        Browser.Page page = site.visitor()
                .post("/a/" + article + "/comments", Map.of("name", "كريم", "body", "مستقل", "parent", ""));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.all(".comments > li")).hasSize(2);
    }

    private static Browser.Page refusedAnswer(long article, String parent) {
        Browser.Page page = site.visitor()
                .post("/a/" + article + "/comments", Map.of("name", "ليلى", "body", "نص الرد", "parent", parent));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text("[role=alert]")).contains("لم يعد منشورًا");
        assertThat(page.one("[name=parent]").val()).isEmpty();
        return page;
    }
}
