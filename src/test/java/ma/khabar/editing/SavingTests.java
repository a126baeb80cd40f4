package ma.khabar.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import ma.khabar.Browser;
import ma.khabar.newsroom.Manuscripts;
import org.junit.jupiter.api.Test;

/** Nothing that somebody typed is lost: to a colleague, to a closed window, or to a second thought; on each database. */
abstract class SavingTests extends DeskTests {
    @Test
    void whoever_saves_second_sees_both_texts_and_loses_neither() {
        String address = desk.begin(desk.journalist(), "نصان").path();
        Browser.Form mine = desk.journalist().get(address).form("#piece");
        desk.editor().get(address).form("#piece").fill("body", "نص المحررة هنا").submit();

        Browser.Page clash = mine.fill("body", "نص الصحفية هنا").submit();

        assertThat(clash.status()).isEqualTo(409);
        assertThat(clash.text(".clash [role=alert]")).contains("نزهة الكتاني");
        assertThat(clash.text(".clash details:first-of-type .diff del")).isEqualTo("المحررة");
        assertThat(clash.text(".clash details:first-of-type .diff ins")).isEqualTo("الصحفية");
        assertThat(clash.text(".clash details:last-of-type .diff")).isEqualTo("نص المحررة هنا");
        assertThat(clash.text("#piece-body")).isEqualTo("نص الصحفية هنا");

        Browser.Page saved = clash.form("#piece").submit();
        assertThat(saved.text("#piece-body")).isEqualTo("نص الصحفية هنا");
        Browser.Page compared = desk.journalist().get(address + "/revisions?from=2&to=3");
        assertThat(compared.all(".diff del").eachText()).contains("المحررة");
        assertThat(compared.all(".diff ins").eachText()).contains("الصحفية");
    }

    @Test
    void of_many_who_save_at_once_one_comes_first_and_all_others_are_shown_it() throws Exception {
        String address = desk.begin(desk.editor(), "زحام").path();
        String version = desk.editor().get(address).one("#piece [name=version]").val();
        List<Callable<Integer>> savers = IntStream.range(0, 8)
                .<Callable<Integer>>mapToObj(i -> () -> desk.editor()
                        .postWithoutFollowing(address, Map.of("version", version, "title", "زحام", "body", "نص " + i))
                        .status())
                .toList();

        try (var pool = Executors.newFixedThreadPool(8)) {
            List<Integer> answers =
                    pool.invokeAll(savers).stream().map(Future::resultNow).toList();
            assertThat(answers)
                    .containsOnlyOnce(303)
                    .filteredOn(status -> status == 409)
                    .hasSize(7);
        }
        assertThat(desk.editor().get(address + "/revisions").all(".revisions tbody tr"))
                .hasSize(2);
    }

    @Test
    void an_old_revision_comes_back_as_a_new_one() {
        String address = desk.begin(desk.journalist(), "رجوع").path();
        desk.journalist().get(address).form("#piece").fill("body", "نص ثان").submit();

        Browser.Page compared = desk.journalist().get(address + "/revisions?from=1&to=2");
        assertThat(compared.all("section h3").eachText()).containsExactly("النص");
        Browser.Page restored = compared.form("form[action$=restoration]").submit();

        assertThat(restored.text(".notice")).contains("لم يُمح شيء");
        assertThat(restored.text("#piece-body")).isEqualTo("نص رجوع");
        assertThat(desk.journalist().get(address + "/revisions").all(".revisions tbody tr"))
                .hasSize(3);
    }

    @Test
    void saving_the_same_again_makes_no_revision() {
        String address = desk.begin(desk.journalist(), "كما هو").path();
        desk.journalist().get(address).form("#piece").submit();
        assertThat(desk.journalist().get(address + "/revisions").all(".revisions tbody tr"))
                .hasSize(1);
    }

