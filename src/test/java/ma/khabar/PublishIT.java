package ma.khabar;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import ma.khabar.library.Photo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code khabar publish}, on a site that runs and on one that does not. */
@Timeout(300)
class PublishIT {
    private static final String TITLE = "title: \"لا يُنشر\"\n";

    @TempDir
    static Path folder;

    private static Jar jar;
    private static Jar.Running site;

    @BeforeAll
    static void serve() throws Exception {
        jar = Jar.in(folder);
        site = jar.serve();
    }

    @AfterAll
    static void stop() throws Exception {
        site.close();
    }

    @Test
    void the_owners_article_is_read_at_once() throws Exception {
        Path seed = Path.of("src/test/resources/seed/article.md").toAbsolutePath();

        Browser.Page page = site.visitor().get(published(jar.run("publish", seed.toString()), "article.md", "new"));

        assertThat(page.text("h1")).isEqualTo("زيارة حموشي إلى الرياض.. أبعاد أمنية تتجاوز البروتوكول");
        assertThat(page.all(".note")).hasSize(1);
        assertThat(page.text("#comments h2")).isEqualTo("التعاليق (0)");
    }

    @Test
    void of_two_articles_each_has_the_picture_that_lies_beside_it() throws Exception {
        List<String> files = new ArrayList<>();
        List<String> pictures = new ArrayList<>();
        for (String day : List.of("mon", "tue")) {
            Path place = Files.createDirectory(folder.resolve(day));
            Files.write(place.resolve("photo.jpg"), Photo.jpeg(800 + files.size(), 500));
            Files.writeString(
                    place.resolve(day + ".md"),
                    "---\ntitle: صورة " + day
                            + "\ncategory: مجتمع\nimage: photo.jpg\nimage_alt: صورة\nimage_caption: تحتها\nimage_credit: خبر\n---\n\nنص.\n\nنص.\n");
            files.add(place.resolve(day + ".md").toString());
        }
        for (String line : jar.run("publish", files.get(0), files.get(1)).out())
            pictures.add(site.visitor()
                    .get(line.substring(line.indexOf("/a/")))
                    .one(".article-picture img")
                    .attr("width"));
        assertThat(pictures).containsExactly("800", "801");
    }

    @Test
    void a_file_of_the_same_name_replaces_its_article() throws Exception {
        String file = ManuscriptFile.write(folder, "same.md", "قبل التصحيح");
        String path = published(jar.run("publish", file), file, "new");
        assertThat(published(jar.run("publish", file), file, "unchanged")).isEqualTo(path);

        ManuscriptFile.write(folder, file, "بعد التصحيح");
        Browser.Page page = site.visitor().get(published(jar.run("publish", file), file, "changed"));

        assertThat(page.text("h1")).isEqualTo("بعد التصحيح");
        assertThat(site.visitor().get(path).uri()).isEqualTo(page.uri());
    }

    @Test
    void of_several_files_all_are_published_or_none() throws Exception {
        String good = ManuscriptFile.write(folder, "good.md", "خبر صالح");
        Files.writeString(folder.resolve("bad.md"), "---\n---\n");

        Jar.Ended refused = jar.run("publish", good, "bad.md");
        assertRefused(refused, "bad.md:");
        assertThat(site.visitor().get("/").body()).doesNotContain("خبر صالح");

        Jar.Ended ended = jar.run("publish", good, ManuscriptFile.write(folder, "better.md", "خبر أصلح"));
        assertThat(ended.out()).hasSize(2);
        assertThat(site.visitor().get("/").body()).contains("خبر صالح", "خبر أصلح");
    }

    @Test
    void a_picture_beside_the_file_is_served_in_several_widths() throws Exception {
        Browser.Page page = site.visitor().get(publishPicture("wide.md", 1_000, "new"));

        String srcset = page.one("article img[alt=ساحة]").attr("srcset");
        assertThat(srcset).matches("(/media/[0-9a-f]{32}/[0-9]+\\.webp [0-9]+w(, )?){4}");
        for (String source : srcset.split(", ")) {
            Browser.Page picture = site.visitor().get(source.split(" ")[0]);
            assertThat(picture.header("Content-Type")).hasValue("image/webp");
            assertThat(picture.body()).startsWith("RIFF");
        }
    }

