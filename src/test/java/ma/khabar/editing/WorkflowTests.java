package ma.khabar.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import ma.khabar.Browser;
import ma.khabar.TestClock;
import org.junit.jupiter.api.Test;

/** From the first word to the reader, and back; on each database. */
abstract class WorkflowTests extends DeskTests {
    @Test
    void a_piece_goes_from_its_writer_through_an_editor_to_readers() {
        Browser.Page saved = desk.begin(desk.journalist(), "سوق الأحد");
        String address = saved.path();
        assertThat(saved.text(".notice")).isEqualTo("حُفظ المقال.");
        assertThat(saved.text(".board-where .badge")).isEqualTo("مسودة");

        desk.step(desk.journalist(), address, "submission", Map.of());
        assertThat(desk.editor().get("/newsroom").text(".board")).contains("سوق الأحد", "قيد المراجعة");

        desk.step(desk.editor(), address, "return", Map.of("reason", "ينقص رقم"));
        Browser.Page returned = desk.journalist().get("/newsroom");
        assertThat(returned.text(".board")).contains("سوق الأحد", "ينقص رقم");

        desk.step(desk.journalist(), address, "submission", Map.of("body", "نص فيه رقم 7"));
        desk.step(desk.editor(), address, "approval", Map.of());
        desk.step(desk.editor(), address, "publication", Map.of());

        Browser.Page read = site().visitor().get(desk.path(address));
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.text("h1")).isEqualTo("سوق الأحد");
        assertThat(read.text(".article-standfirst")).isEqualTo("مقدمة سوق الأحد");
        assertThat(read.text(".prose")).isEqualTo("نص فيه رقم 7");
        assertThat(read.text(".article-by")).contains("هدى المرابطي");
        assertThat(site().visitor().get("/").body()).contains("سوق الأحد");
    }

    @Test
    void returning_needs_a_reason_and_publishing_a_title_a_text_and_a_section() {
        String address = desk.begin(desk.journalist(), "بلا سبب").path();
        desk.step(desk.journalist(), address, "submission", Map.of());

        Browser.Page refused = desk.step(desk.editor(), address, "return", Map.of());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#piece-reason-error")).contains("لماذا تعيده");

        Browser.Page bare = desk.step(
                desk.editor(),
                address,
                "publication",
                Map.of("title", "", "body", "", "category", "", "notes", "باقية"));
        assertThat(bare.status()).isEqualTo(422);
        assertThat(bare.all("#piece-title-error, #piece-body-error, #piece-category-error"))
                .hasSize(3);
        assertThat(bare.text("#piece-notes")).isEqualTo("باقية");
        assertThat(bare.text(".board-where .badge")).isEqualTo("قيد المراجعة");
    }

    @Test
    void a_picture_is_published_with_its_words_alone() {
        site().sql()
                .execute("insert into picture (file, width, height) values ('" + "a".repeat(32) + ".jpg', 1600, 900)");
        String picture = site().sql().fetchValue("select max(id) from picture").toString();
        String address = desk.begin(desk.editor(), "مقال مصور").path();

        Browser.Page refused = desk.step(desk.editor(), address, "publication", Map.of("picture", picture));
        assertThat(refused.all("#piece-picture_alt-error, #piece-picture_caption-error, #piece-picture_credit-error"))
                .hasSize(3);

        Map<String, String> words = Map.of(
                "body",
                "نص\n\n![بائع](" + picture + " \"تحتها — صاحبها\")",
                "picture",
                picture,
                "picture_alt",
                "سوق",
                "picture_caption",
                "صباحا",
                "picture_credit",
                "خبر");
        desk.step(desk.editor(), address, "publication", words);
        Browser.Page read = site().visitor().get(desk.path(address));
        assertThat(read.one(".article-picture img").attr("alt")).isEqualTo("سوق");
        assertThat(read.one(".prose figure img").attr("src")).startsWith("/media/" + "a".repeat(32));
        assertThat(read.text(".article-picture figcaption")).isEqualTo("صباحا — خبر");
    }

    @Test
    void what_was_scheduled_appears_in_its_minute_by_moroccan_clocks() {
        String address = desk.begin(desk.editor(), "موعد في المساء").path();
        Browser.Page scheduled = desk.step(desk.editor(), address, "publication", Map.of("when", "2026-11-23T18:30"));
        assertThat(scheduled.text(".notice")).contains("بتوقيت المغرب");
        assertThat(scheduled.text(".board-where")).contains("مجدول", "18:30");
        assertThat(desk.editor().get("/newsroom?list=today").text(".board")).contains("موعد في المساء");

        site().clock().set(TestClock.START.plus(Duration.ofMinutes(4 * 60 + 25)).minusMillis(1));
        assertThat(site().visitor().get(desk.path(address)).status()).isEqualTo(404);
        site().clock().forward(Duration.ofMillis(1));
        assertThat(site().visitor().get(desk.path(address)).status()).isEqualTo(200);
    }

    @Test
    void a_minute_that_has_passed_is_none_to_publish_at() {
        String address = desk.begin(desk.editor(), "موعد مضى").path();
        Browser.Page refused = desk.step(desk.editor(), address, "publication", Map.of("when", "2026-11-23T14:05"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#piece-when-error")).contains("مضى");
        assertThat(desk.step(desk.editor(), address, "publication", Map.of("when", "غدا"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void what_ends_by_itself_says_so_and_can_be_published_again() {
        String address = desk.begin(desk.editor(), "عرض ينتهي").path();
        Browser.Page refused = desk.step(
                desk.editor(), address, "publication", Map.of("when", "2026-11-23T18:30", "until", "2026-11-23T18:30"));
        assertThat(refused.text("#piece-until-error")).contains("بعد بدايته");
        desk.step(desk.editor(), address, "publication", Map.of("until", "2026-11-23T18:30"));
        assertThat(desk.editor().get(address).text(".board-where")).contains("ينتهي", "18:30");

        site().clock().set(Instant.parse("2026-11-23T18:30:00Z"));
        assertThat(desk.editor().get(address).text(".board-where")).contains("انتهى نشره");
        assertThat(site().visitor().get(desk.path(address)).status()).isEqualTo(404);

        desk.step(desk.editor(), address, "publication", Map.of("until", ""));
        assertThat(site().visitor().get(desk.path(address)).status()).isEqualTo(200);
    }

    @Test
    void saving_what_is_out_changes_nothing_for_readers_until_it_is_published() {
        String address = desk.published("قديم ومنشور");
        Browser.Page saved = desk.editor()
                .get(address)
                .form("#piece")
                .fill("title", "جديد ومكتوم")
                .submit();
        assertThat(saved.text(".board-where")).contains("منشور، وفيه تعديلات لم تنشر");
        assertThat(site().visitor().get(desk.path(address)).text("h1")).isEqualTo("قديم ومنشور");

        site().clock().forward(Duration.ofMinutes(10));
        desk.step(desk.editor(), address, "publication", Map.of());
        Browser.Page read = site().visitor().get(desk.path(address));
        assertThat(read.text("h1")).isEqualTo("جديد ومكتوم");
        assertThat(read.text(".article-meta")).contains("14:05").doesNotContain("تحديث");
    }

    @Test
    void readers_are_told_of_an_update_when_the_editor_says_so() {
        String address = desk.published("خبر يتطور");
        site().clock().forward(Duration.ofMinutes(10));
        desk.editor().post(address + "/publication", Map.of("version", version(address), "tell", "1"));
        assertThat(site().visitor().get(desk.path(address)).text(".article-meta"))
                .contains("تحديث", "14:15");
    }

    @Test
    void another_slug_leaves_every_old_address_working() {
        String address = desk.published("عنوان أول");
        String path = desk.path(address);
        String old = site().visitor().get(path).uri().getRawPath();

        desk.step(desk.editor(), address, "publication", Map.of("slug", "رابط آخر"));
        for (String known : new String[] {old, path, path + "/" + "x"}) {
            Browser.Page moved = site().visitor().getWithoutFollowing(known);
            assertThat(moved.status()).isEqualTo(301);
            assertThat(site().visitor().get(known).path()).isEqualTo(path + "/رابط-آخر");
        }
    }

    @Test
    void what_is_withdrawn_is_gone_and_comes_back_with_its_comments_and_its_date() {
        String address = desk.published("مسحوب ثم عائد");
        String path = desk.path(address);
        site().visitor().post(path + "/comments", Map.of("name", "كريم", "body", "تعليق باق"));

        assertThat(desk.step(desk.editor(), address, "withdrawal", Map.of()).text(".board-where .badge"))
                .isEqualTo("مسحوب");
        assertThat(site().visitor().get(path).status()).isEqualTo(404);

        site().clock().forward(Duration.ofHours(1));
        desk.step(desk.editor(), address, "publication", Map.of());
        Browser.Page back = site().visitor().get(path);
        assertThat(back.body()).contains("تعليق باق");
        assertThat(back.text(".article-meta")).contains("14:05");
    }

    @Test
    void what_was_called_off_before_its_minute_is_new_when_it_is_published() {
        String address = desk.begin(desk.editor(), "موعد ملغى").path();
        desk.step(desk.editor(), address, "publication", Map.of("when", "2026-11-23T15:00"));
        desk.step(desk.editor(), address, "withdrawal", Map.of());
        site().clock().forward(Duration.ofHours(3));
        desk.step(desk.editor(), address, "publication", Map.of());
        assertThat(site().visitor().get(desk.path(address)).text(".article-meta"))
                .contains("17:05")
                .doesNotContain("15:00");
    }

    @Test
    void no_update_is_older_than_what_it_updates() {
        String address = desk.published("محدث قبل نشره");
        site().clock().forward(Duration.ofMinutes(5));
        desk.step(desk.editor(), address, "publication", Map.of("body", "نص محدث", "tell", "1"));
        assertThat(site().visitor().get(desk.path(address)).text(".article-meta"))
                .contains("تحديث");
        desk.step(desk.editor(), address, "withdrawal", Map.of());
        desk.step(desk.editor(), address, "publication", Map.of("when", "2026-11-23T15:00"));
        site().clock().forward(Duration.ofHours(1));
        assertThat(site().visitor().get(desk.path(address)).text(".article-meta"))
                .contains("15:00")
                .doesNotContain("تحديث");
    }

    @Test
    void the_address_of_a_page_of_an_article_is_no_title_of_one() {
        for (String title : List.of("Reading", "Comments")) {
            Browser.Page page = site().visitor().get(desk.path(desk.published(title)));
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.text("#comments h2")).isEqualTo("التعاليق (0)");
            assertThat(page.one("[name=robots]").attr("content")).doesNotContain("noindex");
        }
    }

    @Test
    void the_trash_gives_back_what_was_put_in_it() {
        String address = desk.published("إلى السلة");
        Browser.Page board = desk.step(desk.editor(), address, "trash", Map.of());
        assertThat(board.path()).isEqualTo("/newsroom");
        assertThat(site().visitor().get(desk.path(address)).status()).isEqualTo(404);
        assertThat(desk.editor().get("/newsroom?list=all").text(".board")).doesNotContain("إلى السلة");
        assertThat(desk.editor().get("/newsroom?list=trash").text(".board")).contains("إلى السلة");

        Browser.Page restored = desk.step(desk.editor(), address, "restoration", Map.of());
        assertThat(restored.all(".piece-bar [formaction$=trash]")).hasSize(1);
        assertThat(site().visitor().get(desk.path(address)).status()).isEqualTo(404);
        desk.step(desk.editor(), address, "publication", Map.of());
        assertThat(site().visitor().get(desk.path(address)).status()).isEqualTo(200);
    }

    @Test
    void a_journalist_sees_nobody_elses_piece_and_cannot_take_a_public_one_away() {
        String foreign = desk.begin(desk.editor(), "ليس لها").path();
        for (String page : new String[] {"", "/preview", "/revisions"})
            assertThat(desk.journalist().get(foreign + page).status()).as(page).isEqualTo(404);
        for (String form : new String[] {"", "/autosave", "/submission", "/trash", "/restoration", "/links"})
            assertThat(desk.journalist()
                            .post(foreign + form, Map.of("version", "1", "title", "ط", "body", "ط"))
                            .status())
                    .as(form)
                    .isEqualTo(404);
        assertThat(desk.journalist().get("/newsroom?list=all").body()).doesNotContain("ليس لها");

        String own = desk.begin(desk.journalist(), "لها ومنشور").path();
        desk.step(desk.editor(), own, "publication", Map.of());
        assertThat(desk.journalist().get(own).all("[formaction$=trash], [formaction$=publication]"))
                .isEmpty();
        assertThat(desk.journalist()
                        .post(own + "/trash", Map.of("version", version(own)))
                        .status())
                .isEqualTo(403);
        assertThat(site().visitor().get(desk.path(own)).status()).isEqualTo(200);
    }

    @Test
    void what_an_approved_piece_says_after_its_writer_changed_it_is_not_approved() {
        String address = desk.begin(desk.journalist(), "وُوفق عليه").path();
        desk.step(desk.editor(), address, "approval", Map.of());
        Browser.Page changed = desk.journalist()
                .get(address)
                .form("#piece")
                .fill("body", "نص آخر")
                .submit();
        assertThat(changed.text(".board-where .badge")).isEqualTo("مسودة");
    }

    @Test
    void every_act_is_in_the_log() {
        String address = desk.begin(desk.journalist(), "مسجل كله").path();
        desk.step(desk.journalist(), address, "submission", Map.of());
        desk.step(desk.editor(), address, "return", Map.of("reason", "أعد النظر"));
        desk.step(desk.editor(), address, "publication", Map.of());
        desk.step(desk.editor(), address, "withdrawal", Map.of());

        assertThat(desk.editor().get(address + "/revisions").all(".acts li").eachText())
                .satisfiesExactly(
                        line -> assertThat(line).contains("نزهة الكتاني", "سحبه"),
                        line -> assertThat(line).contains("نزهة الكتاني", "نشره"),
                        line -> assertThat(line).contains("نزهة الكتاني", "أعاده", "أعد النظر"),
                        line -> assertThat(line).contains("هدى المرابطي", "أرسله"),
                        line -> assertThat(line).contains("هدى المرابطي", "حفظ"),
                        line -> assertThat(line).contains("هدى المرابطي", "بدأ"));
    }

    private String version(String address) {
        return desk.editor().get(address).one("#piece [name=version]").val();
    }
}
