package ma.khabar.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import ma.khabar.Browser;
import ma.khabar.TestSite;
import ma.khabar.library.Photo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a page is put together from for readers whom we know: of many the same, of some their own. */
class PieceTest {
    @RegisterExtension
    static final TestSite site = TestSite.fresh();

    private static final List<String> OWN = List.of("a[href$=/edit]", "a[href$=/removal]");
    private static final List<String> OTHERS = List.of("a[href$=/report]", "[form=like]");

    private final long article = site.article("قطع");

    @Test
    void what_is_a_readers_own_is_shown_to_nobody_else_whoever_comes_first() {
        Browser first = writer();
        Browser second = writer();
        long id = comment(first, "أنا كتبت هذا");

        for (int visit = 0; visit < 2; visit++) {
            assertShows(second, id, OTHERS, OWN);
            assertShows(first, id, OWN, OTHERS);
            assertShows(site.visitor(), id, OTHERS, OWN);
        }
    }

    @Test
    void what_one_likes_is_pressed_for_them_alone() {
        long id = Guest.of(site, article).comment("نص");
        Browser first = writer();
        Browser second = writer();
        assertThat(pressed(second, id)).isEqualTo("false");

        first.post("/a/" + article + "/comments/" + id + "/like", Map.of("on", "1"));

        for (int visit = 0; visit < 2; visit++) {
            assertThat(pressed(first, id)).isEqualTo("true");
            assertThat(pressed(second, id)).isEqualTo("false");
            assertThat(second.get("/a/" + article).text("#comment-" + id + " [form=like] span"))
                    .isEqualTo("1");
        }
    }

    @Test
    void a_piece_tells_the_time_of_a_minute_ago_at_most() {
        Browser reader = writer();
        long id = Guest.of(site, article).comment("نص");
        assertThat(time(reader, id)).isEqualTo("الآن");

        site.clock().forward(Duration.ofMinutes(7));

        assertThat(time(reader, id)).isEqualTo("قبل 7 دقائق");
    }

    @Test
    void who_saves_data_gets_small_pictures_and_nobody_else_does() throws IOException {
        Files.write(site.folder().resolve("large.jpg"), Photo.jpeg(1600, 900));
        long pictured = site.publish(
                "title: صور\ncategory: مجتمع\nimage: large.jpg\nimage_alt: صورة\nimage_credit: نحن", "نص.\n\nنص.");
        Browser light = writer().sending("Save-Data", "on");
        Browser reader = writer();

        for (int visit = 0; visit < 2; visit++) {
            assertThat(light.get("/a/" + pictured).all("main img[srcset]")).isEmpty();
            assertThat(reader.get("/a/" + pictured).all("main img[srcset]")).isNotEmpty();
        }
    }

    @Test
    void what_readers_write_is_escaped_in_a_piece_too() {
        long id = Guest.of(site, article).comment("<b>غليظ</b> & \"نص\"");
        Browser reader = writer();

        for (int visit = 0; visit < 2; visit++) {
            assertThat(reader.get("/a/" + article).text("#comment-" + id + " .comment-body"))
                    .isEqualTo("<b>غليظ</b> & \"نص\"");
        }
    }

    /** Somebody whom we know, and who has nothing on this page. */
    private static Browser writer() {
        Browser writer = site.visitor();
        comment(writer, site.article("غيره"), "نص آخر");
        return writer;
    }

    private long comment(Browser writer, String body) {
        return comment(writer, article, body);
    }

    private static long comment(Browser writer, long article, String body) {
        Browser.Page page = writer.post("/a/" + article + "/comments", Map.of("name", "كريم", "body", body));
        return Long.parseLong(page.uri().getFragment().replace("comment-", ""));
    }

    private void assertShows(Browser reader, long id, List<String> shown, List<String> hidden) {
        Browser.Page page = reader.get("/a/" + article);
        String comment = "#comment-" + id + " ";
        assertThat(shown)
                .allSatisfy(
                        what -> assertThat(page.all(comment + what)).as(what).hasSize(1));
        assertThat(hidden)
                .allSatisfy(
                        what -> assertThat(page.all(comment + what)).as(what).isEmpty());
    }

    private String pressed(Browser reader, long id) {
        return reader.get("/a/" + article)
                .one("#comment-" + id + " [form=like]")
                .attr("aria-pressed");
    }

    private String time(Browser reader, long id) {
        return reader.get("/a/" + article).text("#comment-" + id + " time");
    }
}
