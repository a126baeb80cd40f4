package ma.khabar.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import ma.khabar.Browser;
import ma.khabar.TestSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** With {@code KHABAR_COMMENTS=review} a comment waits for a moderator. */
class ReviewTest {
    @RegisterExtension
    static final TestSite site = TestSite.with(Map.of("KHABAR_COMMENTS", "review"));

    private final long article = site.article("خبر");

    @Test
    void a_comment_is_held_and_its_writer_is_told() {
        Browser.Page page = site.visitor()
                .get("/a/" + article)
                .form("#comment-form")
                .fill("name", "كريم")
                .fill("body", "نص ينتظر")
                .submit();

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text("[role=status]")).contains("يراجعه أحد المشرفين");
        assertThat(page.text("#comments h2")).isEqualTo("التعاليق (0)");
        assertThat(page.text(".own-waiting .comment-body")).isEqualTo("نص ينتظر");
        assertThat(site.visitor().get("/a/" + article).body()).doesNotContain("نص ينتظر");
    }

    @Test
    void a_waiting_comment_can_be_neither_opened_nor_answered() {
        site.visitor().post("/a/" + article + "/comments", Map.of("name", "كريم", "body", "نص ينتظر"));
        long id = site.sql().fetchSingle("select max(id) from comment").get(0, Long.class);

        assertThat(site.visitor().get("/a/" + article + "/comments/" + id).status())
                .isEqualTo(404);
        assertThat(site.visitor()
                        .get("/a/" + article + "/comments/new?parent=" + id)
                        .status())
                .isEqualTo(404);
        Browser.Page answer = site.visitor()
                .post("/a/" + article + "/comments", Map.of("name", "ن", "body", "ن", "parent", String.valueOf(id)));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).doesNotContain("نص ينتظر");
    }

    @Test
    void sent_twice_it_waits_once() {
        Browser visitor = site.visitor();
        Map<String, String> comment = Map.of("name", "كريم", "body", "مرتان");
        visitor.post("/a/" + article + "/comments", comment);

        Browser.Page again = visitor.post("/a/" + article + "/comments", comment);

        assertThat(again.text("[role=status]")).contains("مرة واحدة");
        assertThat(site.sql()
                        .fetchSingle("select count(*) from comment where article_id = " + article)
                        .get(0, Integer.class))
                .isEqualTo(1);
    }
}
