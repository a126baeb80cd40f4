package ma.khabar.article;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.stream.StreamSupport;
import ma.khabar.Browser;
import ma.khabar.TestSite;
import ma.khabar.text.Slug;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What search engines and messengers read of pages. */
class MetadataTest {
    private static final String HOME = "https://khabar.test";

    @RegisterExtension
    static final TestSite site = TestSite.fresh();

    @Test
    void an_article_says_all_that_search_engines_ask_for() {
        long id = site.publish(
                "title: الماء أولا\ncategory: مجتمع\nauthor: [سلمى الورياغلي, كريم بنيس]\ntags: [ماء, جفاف]\ndate: 2026-11-20 09:30\nupdated: 2026-11-21 10:00",
                "مقدمة في الماء.\n\nنص.\n\n> [!CORRECTION]\n> كتبنا «عشرة»، والصواب «عشرون».");
        Browser.Page page = site.visitor().get("/a/" + id);
        JsonObject article = typed(page, "NewsArticle");

        assertThat(article.get("headline").getAsString()).isEqualTo("الماء أولا");
        assertThat(article.get("description").getAsString()).isEqualTo("مقدمة في الماء.");
        assertThat(article.get("datePublished").getAsString()).isEqualTo("2026-11-20T09:30:00+00:00");
        assertThat(article.get("dateModified").getAsString()).isEqualTo("2026-11-21T10:00:00+00:00");
        assertThat(article.get("articleSection").getAsString()).isEqualTo("مجتمع");
        assertThat(texts(article.getAsJsonArray("keywords"), null)).containsExactly("ماء", "جفاف");
        assertThat(texts(article.getAsJsonArray("author"), "name")).containsExactly("سلمى الورياغلي", "كريم بنيس");
        assertThat(texts(article.getAsJsonArray("author"), "url")).allMatch(url -> url.startsWith(HOME + "/author/"));
        assertThat(texts(article.getAsJsonArray("image"), null)).containsExactly(card(page));
        assertThat(texts(article.getAsJsonArray("correction"), "text"))
                .containsExactly("كتبنا «عشرة»، والصواب «عشرون».");
        assertPublisher(article.getAsJsonObject("publisher"));
        assertThat(page.one("meta[property=article:modified_time]").attr("content"))
                .isEqualTo("2026-11-21T10:00:00+00:00");
        assertThat(page.one("meta[name=robots]").attr("content")).isEqualTo("max-image-preview:large");
        assertThat(page.one("meta[name=twitter:card]").attr("content")).isEqualTo("summary_large_image");
    }

    @Test
    void an_article_without_changes_was_last_changed_when_it_was_published() {
        JsonObject article = typed(site.visitor().get("/a/" + site.article("كما كان")), "NewsArticle");

        assertThat(article.get("dateModified")).isEqualTo(article.get("datePublished"));
        assertThat(article.has("correction")).isFalse();
    }

    @Test
    void a_page_says_where_it_stands() {
        long id = site.article("في مكانه");

        JsonArray crumbs =
                typed(site.visitor().get("/a/" + id), "BreadcrumbList").getAsJsonArray("itemListElement");

        assertThat(texts(crumbs, "name")).containsExactly("الرئيسية", "مجتمع");
        assertThat(texts(crumbs, "position")).containsExactly("1", "2");
        assertThat(texts(crumbs, "item")).containsExactly(HOME + "/", HOME + "/category/" + Slug.encoded("مجتمع"));
        assertThat(texts(
                        typed(site.visitor().get("/tag/تجربة"), "BreadcrumbList")
                                .getAsJsonArray("itemListElement"),
                        "name"))
                .containsExactly("الرئيسية", "تجربة");
    }

    @Test
    void the_front_page_says_whose_it_is_and_how_to_search() {
        Browser.Page page = site.visitor().get("/");
        JsonObject website = typed(page, "WebSite");

        assertThat(website.get("url").getAsString()).isEqualTo(HOME + "/");
        assertThat(website.getAsJsonObject("potentialAction")
                        .getAsJsonObject("target")
                        .get("urlTemplate")
                        .getAsString())
                .isEqualTo(HOME + "/search?q={search_term_string}");
        assertPublisher(typed(page, "NewsMediaOrganization"));
        assertThat(page.one("meta[property=og:type]").attr("content")).isEqualTo("website");
    }

    @Test
    void the_page_of_an_author_says_who_that_is() {
        site.article("بتوقيعها");

        Browser.Page page = site.visitor().get("/author/سلمى-الورياغلي");
        JsonObject person = typed(page, "ProfilePage").getAsJsonObject("mainEntity");

        assertThat(person.get("name").getAsString()).isEqualTo("سلمى الورياغلي");
        assertThat(page.one("meta[property=og:type]").attr("content")).isEqualTo("profile");
    }

    private static void assertPublisher(JsonObject publisher) {
        assertThat(publisher.get("name").getAsString()).isEqualTo("أنا الخبر");
        String logo = publisher.getAsJsonObject("logo").get("url").getAsString();
        assertThat(logo).startsWith(HOME);
        assertThat(site.visitor().get(logo.substring(HOME.length())).status()).isEqualTo(200);
    }

    private static String card(Browser.Page page) {
        return page.one("meta[property=og:image]").attr("content");
    }

    private static JsonObject typed(Browser.Page page, String type) {
        JsonArray graph = JsonParser.parseString(
                        page.one("script[type=application/ld+json]").data())
                .getAsJsonObject()
                .getAsJsonArray("@graph");
        return StreamSupport.stream(graph.spliterator(), false)
                .map(thing -> thing.getAsJsonObject())
                .filter(thing -> thing.get("@type").getAsString().equals(type))
                .findFirst()
                .orElseThrow();
    }

    /** The texts themselves, or those under {@code name} in each. */
    private static List<String> texts(JsonArray things, String name) {
        return StreamSupport.stream(things.spliterator(), false)
                .map(thing -> name == null ? thing : thing.getAsJsonObject().get(name))
                .map(thing -> thing.getAsString())
                .toList();
    }
}
