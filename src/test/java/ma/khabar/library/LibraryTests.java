package ma.khabar.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ma.khabar.Browser;
import ma.khabar.TestClock;
import ma.khabar.TestSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The library at work: found, described, cut, used, removed, and swept. */
abstract class LibraryTests {
    LibraryDesk desk;

    abstract TestSite site();

    @BeforeEach
    final void open() {
        desk = LibraryDesk.of(site());
    }

    @AfterEach
    final void turnBack() {
        site().clock().set(TestClock.START);
    }

    @Test
    void a_picture_is_found_by_any_of_its_words_however_they_are_spelt() {
        String address = desk.sent(Photo.jpeg(401, 300));
        describe(desk.journalist(), address, "مُظاهرة أمام البرلمان", "الرباط", "أحمد الفاسي");

        site().reindex();
        for (String sought : List.of("مظاهره", "الفاسى البرلمان", "صوره", "بالمظاهرة", "«أمام برلمان»", "الربا"))
            assertThat(found(desk.colleague(), "?q=" + sought)).as(sought).contains(address);
        assertThat(found(desk.colleague(), "?q=مظاهرة مراكش")).isEmpty();
        assertThat(found(desk.colleague(), "?q=«البرلمان أمام»")).isEmpty();
        assertThat(found(desk.colleague(), "?q=%25")).isEmpty();
        assertThat(found(desk.colleague(), "?list=mine")).doesNotContain(address);
        assertThat(found(desk.journalist(), "?list=mine")).contains(address);
    }

    @Test
    void the_library_is_paged_by_key_the_newest_first() {
        for (int i = 0; i < 35; i++)
            site().sql()
                    .execute("insert into picture (file, width, height, alt, sought, created_at) values ('"
                            + "%032x".formatted(i)
                            + ".jpg', 1600, 900, 'صفحات', 'صفحات', timestamp '2026-11-01 10:00:00')");
        site().reindex();
        Browser.Page first = desk.journalist().get("/newsroom/pictures?q=صفحات");
        List<String> shown = first.all(".picture-card h2 a").eachAttr("href");
        List<String> others =
                first.click("a[rel=next]").all(".picture-card h2 a").eachAttr("href");

        assertThat(shown).hasSize(30);
        assertThat(others).hasSize(5).doesNotContainAnyElementsOf(shown);
        assertThat(first.click("a[rel=next]")
                        .click("a[rel=prev]")
                        .all(".picture-card h2 a")
                        .eachAttr("href"))
                .isEqualTo(shown);
        assertThat(desk.journalist().get("/newsroom/pictures/choices?q=صفحات").all("a[data-more]"))
                .hasSize(1);
        site().sql().execute("delete from picture where sought = 'صفحات'");
    }

    @Test
    void only_who_sent_it_and_editors_change_a_picture() {
        String address = desk.sent(Photo.jpeg(402, 300));
        Map<String, String> words = words("وصف", "تعليق", "صاحب", "50", "50");

        assertThat(desk.colleague().get(address).all("#picture, form[action$=/removal]"))
                .isEmpty();
        assertThat(desk.colleague().post(address, words).status()).isEqualTo(404);
        assertThat(desk.colleague().post(address + "/removal", Map.of()).status())
                .isEqualTo(404);
        assertThat(site().visitor().get(address).path()).isEqualTo("/sign-in");
        assertThat(desk.editor().post(address, words).text("#piece-alt")).isEqualTo("وصف");
        assertThat(desk.journalist().get(address).text(".acts"))
                .contains("نزهة الكتاني: غيّر كلماتها", "هدى المرابطي: أضافها إلى المكتبة");
    }