    @Test
    void what_is_kept_by_itself_touches_no_revision_and_is_offered_to_its_writer_alone() {
        String address = desk.begin(desk.journalist(), "يحفظ نفسه").path();
        Browser.Page kept = desk.journalist()
                .get(address)
                .form("#piece")
                .fill("body", "لم أحفظه بعد")
                .submit("/autosave");
        assertThat(kept.text(".kept")).contains("حُفظ ما تكتبه", "14:05");

        assertThat(desk.journalist().get(address + "/revisions").all(".revisions tbody tr"))
                .hasSize(1);
        assertThat(desk.editor().get(address).body()).doesNotContain("لم أحفظه بعد");
        assertThat(desk.editor().get(address).all("a[href$='text=kept']")).isEmpty();
        Browser.Page opened = desk.journalist().get(address).click("a[href$='text=kept']");
        assertThat(opened.text("#piece-body")).isEqualTo("لم أحفظه بعد");

        Browser.Page saved = opened.form("#piece").submit();
        assertThat(saved.text("#piece-body")).isEqualTo("لم أحفظه بعد");
        assertThat(saved.all("a[href$='text=kept']")).isEmpty();
    }

    @Test
    void what_was_kept_over_an_older_version_meets_the_newer_one_when_it_is_saved() {
        String address = desk.begin(desk.journalist(), "محفوظ وقديم").path();
        Browser.Form form = desk.journalist().get(address).form("#piece").fill("body", "كتبته قبلها");
        form.submit("/autosave");
        desk.editor().get(address).form("#piece").fill("body", "كتبته بعدها").submit();

        Browser.Page late = form.submit("/autosave");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text(".late")).contains("نسخة أخرى");
        Browser.Page clash =
                desk.journalist().get(address + "?text=kept").form("#piece").submit();
        assertThat(clash.status()).isEqualTo(409);
        assertThat(clash.text("#piece-body")).isEqualTo("كتبته قبلها");
    }

    @Test
    void colleagues_see_who_is_writing_until_a_minute_after() {
        String address = desk.begin(desk.journalist(), "يكتبان معا").path();
        desk.journalist().post(address + "/autosave", Map.of("version", "1"));

        assertThat(desk.editor().get(address).text(".presence")).contains("هدى المرابطي", "يحرر هذا المقال الآن");
        assertThat(desk.journalist().get(address).all(".presence")).isEmpty();
        site().clock().forward(Duration.ofSeconds(61));
        assertThat(desk.editor().get(address).all(".presence")).isEmpty();
    }

    @Test
    void an_article_from_a_file_can_be_edited_and_its_file_published_again_is_a_revision() {
        String file = "---\ntitle: من ملف\ncategory: مجتمع\nauthor: سلمى\ntags: [تجربة]\n---\n\nمقدمة.\n\n%s\n";
        long article = site().publishFile("from-a-file.md", file.formatted("نص **أول**"))
                .id();
        String address =
                "/newsroom/articles/" + site().sql().fetchValue("select id from piece where article_id = " + article);
        Browser.Page opened = desk.editor().get(address);
        assertThat(opened.text("#piece-title")).isEqualTo("من ملف");
        assertThat(opened.text("#piece-introduction")).isEqualTo("مقدمة.");
        assertThat(opened.text("#piece-body")).isEqualTo("نص **أول**");
        assertThat(opened.text("#piece-authors")).isEqualTo("سلمى");
        opened.form("#piece").fill("body", "نص **ثان**").submit("/publication");
        assertThat(site().visitor().get("/a/" + article).text(".prose strong")).isEqualTo("ثان");

        site().publishFile("from-a-file.md", file.formatted("نص **ثالث**"));

        assertThat(desk.editor().get(address).text("#piece-body")).isEqualTo("نص **ثالث**");
        assertThat(desk.editor().get(address + "/revisions").all(".revisions tbody tr"))
                .hasSize(3);
        assertThat(desk.editor()
                        .get(address + "/revisions")
                        .all(".revisions tbody th")
                        .eachText())
                .satisfiesExactly(
                        line -> assertThat(line).contains("كما كان منشورًا"),
                        line -> assertThat(line).contains("نزهة الكتاني"),
                        line -> assertThat(line).contains("كما كان منشورًا"));
    }

    @Test
    void a_file_published_again_brings_nothing_back_that_the_newsroom_has_taken_or_ended() {
        String file = "---\ntitle: من ملف بنهاية\ncategory: مجتمع\n---\n\nمقدمة.\n\n%s\n";
        long article = site().publishFile("ends.md", file.formatted("نص أول")).id();
        String path = "/a/" + article;
        String address =
                "/newsroom/articles/" + site().sql().fetchValue("select id from piece where article_id = " + article);
        desk.step(desk.editor(), address, "publication", Map.of("until", "2026-11-23T18:00"));
        assertThat(site().publishFile("ends.md", file.formatted("نص ثان")).outcome())
                .isEqualTo(Manuscripts.Outcome.CHANGED);
        assertThat(desk.editor().get(address).text(".board-where")).contains("ينتهي", "18:00");
        site().clock().forward(Duration.ofHours(5));
        site().publishFile("ends.md", file.formatted("نص ثالث"));
        assertThat(site().visitor().get(path).status()).isEqualTo(404);
        assertThat(desk.editor().get(address).text(".board-where .badge")).isEqualTo("انتهى نشره");

        desk.step(desk.editor(), address, "publication", Map.of("until", ""));
        assertThat(site().visitor().get(path).status()).isEqualTo(200);
        desk.step(desk.editor(), address, "withdrawal", Map.of());
        assertThat(site().publishFile("ends.md", file.formatted("نص رابع")).outcome())
                .isEqualTo(Manuscripts.Outcome.WITHDRAWN);
        assertThat(site().visitor().get(path).status()).isEqualTo(404);
        assertThat(desk.editor().get(address).text(".board-where .badge")).isEqualTo("مسحوب");
    }

    @Test
    void an_end_stays_while_the_date_of_the_file_is_the_same() {
        String file = "---\ntitle: من ملف بتاريخ\ncategory: مجتمع\ndate: 2026-11-23 %s\n---\n\nمقدمة.\n\nنص.\n";
        long article = site().publishFile("dated.md", file.formatted("10:00")).id();
        String address =
                "/newsroom/articles/" + site().sql().fetchValue("select id from piece where article_id = " + article);
        desk.step(desk.editor(), address, "publication", Map.of("until", "2026-11-23T18:00"));
        site().publishFile("dated.md", file.formatted("10:00") + "\nأكثر.\n");
        assertThat(desk.editor().get(address).text(".board-where")).contains("ينتهي", "18:00");
        site().publishFile("dated.md", file.formatted("11:00"));
        assertThat(desk.editor().get(address).text(".board-where")).doesNotContain("ينتهي");
    }

    @Test
    void an_article_with_pictures_in_its_text_can_be_edited() throws Exception {
        ImageIO.write(
                new BufferedImage(640, 360, BufferedImage.TYPE_INT_RGB),
                "png",
                site().folder().resolve("in-the-text.png").toFile());
        long article = site().publish(
                        "title: صورة في النص\ncategory: مجتمع", "نص.\n\n![وصف](in-the-text.png \"تحتها — صاحبها\")");
        String address =
                "/newsroom/articles/" + site().sql().fetchValue("select id from piece where article_id = " + article);
        assertThat(desk.editor().get(address + "/preview").all(".prose img")).hasSize(1);

        desk.editor().get(address).form("#piece").fill("title", "عنوان آخر").submit("/publication");
        assertThat(site().visitor()
                        .get("/a/" + article)
                        .one(".prose figure img")
                        .attr("src"))
                .startsWith("/media/");
        assertThat(site().visitor().get("/a/" + article).text("h1")).isEqualTo("عنوان آخر");

        // As articles were published before there was a newsroom.
        site().sql().execute("delete from picture_use");
        site().sql().execute("delete from picture where width = 640 and height = 360");
        assertThat(desk.editor().get(address + "/preview").all(".prose img")).hasSize(1);
    }

    @Test
    void the_longest_text_is_saved_and_published() {
        String text = "كلمة ".repeat(39_999) + "كلمة.";
        String address = desk.begin(desk.editor(), "أطول نص").path();
        Browser.Page saved =
                desk.editor().get(address).form("#piece").fill("body", text).submit();
        assertThat(saved.text("#piece-body")).isEqualTo(text);
        desk.step(desk.editor(), address, "publication", Map.of());
        assertThat(site().visitor().get(desk.path(address)).text(".prose")).hasSize(text.length());
        assertThat(saved.form("#piece").fill("body", text + "!").submit().text("#piece-body-error"))
                .contains("200");
    }

    @Test
    void a_text_that_is_too_long_or_names_no_picture_comes_back_with_the_reason() {
        Browser.Page page = desk.begin(desk.journalist(), "طويل");
        Browser.Page refused = page.form("#piece")
                .fill("title", "ط".repeat(301))
                .fill("body", "قبل ![صورة](لا-شيء.jpg) بعد")
                .submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#piece-title-error")).contains("300 حرف", "301");
        assertThat(refused.text("#piece-body-error")).contains("لا-شيء.jpg");
        assertThat(refused.text("#piece-body")).isEqualTo("قبل ![صورة](لا-شيء.jpg) بعد");
    }

    @Test
    void whoever_saves_second_sees_all_that_the_first_has_changed() {
        String address = desk.begin(desk.journalist(), "قسمان").path();
        site().publish("title: في قسم آخر\ncategory: جهات", "مقدمة.\n\nنص.");
        Browser.Form mine = desk.journalist().get(address).form("#piece");
        String other = site().sql()
                .fetchValue("select max(id) from category where id <> " + desk.category())
                .toString();
        desk.editor()
                .get(address)
                .form("#piece")
                .fill("category", other)
                .fill("coverage", "live")
                .submit();

        Browser.Page clash = mine.submit();
        assertThat(clash.status()).isEqualTo(409);
        assertThat(clash.all(".clash .difference").eachText()).containsExactly("القسم", "تغطية مباشرة");
        assertThat(desk.editor()
                        .get(address + "/revisions?from=1&to=2")
                        .all("section h3")
                        .eachText())
                .contains("القسم", "تغطية مباشرة");
    }

    @Test
    void a_reader_sees_corrections_in_the_article_and_on_their_page() {
        String address = desk.published("فيه خطأ");
        Browser.Page refused = desk.step(desk.editor(), address, "correction", Map.of());
        assertThat(refused.text("#piece-correction-error")).contains("اكتب التصويب");

        site().clock().forward(Duration.ofMinutes(5));
        desk.step(
                desk.editor(),
                address,
                "correction",
                Map.of("correction", "كان مكتوبا 3 والصواب 2", "body", "العدد 2"));

        Browser.Page read = site().visitor().get(desk.path(address));
        assertThat(read.text(".note[data-type=correction]")).isEqualTo("تصويب كان مكتوبا 3 والصواب 2");
        assertThat(read.text(".article-meta")).contains("تحديث", "14:10");
        Browser.Page all = site().visitor().get("/corrections");
        assertThat(all.text(".note")).contains("فيه خطأ", "كان مكتوبا 3 والصواب 2", "14:10");
        assertThat(all.click(".note a").path()).startsWith(desk.path(address));
        desk.step(desk.editor(), address, "withdrawal", Map.of());
        assertThat(site().visitor().get("/corrections").all(".note")).isEmpty();
    }

    @Test
    void the_board_finds_by_title_state_writer_and_section_and_goes_on_by_pages() {
        String category = desk.category();
        for (int i = 0; i < 35; i++) desk.begin(desk.journalist(), "كثير رقم " + i);
        Browser.Page first = desk.editor().get("/newsroom?list=all&q=كثير");
        assertThat(first.all(".board-piece")).hasSize(30);
        Browser.Page second = first.click("[rel=next]");
        assertThat(second.all(".board-piece")).hasSize(5);
        assertThat(second.click("[rel=prev]").all(".board-piece")).hasSize(30);

        desk.begin(desk.editor(), "مُدَرَّسَة وحيدة");
        assertThat(desk.editor().get("/newsroom?list=all&q=مدرسه").text(".board"))
                .contains("وحيدة");
        assertThat(desk.editor().get("/newsroom?list=all&q=%25").all(".board")).isEmpty();
        String writer = site().sql()
                .fetchValue("select id from account where name = 'هدى المرابطي'")
                .toString();
        for (String narrow :
                List.of("stage=DRAFT", "writer=" + writer, "category=" + category, "stage=DRAFT&writer=" + writer))
            assertThat(desk.editor().get("/newsroom?list=all&q=كثير&" + narrow).all(".board-piece"))
                    .as(narrow)
                    .hasSize(30);
        assertThat(desk.editor().get("/newsroom?list=all&stage=REVIEW&q=كثير").all(".board"))
                .isEmpty();
        assertThat(desk.editor().get("/newsroom?list=mine").text(".board")).doesNotContain("كثير");
        assertThat(desk.journalist().get("/newsroom?list=mine").all(".board-piece"))
                .hasSize(30);
    }
}
