package ma.khabar.card;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.imageio.ImageIO;
import ma.khabar.Browser;
import ma.khabar.TestClock;
import ma.khabar.TestSite;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands for an article on other sites. */
class CardTest {
    private static final int PAPER = 0xfffbfaf7;
    private static final int LARGEST = 300 * 1024;

    @RegisterExtension
    static final TestSite site = TestSite.fresh();

    @Test
    void an_article_without_a_picture_names_its_card() throws IOException {
        long article = site.article("مجلس المدينة يصادق على ميزانية السنة المقبلة");

        Element named = site.visitor().get("/a/" + article).one("meta[property=og:image]");
        String path = named.attr("content").substring("https://khabar.test".length());
        Browser.Page answer = site.visitor().get(path);
        byte[] card = site.visitor().bytes(path);

        assertThat(answer.header("Content-Type")).hasValue("image/png");
        assertThat(answer.header("Cross-Origin-Resource-Policy")).hasValue("cross-origin");
        assertThat(card).hasSizeLessThan(LARGEST);
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(card));
        assertThat(picture.getWidth()).isEqualTo(1200);
        assertThat(picture.getHeight()).isEqualTo(630);
        assertThat(inked(picture, 180, 460)).as("ink where the headline stands").isGreaterThan(5_000);
        assertThat(margin(picture)).as("ink beyond the margins").isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"خ", "😀", "W", "هل تعلن FIFA عن ملاعب مونديال 2030 بالمغرب؟"})
    void any_title_makes_a_card(String title) throws IOException {
        long article = site.article(title);

        BufferedImage picture = card(article);

        assertThat(margin(picture)).isZero();
    }

    @Test
    void the_longest_title_stays_within_its_place() throws IOException {
        BufferedImage words =
                card(site.article("كلمة طويلة من أربعين كلمة ".repeat(8).strip()));
        BufferedImage word = card(site.article("م".repeat(180)));

        assertThat(margin(words)).isZero();
        assertThat(margin(word)).isZero();
    }

    @Test
    void there_is_no_card_before_the_minute_of_an_article() {
        long article = site.publish("title: موعد بعيد\ncategory: مجتمع\ndate: 2026-12-24 10:00", "نص.");

        assertThat(site.visitor().get("/a/" + article + "/card.png").status()).isEqualTo(404);
        assertThat(oembed("https://khabar.test/a/" + article, "").status()).isEqualTo(404);
        site.clock().forward(Duration.ofDays(60));
        assertThat(site.visitor().get("/a/" + article + "/card.png").status()).isEqualTo(200);
        assertThat(oembed("https://khabar.test/a/" + article, "").status()).isEqualTo(200);
        site.clock().set(TestClock.START);
    }

    @Test
    void other_sites_are_told_how_to_quote_an_article() {
        long article = site.article("عنوان <b> {{ مقتبس }}");
        String offered = site.visitor()
                .get("/a/" + article)
                .one("link[type=application/json+oembed]")
                .attr("href");

        Browser.Page answer = site.visitor().get(offered.substring("https://khabar.test".length()));
        JsonObject embed = json(answer);

        assertThat(embed.get("version").getAsString()).isEqualTo("1.0");
        assertThat(embed.get("type").getAsString()).isEqualTo("rich");
        assertThat(embed.get("title").getAsString()).isEqualTo("عنوان <b> {{ مقتبس }}");
        assertThat(embed.get("author_name").getAsString()).isEqualTo("سلمى الورياغلي");
        assertThat(embed.get("html").getAsString())
                .contains("href=\"https://khabar.test/a/" + article + "\"", "عنوان &lt;b&gt;", "مقدمة المقال.");
        assertThat(embed.get("width").getAsInt()).isEqualTo(600);
    }

    @Test
    void a_quotation_is_as_wide_as_there_is_room() {
        String url = "https://khabar.test/a/" + site.article("ضيق");

        assertThat(json(oembed(url, "&maxwidth=300")).get("width").getAsInt()).isEqualTo(300);
        assertThat(oembed(url, "&maxwidth=x").status()).isEqualTo(400);
        assertThat(oembed(url, "&format=xml").status()).isEqualTo(501);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://khabar.test",
                "https://khabar.test/",
                "https://khabar.test/a/9999999999999999999",
                "https://khabar.test.example/a/1",
                "https://khabar.test/a/1/x/y",
                "javascript:alert(1)"
            })
    void an_address_that_is_no_article_of_ours_is_not_found(String url) {
        assertThat(oembed(url, "").status()).isEqualTo(404);
    }

    private static Browser.Page oembed(String url, String more) {
        return site.visitor().get("/oembed?url=" + URLEncoder.encode(url, StandardCharsets.UTF_8) + more);
    }

    private static JsonObject json(Browser.Page answer) {
        return JsonParser.parseString(answer.body()).getAsJsonObject();
    }

    private static BufferedImage card(long article) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(site.visitor().bytes("/a/" + article + "/card.png")));
    }

    private static int inked(BufferedImage picture, int top, int bottom) {
        int inked = 0;
        for (int y = top; y < bottom; y++)
            for (int x = 0; x < picture.getWidth(); x++) if (picture.getRGB(x, y) != PAPER) inked++;
        return inked;
    }

    /** How much is drawn in the outermost 40 pixels. */
    private static int margin(BufferedImage picture) {
        int inked = 0;
        for (int y = 0; y < picture.getHeight(); y++)
            for (int x = 0; x < picture.getWidth(); x++) {
                boolean outside = x < 40 || y < 40 || x >= picture.getWidth() - 40 || y >= picture.getHeight() - 40;
                if (outside && picture.getRGB(x, y) != PAPER) inked++;
            }
        return inked;
    }
}