    @Test
    void another_picture_of_the_same_name_changes_the_article() throws Exception {
        publishPicture("other.md", 700, "new");
        publishPicture("other.md", 700, "unchanged");

        Browser.Page page = site.visitor().get(publishPicture("other.md", 500, "changed"));

        assertThat(page.one("article img[alt=ساحة]").attr("width")).isEqualTo("500");
    }

    /** The front matter, in which «;» ends a line, and where it is wrong. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "category: مجتمع                        | 1 | must begin with a line of ---",
                "---;category: مجتمع                    | 1 | the front matter is not closed",
                "---;category: [مجتمع;---               | 4 | not YAML",
                "---;category: مجتمع;colour: red;---    | 4 | unknown key «colour»",
                "---;tags: [أ];---                      | 2 | «category» is missing",
                "---;category: مجتمع;date: أمس;---      | 4 | «date» must be a time",
                "---;category: مجتمع;image: no.jpg;---  | 4 | picture «no.jpg»: no such file",
            })
    void a_malformed_file_is_refused_with_its_line(String matter, int line, String reason) throws Exception {
        String titled = matter.startsWith("---;") ? matter.replaceFirst(";", ";" + TITLE) : TITLE + matter;
        Files.writeString(folder.resolve("wrong.md"), titled.replace(";", "\n") + "\n\nنص.\n");

        assertRefused(jar.run("publish", "wrong.md"), "wrong.md:" + line + ": " + reason);
    }

    @Test
    void a_file_that_is_not_utf_8_is_refused_with_its_line() throws Exception {
        byte[] latin = "---\ntitle: caf\u00e9\ncategory: x\n---\n\ntext\n".getBytes(StandardCharsets.ISO_8859_1);
        Files.write(folder.resolve("latin.md"), latin);
        byte[] cut = Arrays.copyOf("نص".getBytes(StandardCharsets.UTF_8), 3);
        Files.write(folder.resolve("cut.md"), cut);

        assertRefused(jar.run("publish", "latin.md"), "latin.md:2: not UTF-8");
        assertRefused(jar.run("publish", "cut.md"), "cut.md:1: not UTF-8");
    }

    @Test
    void without_a_title_or_a_file_there_is_nothing_to_publish() throws Exception {
        Files.writeString(folder.resolve("untitled.md"), "---\ncategory: مجتمع\n---\n\nنص.\n");

        assertRefused(jar.run("publish", "untitled.md"), "untitled.md:2: «title» is missing");
        assertRefused(jar.run("publish", "nosuch.md"), "nosuch.md: cannot be read");
        assertRefused(jar.run("publish", "."), ": cannot be read");
    }

    @Test
    void where_no_site_runs_a_malformed_file_makes_no_database(@TempDir Path elsewhere) throws Exception {
        Files.writeString(elsewhere.resolve("wrong.md"), "title: لا\n");
        Jar resting = Jar.in(elsewhere);

        assertRefused(resting.run("publish", "wrong.md"), "wrong.md:1: must begin");
        assertRefused(resting.run("publish", "nosuch.md"), "nosuch.md: cannot be read");
        assertThat(resting.data()).doesNotExist();
    }

    /** Publishes a manuscript with a picture of this width; answers the path of the article. */
    private static String publishPicture(String file, int width, String outcome) throws Exception {
        BufferedImage picture = new BufferedImage(width, 400, BufferedImage.TYPE_INT_RGB);
        ImageIO.write(picture, "jpg", folder.resolve(file + ".jpg").toFile());
        String matter = "title: خبر مصور\ncategory: مجتمع\nimage: " + file + ".jpg\nimage_alt: ساحة";
        Files.writeString(folder.resolve(file), "---\n" + matter + "\n---\n\nنص.\n");
        return published(jar.run("publish", file), file, outcome);
    }

    private static void assertRefused(Jar.Ended ended, String reason) {
        assertThat(ended.err())
                .singleElement()
                .asString()
                .startsWith("khabar: ")
                .contains(reason);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.code()).isEqualTo(1);
        assertThat(site.visitor().get("/").body()).doesNotContain("لا يُنشر");
    }

    /** The path of the article, out of the one line that was printed. */
    private static String published(Jar.Ended ended, String file, String outcome) {
        String before = file + ": " + outcome + ", http://localhost:" + site.port();
        assertThat(ended.err()).isEmpty();
        assertThat(ended.out()).singleElement().asString().startsWith(before + "/a/");
        assertThat(ended.code()).isZero();
        return ended.out().getFirst().substring(before.length());
    }
}
