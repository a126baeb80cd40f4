package ma.khabar.device;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.regex.Pattern;
import ma.khabar.Browser;
import ma.khabar.TestSite;
import ma.khabar.library.Photo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a device asks for to keep the site, and what a reader who saves gets. */
class DevicePagesTest {
    @RegisterExtension
    static final TestSite site = TestSite.fresh();

    @Test
    void the_site_can_be_installed() {
        String address = site.visitor().get("/").one("link[rel=manifest]").attr("href");
        Browser.Page answer = site.visitor().get(address);
        JsonObject manifest = JsonParser.parseString(answer.body()).getAsJsonObject();

        assertThat(answer.header("Content-Type").orElseThrow()).startsWith("application/manifest+json");
        assertThat(manifest.get("name").getAsString()).isEqualTo("أنا الخبر");
        assertThat(manifest.get("dir").getAsString()).isEqualTo("rtl");
        for (JsonElement icon : manifest.getAsJsonArray("icons")) {
            assertThat(site.visitor()
                            .get(icon.getAsJsonObject().get("src").getAsString())
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void all_that_the_worker_keeps_is_there() {
        Browser.Page worker = site.visitor().get("/sw.js");

        assertThat(worker.header("Content-Type").orElseThrow()).startsWith("text/javascript");
        assertThat(worker.header("Cache-Control")).hasValue("no-cache");
        assertThat(Pattern.compile("\"(/[^\"]+)\"")
                        .matcher(worker.body())
                        .results()
                        .map(named -> named.group(1)))
                .hasSizeGreaterThan(5)
                .allSatisfy(path ->
                        assertThat(site.visitor().get(path).status()).as(path).isEqualTo(200));
    }

    @Test
    void who_saves_data_gets_no_fonts_and_small_pictures() throws Exception {
        java.nio.file.Files.write(site.folder().resolve("large.jpg"), Photo.jpeg(1600, 900));
        long article = site.publish(
                "title: صور خفيفة\ncategory: مجتمع\nimage: large.jpg\nimage_alt: صورة\nimage_credit: نحن",
                "مقدمة.\n\n![صورة](large.jpg)\n\nنص.");

        Browser.Page full = site.visitor().get("/a/" + article);
        Browser.Page light = site.visitor().sending("Save-Data", "on").get("/a/" + article);

        assertThat(full.all("link[as=font]")).isNotEmpty();
        assertThat(full.all("main img[srcset]")).isNotEmpty();
        assertThat(light.all("link[as=font], main img[srcset]")).isEmpty();
        assertThat(light.all("main img"))
                .hasSameSizeAs(full.all("main img"))
                .allSatisfy(image -> assertThat(image.attr("src")).contains("/320"));
        assertThat(light.one("html").hasAttr("data-light")).isTrue();
        assertThat(full.header("Vary").orElseThrow()).contains("Save-Data");
    }

    @Test
    void a_copy_for_reading_is_the_article_and_nothing_else() {
        long article = site.article("هدوء تام");

        Browser.Page copy = site.visitor().get("/a/" + article).click(".comforts a");

        assertThat(copy.text("h1")).isEqualTo("هدوء تام");
        assertThat(copy.text(".prose")).isEqualTo("نص المقال.");
        assertThat(copy.all("#comments, .rail, .share, nav.sections")).isEmpty();
        assertThat(copy.one("link[rel=canonical]").attr("href")).startsWith("https://khabar.test/a/" + article + "/");
        assertThat(copy.one("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(site.visitor().get("/a/999999/reading").status()).isEqualTo(404);
    }
}
