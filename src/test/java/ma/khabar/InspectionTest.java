package ma.khabar;

import static ma.khabar.db.schema.Tables.ARTICLE;
import static ma.khabar.db.schema.Tables.ARTICLE_TAG;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ma.khabar.media.Picture;
import ma.khabar.newsroom.Manuscripts;
import ma.khabar.search.Search;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What {@code khabar check} notices, and names. */
class InspectionTest {
    @RegisterExtension
    static final TestSite site = TestSite.fresh();

    private static long article;
    private static Path original;

    @BeforeEach
    void a_whole_site() throws IOException {
        if (original != null) return;
        Picture drawn = site.site().pictures().take(new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB));
        Files.copy(
                site.folder().resolve("pictures/originals").resolve(drawn.file()),
                site.folder().resolve("a.png"));
        article = site.publish("title: مقال\ncategory: مجتمع\ntags: [وسم]\nimage: a.png\nimage_alt: صورة", "نص.");
        site.visitor().post("/a/" + article + "/comments", Map.of("name", "قارئ", "body", "نص"));
        original = site.folder().resolve("pictures/originals").resolve(file());
        site.reindex();
    }

    @Test
    void nothing_where_all_is_whole() {
        assertThat(faults()).isEmpty();
    }

    @Test
    void a_counter_that_says_something_else() {
        site.sql().update(ARTICLE).set(ARTICLE.COMMENT_COUNT, 7).execute();

        assertThat(faults()).containsExactly("comment_count of article " + article + " says 7, counted 1");

        site.sql().update(ARTICLE).set(ARTICLE.COMMENT_COUNT, 1).execute();
    }

    @Test
    void a_reference_that_leads_nowhere() {
        site.sql().execute("set referential_integrity false");
        site.sql()
                .update(ARTICLE_TAG)
                .set(ARTICLE_TAG.TAG_ID, ARTICLE_TAG.TAG_ID.plus(1_000))
                .execute();

        assertThat(faults()).containsExactly("tag_id of 1 rows of article_tag leads nowhere");

        site.sql()
                .update(ARTICLE_TAG)
                .set(ARTICLE_TAG.TAG_ID, ARTICLE_TAG.TAG_ID.minus(1_000))
                .execute();
        site.sql().execute("set referential_integrity true");
    }

    @Test
    void a_picture_that_is_missing_or_cut_short() throws IOException {
        byte[] whole = Files.readAllBytes(original);
        Files.write(original, Arrays.copyOf(whole, whole.length - 20));
        assertThat(faults()).containsExactly("picture " + file() + " is damaged, or cut short");

        Files.delete(original);
        assertThat(faults()).containsExactly("picture " + file() + " is missing");

        Files.write(original, whole);
    }

    @Test
    void an_index_that_cannot_be_read(@TempDir Path data) throws Exception {
        Config config = Config.load(
                data.resolve("none.properties"), Map.of("KHABAR_PORT", "0", "KHABAR_DATA", data.toString()));
        try (Site other = Site.open(config, site.clock())) {
            other.manuscripts()
                    .publish(
                            List.of(Manuscripts.read("a.md", "---\ntitle: خبر\ncategory: مجتمع\n---\n\nنص.\n")),
                            name -> {
                                throw new IOException(name);
                            });
            other.start(null);
            other.reindex();
        }
        assertThat(Search.faults(data)).isEmpty();

        try (Stream<Path> files = Files.list(data.resolve("search/articles"))) {
            for (Path part :
                    files.filter(file -> file.toString().endsWith(".cfs")).toList()) flip(part);
        }

        assertThat(Search.faults(data)).containsExactly("index of articles: cannot be read; reindex makes it anew");
    }

    private static void flip(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
    }

    private static String file() {
        return site.sql().fetchSingle("select file from picture").get(0, String.class);
    }

    private static List<String> faults() {
        return site.site().faults();
    }
}
