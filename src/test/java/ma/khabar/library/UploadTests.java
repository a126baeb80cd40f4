package ma.khabar.library;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.khabar.Browser;
import ma.khabar.TestSite;
import ma.khabar.Wire;
import ma.khabar.account.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures are sent: what is kept, what is refused, and what is left of what a camera knows. */
abstract class UploadTests {
    LibraryDesk desk;

    abstract TestSite site();

    @BeforeEach
    final void open() {
        desk = LibraryDesk.of(site());
    }

    @Test
    void a_picture_that_was_sent_has_a_page_and_is_served_in_webp_and_jpeg() {
        Browser.Page page = desk.journalist().get(desk.sent(Photo.jpeg(1700, 900)));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text("[role=status]")).contains("الصورة في المكتبة");
        String src = page.one(".picture-stage img").attr("src");
        assertThat(src).endsWith("/960.webp");
        assertThat(read(src).getWidth()).isEqualTo(960);
        BufferedImage jpeg = read(src.replace("960.webp", "1600.jpg"));
        assertThat(List.of(jpeg.getWidth(), jpeg.getHeight())).isEqualTo(List.of(1600, 847));
        assertThat(site().visitor().get(src.replace(".webp", ".jpg")).header("Content-Type"))
                .hasValue("image/jpeg");
    }

    @Test
    void a_script_is_answered_in_json() {
        Browser script = site().signedIn(Role.JOURNALIST, "سكريبت").sending("Accept", "application/json");
        Map<String, String> said = Map.of("alt", "ميناء", "caption", "قوارب \"زرقاء\"", "credit", "أنا الخبر");

        Browser.Page taken = script.postPicture(LibraryDesk.PICTURES, "1.jpg", Photo.jpeg(500, 300), said);
        assertThat(taken.status()).isEqualTo(201);
        assertThat(taken.header("Content-Type").orElseThrow()).startsWith("application/json");
        assertThat(taken.body())
                .contains("\"src\":\"/media/", "\"alt\":\"ميناء\"", "\"caption\":\"قوارب \\\"زرقاء\\\"\"")
                .contains("\"credit\":\"أنا الخبر\"");

        Browser.Page refused = script.postPicture(LibraryDesk.PICTURES, "1.jpg", html(), Map.of());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).isEqualTo("{\"error\":\"هذا الملف ليس صورة، مهما كان اسمه.\"}");
        assertThat(script.get(LibraryDesk.PICTURES + "/choices?q=زرقا").all("button[data-picture]"))
                .first()
                .satisfies(button -> {
                    assertThat(button.attr("data-picture")).isEqualTo(LibraryDesk.id(taken));
                    assertThat(button.attr("data-caption")).isEqualTo("قوارب \"زرقاء\"");
                });
    }

    @Test
    void the_same_file_is_the_same_picture() {
        byte[] bytes = Photo.jpeg(640, 400);
        String first = desk.sent(bytes);

        assertThat(desk.sent(bytes)).isEqualTo(first);
        assertThat(desk.send(desk.colleague(), "اسم آخر.png", bytes).header("Location"))
                .hasValue(first);
        assertThat(desk.journalist().get(first).text(".picture-view .picture-about"))
                .contains("صورة.jpg", "هدى المرابطي");
    }

    @Test
    void a_picture_from_a_phone_stands_upright_and_says_nothing_of_where_it_was_taken() throws Exception {
        Browser.Page page = desk.journalist().get(desk.sent(Photo.onItsSide(800, 400)));

        byte[] kept = Files.readAllBytes(original(page));
        BufferedImage image = Photo.read(kept);
        assertThat(List.of(image.getWidth(), image.getHeight())).isEqualTo(List.of(400, 800));
        assertThat(near(image, 350, 100)).as("the corner, turned").isEqualTo(Color.GREEN);
        assertThat(near(image, 50, 400)).isEqualTo(Color.BLUE);
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("GPS", "Exif");
    }

    @Test
    void a_large_picture_is_kept_smaller_and_a_transparent_one_without_loss() throws Exception {
        Path large = original(desk.journalist().get(desk.sent(Photo.jpeg(6_600, 1_000))));
        assertThat(large.toString()).endsWith(".jpg");
        assertThat(Photo.read(Files.readAllBytes(large)).getWidth()).isEqualTo(3_200);

        Browser.Page page = desk.journalist().get(desk.sent(Photo.transparentPng(400, 300)));
        BufferedImage transparent = Photo.read(Files.readAllBytes(original(page)));
        assertThat(original(page).toString()).endsWith(".png");
        assertThat(transparent.getColorModel().hasAlpha()).isTrue();
        BufferedImage served = read(page.one(".picture-stage img").attr("src").replace(".webp", ".jpg"));
        assertThat(near(served, 300, 200)).as("paper").isEqualTo(Color.WHITE);
        assertThat(original(desk.journalist().get(desk.sent(Photo.gif(320, 200))))
                        .toString())
                .endsWith(".png");
    }

    @Test
    void what_is_no_picture_is_refused_whatever_its_name() {
        String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";
        refused(html(), "ليس صورة");
        refused(svg.getBytes(StandardCharsets.UTF_8), "ليس صورة");
        refused(new byte[0], "ليس صورة");
        refused("BM".getBytes(StandardCharsets.US_ASCII), "");
        assertThat(files("originals")).noneMatch(name -> name.contains("partial"));
        assertThat(files("incoming")).isEmpty();
    }

    @Test
    void a_picture_that_is_cut_short_is_refused() {
        refused(Photo.cut(Photo.jpeg(600, 400)), "ناقص");
        refused(Photo.cut(Photo.png(600, 400)), "ناقص");
        refused(Photo.cut(Photo.gif(600, 400)), "ناقص");
    }

    @Test
    void a_bomb_is_refused_by_its_head() {
        long before = used();
        refused(Photo.bomb(10_000, 10_000), "60 ميغابكسل");
        refused(Photo.bomb(50_000, 50_000), "60 ميغابكسل");
        refused(Photo.bomb(65_535, 65_535), "60 ميغابكسل");
        assertThat(used() - before).isLessThan(100L << 20);
        refused(Photo.bomb(7_000, 7_000), "ناقص");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zTXt", "iCCP", "iTXt"})
    void what_a_picture_says_beside_itself_is_not_unpacked(String kind) {
        byte[] picture = Photo.saying(Photo.png(420, 300), kind, 200 << 20);
        long before = allocated();
        desk.sent(picture);
        assertThat(allocated() - before).isLessThan(150L << 20);
    }

    @Test
    void a_picture_for_print_is_shown_in_its_colours() {
        Browser.Page page = desk.journalist().get(desk.sent(Hostile.cmykJpeg(434, 300)));
        BufferedImage shown = read(page.one(".picture-stage img").attr("src").replace(".webp", ".jpg"));
        assertThat(near(shown, 100, 100)).isEqualTo(Color.RED);
    }

    @Test
    void a_moving_webp_is_refused_with_what_to_do() {
        refused(Hostile.animatedWebp(300, 200), "المتحرك");
    }

    @Test
    void a_webp_is_taken_whole_or_not_at_all() {
        byte[] webp = Hostile.webp(430, 300);
        assertThat(Photo.read(site().visitor()
                                .bytes(desk.journalist()
                                        .get(desk.sent(webp))
                                        .one(".picture-stage img")
                                        .attr("src")))
                        .getWidth())
                .isGreaterThan(400);
        refused(Photo.cut(webp), "ناقص");
        refused(Arrays.copyOf(webp, 30), "");
        refused(Arrays.copyOf(webp, 12), "");
        long before = used();
        refused(Hostile.hugeWebp(16_000, 16_000), "");
        refused(Hostile.hugeWebp(1 << 24, 1 << 24), "");
        assertThat(used() - before).isLessThan(100L << 20);
        assertThat(desk.send(desk.journalist(), "1.webp", Hostile.scratched(webp))
                        .status())
                .isIn(303, 422);
    }

    @Test
    void a_wrong_sum_and_a_thousand_frames_break_nothing() {
        assertThat(desk.send(desk.journalist(), "1.png", Hostile.pngWithWrongSum(431, 300))
                        .status())
                .isIn(303, 422);
        assertThat(desk.send(desk.journalist(), "1.png", Hostile.scratched(Photo.png(432, 300)))
                        .status())
                .isEqualTo(422);
        long before = used();
        desk.sent(Hostile.gifOfFrames(1_000, 433, 300));
        assertThat(used() - before).isLessThan(100L << 20);
    }

    @Test
    void markup_behind_the_pixels_does_not_come_with_them() throws Exception {
        byte[] jpeg = Photo.jpeg(330, 220);
        byte[] both = new byte[jpeg.length + html().length];
        System.arraycopy(jpeg, 0, both, 0, jpeg.length);
        System.arraycopy(html(), 0, both, jpeg.length, html().length);

        Browser.Page page = desk.journalist().get(desk.sent(both));
        assertThat(new String(Files.readAllBytes(original(page)), StandardCharsets.ISO_8859_1))
                .doesNotContain("script");
    }

    @Test
    void only_who_writes_may_send_and_a_broken_request_is_the_senders_mistake() {
        assertThat(desk.send(site().visitor(), "1.jpg", Photo.jpeg(300, 200)).status())
                .isEqualTo(403);
        assertThat(desk.send(site().signedIn(Role.READER, "قارئة"), "1.jpg", Photo.jpeg(300, 200))
                        .status())
                .isEqualTo(403);
        assertThat(desk.send(site().signedIn(Role.MODERATOR, "مشرفة"), "1.jpg", Photo.jpeg(300, 200))
                        .status())
                .isEqualTo(403);
        // Each in a connection of its own: the server ends one in which it was sent nonsense.
        for (String type :
                List.of("multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=z")) {
            Browser sender = site().signedIn(Role.JOURNALIST, "هدى المرابطي");
            assertThat(sender.postRaw(LibraryDesk.PICTURES, type, "--b\r\nx").status())
                    .isBetween(400, 422);
        }
        Browser writer = desk.journalist();
        assertThat(writer.postRaw("/newsroom/articles", "multipart/form-data; boundary=b", "--b--")
                        .status())
                .isEqualTo(415);
        assertThat(writer.post(LibraryDesk.PICTURES, Map.of()).status()).isEqualTo(422);
    }

    @Test
    void parts_that_are_too_many_too_deep_or_broken_are_the_senders_mistake() {
        String part = "--b\r\nContent-Disposition: form-data; name=\"x\"";
        for (String body : List.of(
                (part + "\r\n\r\ny\r\n").repeat(5_000) + "--b--\r\n",
                "--b\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n".repeat(500) + "--b--\r\n",
                part + "\r\nX: " + "y".repeat(100_000) + "\r\n\r\ny\r\n--b--\r\n",
                part + "\r\nX: y".repeat(10_000) + "\r\n\r\ny\r\n--b--\r\n",
                "--b\r\n\r\ny\r\n--b--\r\n",
                part + "; filename=\"\u0000/../..\"\r\n\r\ny\r\n--b--\r\n",
                part + "\r\nContent-Transfer-Encoding: base64\r\n\r\n%%%\r\n--b--\r\n")) {
            Browser sender = site().signedIn(Role.JOURNALIST, "هدى المرابطي");
            assertThat(sender.postRaw(LibraryDesk.PICTURES, "multipart/form-data; boundary=b", body)
                            .status())
                    .isBetween(400, 422);
        }
    }

    /** Jetty looks for parts to delete when all is answered, and then would fail for a second time. */
    @Test
    void broken_parts_fail_once() {
        List<Throwable> uncaught = new CopyOnWriteArrayList<>();
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> uncaught.add(failure));
        try {
            String part = "--b\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\ny\r\n";
            Browser.Page refused = desk.journalist()
                    .postRaw(LibraryDesk.PICTURES, "multipart/form-data; boundary=b", part.repeat(1_500) + "--b--\r\n");
            assertThat(refused.status()).isEqualTo(400);
            // On the same connection, so after all that belongs to the request before.
            assertThat(desk.journalist().get(LibraryDesk.PICTURES).status()).isEqualTo(200);
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
        assertThat(uncaught)
                .noneMatch(failure -> String.valueOf(failure.getMessage()).contains("already completed"));
    }

    @Test
    void a_file_that_is_too_large_is_refused_from_its_length() {
        Browser.Page refused = desk.send(desk.journalist(), "1.jpg", new byte[26 << 20]);
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.text("[role=alert]")).contains("25 ميغابايت");
    }

    @Test
    void a_file_longer_than_anybody_waits_for_is_refused_before_it_comes() {
        String cookies = desk.journalist().get(LibraryDesk.PICTURES).kept().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        String answer = Wire.begin(
                site().port(),
                "POST " + LibraryDesk.PICTURES + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nCookie: "
                        + cookies
                        + "\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 5000000000\r\n\r\n--b\r\n");

        assertThat(Wire.status(answer)).isEqualTo(413);
        assertThat(answer).contains("25 ميغابايت");
    }

    @Test
    void words_that_are_too_long_come_back_with_the_reason() {
        for (String field : List.of("alt", "caption", "credit")) {
            Map<String, String> said = Map.of(field, "x".repeat(900));
            Browser.Page refused =
                    desk.journalist().postPicture(LibraryDesk.PICTURES, "1.jpg", Photo.jpeg(420, 300), said);
            assertThat(refused.status()).as(field).isEqualTo(422);
            assertThat(refused.text("[role=alert]")).contains("أطول من");
        }
    }

    @Test
    void while_the_disk_takes_nothing_nothing_is_lost_and_afterwards_all_goes_on() throws Exception {
        Path pictures = site().folder().resolve("pictures");
        String known = desk.sent(Photo.jpeg(421, 300));
        String src = desk.journalist().get(known).one(".picture-stage img").attr("src");
        assertThat(site().visitor().get(src).status()).isEqualTo(200);

        // Tests may run as root, whom no permission stops: a file stands where a folder should.
        for (String folder : List.of("incoming", "originals")) {
            Path moved = Files.move(pictures.resolve(folder), pictures.resolve("moved"));
            Files.createFile(pictures.resolve(folder));
            try {
                noRoom();
                assertThat(site().visitor().get(src).status()).isEqualTo(200);
            } finally {
                Files.delete(pictures.resolve(folder));
                Files.move(moved, pictures.resolve(folder));
            }
        }
        desk.sent(Photo.jpeg(422, 300));
        assertThat(files("originals")).noneMatch(name -> name.contains("partial"));
    }

    private void noRoom() {
        Map<String, String> said = Map.of("credit", "تصوير: \"ليلى\"");
        Browser.Page refused = desk.journalist().postPicture(LibraryDesk.PICTURES, "1.jpg", Photo.jpeg(422, 300), said);
        assertThat(refused.status()).isEqualTo(507);
        assertThat(refused.header("Retry-After")).hasValue("60");
        assertThat(refused.text("[role=alert]")).contains("قرص الخادم");
        assertThat(refused.one("#upload-credit").val()).isEqualTo("تصوير: \"ليلى\"");
        assertThat(refused.body()).doesNotContain("Exception", "incoming", "originals");

        Browser script = site().signedIn(Role.JOURNALIST, "هدى المرابطي").sending("Accept", "application/json");
        Browser.Page told = script.postPicture(LibraryDesk.PICTURES, "1.jpg", Photo.jpeg(422, 300), said);
        assertThat(told.status()).isEqualTo(507);
        assertThat(told.body()).startsWith("{\"error\":\"لا يمكن حفظ");
    }

    private void refused(byte[] bytes, String why) {
        Browser.Page page = desk.send(desk.journalist(), "صورة.jpg", bytes);
        assertThat(page.status()).as(page.body()).isEqualTo(422);
        assertThat(page.text("[role=alert]")).contains("لم تُضف الصورة", why);
    }

    private static byte[] html() {
        return "<!DOCTYPE html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
    }

    private BufferedImage read(String src) {
        return Photo.read(site().visitor().bytes(src));
    }

    private Path original(Browser.Page page) throws IOException {
        String key = page.one(".picture-stage img").attr("src").split("/")[2];
        try (Stream<Path> files = Files.list(site().folder().resolve("pictures/originals"))) {
            return files.filter(file -> file.toString().contains(key))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private List<String> files(String folder) {
        String[] names =
                site().folder().resolve("pictures").resolve(folder).toFile().list();
        return names == null ? List.of() : List.of(names);
    }

    private static Color near(BufferedImage image, int x, int y) {
        Color colour = new Color(image.getRGB(x, y));
        return new Color(pure(colour.getRed()), pure(colour.getGreen()), pure(colour.getBlue()));
    }

    private static int pure(int shade) {
        return shade > 127 ? 255 : 0;
    }

    /** In bytes, by all threads, since they were started. */
    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getTotalThreadAllocatedBytes();
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
