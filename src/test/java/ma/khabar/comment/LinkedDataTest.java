package ma.khabar.comment;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.Map;
import ma.khabar.TestSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What search engines read of an article and its comments. */
class LinkedDataTest {
    @RegisterExtension
    static final TestSite site = TestSite.fresh();

    @Test
    void it_has_the_article_and_the_first_comments() {
        long article = site.article("مقال \\\"مقروء\\\" آليًا");
        Guest guest = Guest.of(site, article);
        long root = guest.comment("رأي </script><!-- <b> \\ \"نعم\"\n\nسطر\u2028آخر");
        guest.reply(root, "ليلى", "جواب");
        site.visitor().post("/a/" + article + "/comments", Map.of("name", "برنامج", "body", "اشتروا", "website", "x"));

        JsonObject data = data("/a/" + article);

        assertThat(data.get("@type").getAsString()).isEqualTo("NewsArticle");
        assertThat(data.get("headline").getAsString()).isEqualTo("مقال \"مقروء\" آليًا");
        assertThat(data.get("commentCount").getAsInt()).isEqualTo(2);
        JsonArray comments = data.getAsJsonArray("comment");
        assertThat(comments).hasSize(2);
        JsonObject first = comments.get(0).getAsJsonObject();
        assertThat(first.get("text").getAsString()).startsWith("رأي </script><!-- <b> \\ \"نعم\"\n\nسطر");
        assertThat(first.getAsJsonObject("author").get("name").getAsString()).isEqualTo("كريم");
        assertThat(first.get("url").getAsString())
                .isEqualTo("https://khabar.test/a/" + article + "/comments/" + root + "#comment-" + root);
        assertThat(first.get("dateCreated").getAsString()).isEqualTo("2026-11-23T14:05:00+00:00");
        assertThat(data.toString()).doesNotContain("اشتروا");
    }

    @Test
    void an_article_without_comments_says_so() {
        JsonObject data = data("/a/" + site.article("بلا تعاليق"));

        assertThat(data.get("commentCount").getAsInt()).isZero();
        assertThat(data.getAsJsonArray("comment")).isEmpty();
    }

    private static JsonObject data(String path) {
        return JsonParser.parseString(site.visitor()
                        .get(path)
                        .one("script[type=application/ld+json]")
                        .data())
                .getAsJsonObject()
                .getAsJsonArray("@graph")
                .get(0)
                .getAsJsonObject();
    }
}