    @Test
    void words_that_are_too_long_or_a_focus_beside_the_picture_come_back_with_the_reason() {
        String address = desk.sent(Photo.jpeg(403, 300));

        Browser.Page refused = desk.journalist().post(address, words("و".repeat(501), "", "", "101", "x"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.all("#piece-alt-error, #piece-focus_x-error, #piece-focus_y-error"))
                .hasSize(3);
        assertThat(refused.one("#piece-focus_x").val()).isEqualTo("101");
    }

    @Test
    void crops_keep_the_focus_and_are_made_for_no_other_point() {
        String address = desk.sent(Photo.jpeg(400, 1_600));
        String src = desk.journalist().get(address).one(".picture-stage img").attr("src");
        String key = src.substring(0, src.lastIndexOf('/'));

        assertThat(status(key + "/320-1x1-50-35.webp")).isEqualTo(200);
        desk.journalist().post(address, words("", "", "", "50", "100"));
        Browser.Page page = desk.journalist().get(address);
        assertThat(page.all(".crops img").eachAttr("src"))
                .containsExactly(
                        key + "/480-16x9-50-100.webp", key + "/480-4x3-50-100.webp", key + "/480-1x1-50-100.webp");
        BufferedImage cut = Photo.read(site().visitor().bytes(key + "/320-1x1-50-100.jpg"));
        assertThat(List.of(cut.getWidth(), cut.getHeight())).isEqualTo(List.of(320, 320));
        assertThat(new Color(cut.getRGB(160, 20)).getBlue()).as("its foot").isGreaterThan(200);

        for (String other : List.of(
                "320-1x1-50-99", "320-1x1-50-101", "320-2x1-50-100", "321-1x1-50-100", "320-1x1-050-100", "320-1x1-50"))
            assertThat(status(key + "/" + other + ".webp")).as(other).isEqualTo(404);
        assertThat(status(key + "/320-1x1-50-35.webp"))
                .as("in pages kept elsewhere")
                .isEqualTo(200);
    }

    @Test
    void a_picture_that_stands_somewhere_is_not_removed_and_says_where() {
        String address = desk.sent(Photo.jpeg(404, 300));
        describe(desk.journalist(), address, "وصف الصورة", "تعليقها", "صاحبها");
        String id = address.substring(address.lastIndexOf('/') + 1);
        String piece = begin("قطعة فيها صورة", id, "نص\n\n![هنا](" + id + " \"تحتها\")");

        Browser.Page kept = desk.journalist().post(address + "/removal", Map.of());
        assertThat(kept.status()).isEqualTo(409);
        assertThat(kept.text("#uses")).contains("قطعة فيها صورة", "صورته الرئيسية، وفي نصه");
        assertThat(desk.colleague().get(address).text("#uses"))
                .contains("مقال واحد لزملاء")
                .doesNotContain("قطعة");
        assertThat(found(desk.journalist(), "?list=unused")).doesNotContain(address);

        desk.journalist()
                .get(piece)
                .form("#piece")
                .fill("no_picture", "1")
                .fill("body", "نص بلا صورة")
                .submit();
        assertThat(desk.journalist().get(address).text("#uses")).contains("ليست في أي مقال");
        assertThat(desk.journalist().post(address + "/removal", Map.of()).path())
                .isEqualTo("/newsroom/pictures");
        assertThat(desk.journalist().get(address).status()).isEqualTo(404);
        assertThat(found(desk.journalist(), "")).doesNotContain(address);
    }

    @Test
    void what_readers_get_keeps_its_picture_even_when_the_next_text_does_not() {
        String address = desk.sent(Photo.jpeg(405, 300));
        String id = address.substring(address.lastIndexOf('/') + 1);
        String piece = begin("منشورة بصورة", id, "نص");
        desk.editor()
                .get(piece)
                .form("#piece")
                .fill("picture_alt", "و")
                .fill("picture_caption", "ت")
                .fill("picture_credit", "ص")
                .submit("/publication");
        desk.editor().get(piece).form("#piece").fill("no_picture", "1").submit();

        Browser.Page kept = desk.editor().post(address + "/removal", Map.of());
        assertThat(kept.status()).isEqualTo(409);
        assertThat(kept.text("#uses")).contains("منشورة بصورة", "منشور");
    }

    @Test
    void a_picture_chosen_in_the_library_brings_its_words_where_there_are_none() {
        String address = desk.sent(Photo.jpeg(406, 300));
        describe(desk.journalist(), address, "وصفها", "تعليقها", "صاحبها");
        String id = address.substring(address.lastIndexOf('/') + 1);
        String piece = desk.journalist().post("/newsroom/articles", Map.of()).path();

        Browser.Page library = desk.journalist()
                .get(piece)
                .form("#piece")
                .fill("picture_caption", "تعليق كتبته")
                .fill("then", "picture")
                .submit();
        assertThat(library.path()).isEqualTo("/newsroom/pictures");
        Browser.Page chosen = library.click(".picture-card a[href$='?picture=" + id + "']");
        assertThat(chosen.one("[name=picture_alt]").val()).isEqualTo("وصفها");
        assertThat(chosen.one("[name=picture_caption]").val()).isEqualTo("تعليق كتبته");
        assertThat(chosen.form("#piece").submit().one("[name=picture]").val()).isEqualTo(id);
    }

    @Test
    void at_night_what_was_removed_goes_and_what_a_crash_left() throws Exception {
        String kept = desk.sent(Photo.jpeg(407, 300));
        String gone = desk.sent(Photo.jpeg(408, 300));
        String keptKey = key(kept);
        String goneKey = key(gone);
        awaitRenditions(goneKey);
        desk.journalist().post(gone + "/removal", Map.of());
        // Killed between the file and its row, and while files were being written.
        String orphan = site().site().pictures().take(Photo.jpeg(409, 300)).key();
        Path pictures = site().folder().resolve("pictures");
        Files.createFile(pictures.resolve("originals/.partial123"));
        Files.createFile(pictures.resolve("incoming/MultiPart9"));

        sweep(TestClock.START);
        assertThat(files("originals")).contains(".partial123", keptKey + ".jpg", goneKey + ".jpg", orphan + ".jpg");
        sweep(Instant.now().plus(Duration.ofDays(2)));

        assertThat(files("originals"))
                .contains(keptKey + ".jpg")
                .doesNotContain(".partial123", goneKey + ".jpg", orphan + ".jpg");
        assertThat(files("incoming")).isEmpty();
        assertThat(files("renditions")).noneMatch(name -> name.startsWith(goneKey));
        assertThat(desk.sent(Photo.jpeg(408, 300))).as("sent again").isEqualTo(gone);
        assertThat(status("/media/" + goneKey + "/320.jpg")).isEqualTo(200);
    }

    /** They are made while the site goes on: those of a picture that is swept in the same minute would come after it. */
    private void awaitRenditions(String key) throws Exception {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (files("renditions").stream().filter(name -> name.startsWith(key)).count() < 4) {
            assertThat(System.nanoTime()).as("renditions are made").isLessThan(deadline);
            Thread.sleep(20);
        }
    }

    @Test
    void a_revision_with_a_picture_that_is_gone_is_not_brought_back() {
        String address = desk.sent(Photo.jpeg(410, 300));
        String id = address.substring(address.lastIndexOf('/') + 1);
        String piece = begin("مراجعة بصورة", id, "![هنا](" + id + " \"تحتها\")");
        desk.journalist()
                .get(piece)
                .form("#piece")
                .fill("no_picture", "1")
                .fill("body", "نص")
                .submit();
        desk.journalist().post(address + "/removal", Map.of());
        sweep(Instant.now().plus(Duration.ofDays(2)));

        Browser.Page refused = desk.journalist().post(piece + "/revisions/1/restoration", Map.of());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("[role=alert]")).contains("صورة حُذفت من المكتبة");
    }

