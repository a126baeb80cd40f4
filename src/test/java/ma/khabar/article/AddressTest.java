package ma.khabar.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import ma.khabar.Browser;
import ma.khabar.TestSite;
import ma.khabar.text.Slug;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The id decides; whatever slug comes with it, the reader ends at the one right address. */
class AddressTest {
    @RegisterExtension
    static final TestSite site = TestSite.fresh();

    private static final String SLUG = "أخبار-مؤسسة-الإعلام";

    private final long id = site.article("أخبار مؤسسة الإعلام");
    private final String right = "/a/" + id + "/" + Slug.encoded(SLUG);

    @Test
    void the_right_address_answers_itself() {
        assertThat(site.visitor().getWithoutFollowing(right).status()).isEqualTo(200);
    }

    @Test
    void the_short_and_every_wrong_address_are_moved_for_good() {
        moved("/a/" + id);
        moved("/a/" + id + "/");
        moved("/a/" + id + "/" + Slug.encoded("عنوان-قديم"));
        moved("/a/" + id + "/x");
        moved(right + "/");
    }

    @Test
    void decomposed_letters_and_stray_marks_in_the_address_do_no_harm() {
        moved("/a/" + id + "/" + Slug.encoded(Normalizer.normalize(SLUG, Normalizer.Form.NFD)));
        moved("/a/" + id + "/" + Slug.encoded(SLUG + "\u200F\u064E"));
    }

    @Test
    void lower_case_percent_encoding_leads_there_too() {
        Browser.Page page = site.visitor().get(right.toLowerCase(Locale.ROOT));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.uri().getRawPath()).isEqualTo(right);
    }

    @Test
    void the_query_is_kept() {
        assertThat(site.visitor()
                        .getWithoutFollowing("/a/" + id + "?utm_source=x&b=%D8%A3")
                        .header("Location"))
                .contains(right + "?utm_source=x&b=%D8%A3");
    }

    @Test
    void the_canonical_address_is_the_public_one() {
        assertThat(site.visitor().get("/a/" + id).one("link[rel=canonical]").attr("href"))
                .isEqualTo("https://khabar.test" + right);
    }

    @Test
    void an_article_called_comments_can_be_read_all_the_same() {
        long article = site.article("Comments");

        assertThat(site.visitor().get("/a/" + article).all(".prose")).hasSize(1);
    }

    @Test
    void a_title_without_letters_still_has_an_address() {
        long article = site.article("🌹🌹");

        assertThat(site.visitor().get("/a/" + article).text("h1")).isEqualTo("🌹🌹");
    }

    @ParameterizedTest
    @ValueSource(strings = {"category", "tag", "author"})
    void lists_are_found_by_decomposed_lower_case_and_marked_slugs_too(String kind) {
        site.publish("title: ت\ncategory: آراء\nauthor: آراء\ntags: [آراء]", "نص.\n\nنص.");
        String right = "/" + kind + "/" + Slug.encoded("آراء");
        String decomposed = Slug.encoded(Normalizer.normalize("آرا\u064Eء", Normalizer.Form.NFD));

        assertThat(site.visitor().get(right.toLowerCase(Locale.ROOT)).text("h1"))
                .isEqualTo("آراء");
        Browser.Page page = site.visitor().get("/" + kind + "/" + decomposed);
        assertThat(page.text("h1")).isEqualTo("آراء");
        assertThat(page.one("link[rel=canonical]").attr("href")).isEqualTo("https://khabar.test" + right);
    }

    private void moved(String address) {
        Browser.Page page = site.visitor().getWithoutFollowing(address);
        assertThat(page.status()).as(address).isEqualTo(301);
        assertThat(page.header("Location")).contains(right);
    }
}
