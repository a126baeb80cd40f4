package ma.khabar.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import ma.khabar.Browser;
import ma.khabar.TestSite;
import ma.khabar.account.Role;
import ma.khabar.library.Photo;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The site's own mark, at the head and the foot of every page. */
class LogoTest {
    @RegisterExtension
    static final TestSite site = TestSite.fresh();

    @AfterEach
    void take_it_away() {
        admin().post("/admin/settings/logo/removal", Map.of());
    }

    @Test
    void it_stands_on_every_page_with_its_dimensions_until_it_is_removed() throws IOException {
        assertThat(site.visitor().get("/").all(".wordmark svg, .footer-mark svg"))
                .hasSize(2);
        Browser.Page saved = send(transparent(600, 300));
        assertThat(saved.status()).isEqualTo(303);

        Element mark = site.visitor().get("/about").one(".wordmark img");
        assertThat(mark.attr("width") + "x" + mark.attr("height")).isEqualTo("512x256");
        assertThat(site.visitor().get("/").all(".wordmark svg, .footer-mark svg"))
                .isEmpty();
        assertThat(site.visitor().get("/").one(".footer-mark img").attr("src")).isEqualTo(mark.attr("src"));
        BufferedImage shown = read(mark.attr("src"));
        assertThat(shown.getColorModel().hasAlpha()).isTrue();
        Browser.Page settings = admin().get("/admin/settings");
        assertThat(settings.all(".logo-looks img")).hasSize(2);
        assertThat(settings.text("section[aria-labelledby=log] li:first-child")).contains("شعار الموقع", "512×256");

        BufferedImage square = read(settings.all(".logo-looks img").getLast().attr("src"));
        assertThat(square.getWidth()).isEqualTo(512).isEqualTo(square.getHeight());
        assertThat(new Color(square.getRGB(256, 5))).isEqualTo(Color.WHITE);

        settings.form("#logo-removal").submit();
        assertThat(site.visitor().get("/").all(".wordmark svg, .footer-mark svg"))
                .hasSize(2);
        assertThat(site.visitor().get(mark.attr("src")).status())
                .as("in pages kept elsewhere")
                .isEqualTo(200);
    }

    @Test
    void templates_find_a_square_one_of_the_size_that_search_engines_want() {
        send(Photo.jpeg(112, 60));
        var logo = new SettingsStore(site.site().database(), "خبر", site.clock())
                .current()
                .logo()
                .orElseThrow();
        assertThat(logo.path()).startsWith("/logo/").endsWith(".jpg");
        assertThat(logo.width()).isEqualTo(112).isEqualTo(logo.height());
        assertThat(site.visitor().get(logo.path()).header("Content-Type")).hasValue("image/jpeg");
        assertThat(site.visitor().get(logo.path()).header("Cache-Control").orElseThrow())
                .contains("immutable");
    }

    @Test
    void what_cannot_be_one_is_refused_in_words_and_the_old_one_stays() {
        send(Photo.png(300, 300));
        String old = site.visitor().get("/").one(".wordmark img").attr("src");
        String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";

        refused(svg.getBytes(StandardCharsets.UTF_8), 422, "ليس صورة");
        refused(new byte[0], 422, "ليس صورة");
        refused(Photo.jpeg(111, 50), 422, "112");
        refused(new byte[26 << 20], 413, "25 ميغابايت");
        assertThat(site.visitor().get("/").one(".wordmark img").attr("src")).isEqualTo(old);
        assertThat(admin().post("/admin/settings/logo", Map.of()).status()).isEqualTo(422);
        for (String name : new String[] {"x", "..%2Fkhabar.mv.db", "0".repeat(32) + ".png"})
            assertThat(site.visitor().get("/logo/" + name).status()).as(name).isIn(400, 404);
    }

    @Test
    void while_the_disk_takes_nothing_that_is_said() throws IOException {
        send(Photo.png(300, 300));
        Path folder = site.folder().resolve("logo");
        Path moved = Files.move(folder, site.folder().resolve("moved"));
        Files.createFile(folder);
        try {
            refused(Photo.png(301, 300), 507, "قرص الخادم");
        } finally {
            Files.delete(folder);
            Files.move(moved, folder);
        }
        assertThat(send(Photo.png(301, 300)).status()).isEqualTo(303);
    }

    private static void refused(byte[] bytes, int status, String why) {
        Browser.Page page = send(bytes);
        assertThat(page.status()).isEqualTo(status);
        assertThat(page.text("#logo-form [role=alert]")).contains("لم يتغير الشعار", why);
    }

    private static Browser.Page send(byte[] bytes) {
        return admin().postPicture("/admin/settings/logo", "شعار.svg", bytes, Map.of());
    }

    private static byte[] transparent(int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        var brush = image.createGraphics();
        brush.setColor(Color.BLACK);
        brush.fillOval(10, 10, width - 20, height - 20);
        brush.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private static BufferedImage read(String path) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(site.visitor().bytes(path)));
    }

    private static Browser admin() {
        return site.signedIn(Role.ADMIN, "المديرة");
    }
}