    @Test
    void a_picture_in_the_text_is_published_with_its_words_alone() {
        String address = desk.sent(Photo.jpeg(411, 300));
        String id = address.substring(address.lastIndexOf('/') + 1);
        String piece = begin("صورة في النص", "", "![](" + id + ")");

        assertThat(publish(piece, "![](" + id + ")").text("#piece-body-error")).contains("صِف الصورة 1 في النص");
        assertThat(publish(piece, "![وصف](" + id + ")").text("#piece-body-error"))
                .contains("ما تحت الصورة 1");
        assertThat(publish(piece, "![وصف](" + id + " \"تحتها\")").text("#piece-body-error"))
                .contains("صاحب الصورة 1");
        describe(desk.journalist(), address, "", "", "تصوير: ليلى");
        publish(piece, "![وصف](" + id + " \"تحتها\")");
        Object article = site().sql().fetchValue("select max(article_id) from piece");
        assertThat(site().visitor().get("/a/" + article).text(".prose figcaption"))
                .isEqualTo("تحتها — تصوير: ليلى");
    }

    private Browser.Page publish(String piece, String body) {
        return desk.editor().get(piece).form("#piece").fill("body", body).submit("/publication");
    }

    private void sweep(Instant now) {
        site().clock().set(now);
        new Sweep(site().site().database(), site().site().pictures(), site().clock()).work();
        site().clock().set(TestClock.START);
    }

    private String begin(String title, String picture, String body) {
        return desk.journalist()
                .post("/newsroom/articles", Map.of())
                .form("#piece")
                .fill("title", title)
                .fill("body", body)
                .fill("picture", picture)
                .fill("category", category())
                .submit()
                .path();
    }

    private String category() {
        site().article("ليكون هناك قسم");
        return site().sql().fetchValue("select min(id) from category").toString();
    }

    private void describe(Browser who, String address, String alt, String caption, String credit) {
        assertThat(who.post(address, words(alt, caption, credit, "50", "50")).status())
                .isEqualTo(200);
    }

    private static Map<String, String> words(String alt, String caption, String credit, String x, String y) {
        return Map.of("alt", alt, "caption", caption, "credit", credit, "focus_x", x, "focus_y", y);
    }

    private List<String> found(Browser who, String query) {
        return who.get("/newsroom/pictures" + query.replace(" ", "+"))
                .all(".picture-card h2 a")
                .eachAttr("href");
    }

    private String key(String address) {
        return desk.journalist()
                .get(address)
                .one(".picture-stage img")
                .attr("src")
                .split("/")[2];
    }

    private int status(String path) {
        return site().visitor().get(path).status();
    }

    private List<String> files(String folder) throws IOException {
        Path pictures = site().folder().resolve("pictures").resolve(folder);
        if (!Files.exists(pictures)) return List.of();
        try (Stream<Path> files = Files.list(pictures)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
