package ma.khabar.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import ma.khabar.Browser;
import ma.khabar.TestClock;
import ma.khabar.TestSite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Searching; on each database. */
abstract class SearchTests {
    abstract TestSite site();

    @BeforeEach
    void awaitIndex() throws InterruptedException {
        site().clock().set(TestClock.START);
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (search("شيء").body().contains("قيد الإعداد")) {
            assertThat(System.nanoTime()).as("the index is made").isLessThan(deadline);
            Thread.sleep(20);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "أحمد, احمد",
        "ٱلمغرب, المغرب",
        "مدرسة, مدرسه",
        "مستشفى, مستشفي",
        "مُحَمَّد, محمد",
        "الوزير, وزير",
        "والوزير, وزير",
        "الوالي, والي",
        "للرئيس, رئيس",
        "بالمدرسة, مدرسة",
        "مسؤول, مسئول",
        "شيء, شئ",
        "گلميم, كلميم",
        "یوليوز, يوليوز",
        "كوفيد١٩, كوفيد19",
        "السلام\u200F, السلام",
        "غشت, أغسطس",
        "نوفمبر, نونبر",
        "وزير, الوزير",
        "المدرسات, مدرسة",
    })
    void what_is_written_is_found_however_it_is_typed(String written, String typed) {
        long id = site().publish("title: خبر اليوم\ncategory: مجتمع", "مقدمة.\n\nقيل عن " + written + " كلام.");
        assertThat(paths(search(typed))).anyMatch(path -> path.startsWith("/a/" + id));
    }

    @Test
    void what_was_looked_for_is_marked_as_it_was_written() {
        site().publish(
                        "title: عن المَدْرَسة وحدها\ncategory: مجتمع",
                        "مقدمة.\n\n" + "كلام ".repeat(80) + "ومدرستنا هنا.");
        Browser.Page page = search("مدرسه");
        assertThat(page.all(".story-headline mark").eachText()).contains("المَدْرَسة");
        assertThat(page.all(".search-excerpt mark").eachText()).contains("ومدرستنا");
    }

    @Test
    void titles_weigh_more_than_texts_and_new_ones_more_than_old_ones() {
        site().publish("title: ثمن السردين\ncategory: مجتمع\ndate: 2024-01-01 10:00", "مقدمة.\n\nنص قديم.");
        site().publish("title: ثمن السردين\ncategory: مجتمع\ndate: 2026-11-22 10:00", "مقدمة.\n\nنص جديد.");
        site().publish("title: حديث آخر\ncategory: مجتمع", "مقدمة.\n\nفي الميناء سردين.");
        assertThat(search("سردين").all(".search-excerpt").eachText())
                .satisfiesExactly(
                        first -> assertThat(first).contains("جديد"),
                        second -> assertThat(second).contains("قديم"),
                        third -> assertThat(third).contains("الميناء"));
        assertThat(site().visitor()
                        .get("/search?sort=new&q=" + encoded("سردين"))
                        .all(".search-excerpt")
                        .eachText()
                        .getFirst())
                .contains("الميناء");
    }

    @Test
    void a_search_is_narrowed_by_section_author_and_day() {
        site().publish(
                        "title: قصب السكر\ncategory: اقتصاد\nauthor: مريم الزهراء\ndate: 2026-11-20 23:30",
                        "مقدمة.\n\nنص.");
        site().publish("title: قصب السكر\ncategory: جهات\nauthor: عمر السوسي\ndate: 2026-11-21 00:10", "مقدمة.\n\nنص.");
        String words = "/search?q=" + encoded("قصب");
        assertThat(kickers(words)).containsExactlyInAnyOrder("اقتصاد", "جهات");
        assertThat(kickers(words + "&section=" + encoded("اقتصاد"))).containsExactly("اقتصاد");
        assertThat(kickers(words + "&author=" + encoded("عمر السوسي"))).containsExactly("جهات");
        assertThat(kickers(words + "&from=2026-11-21")).containsExactly("جهات");
        assertThat(kickers(words + "&to=2026-11-20")).containsExactly("اقتصاد");
        assertThat(kickers(words + "&section=nowhere")).isEmpty();
        assertThat(kickers(words + "&from=yesterday&after=nothing")).hasSize(2);
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition() {
        long last = 0;
        for (int i = 0; i < 45; i++)
            last = site().publish(
                            "title: صفحة مرقمة " + i + "\ncategory: مجتمع\ndate: 2026-10-" + (10 + (i + 15) % 20)
                                    + " 10:00",
                            "مقدمة.\n\nنص.");
        // A search waits for what has just been published, but no longer than a reader would.
        site().awaitFound("مرقمة", last);
        for (String sort : List.of("", "&sort=new")) {
            Browser.Page page = site().visitor().get("/search?q=" + encoded("مرقمة") + sort);
            List<String> found = new ArrayList<>(paths(page));
            while (!page.all("[rel=next]").isEmpty()) {
                page = page.click("[rel=next]");
                found.addAll(paths(page));
            }
            assertThat(found).doesNotHaveDuplicates().hasSize(45);
        }
    }

    /** Each that comes or goes makes all others weigh a little more or less. */
    @Test
    void what_is_published_while_somebody_leafs_leaves_no_gap() {
        long newest = 0;
        for (int i = 0; i < 45; i++)
            newest = site().publish(
                            "title: ورقة مطوية " + i + "\ncategory: مجتمع\ndate: 2026-10-" + (10 + (i + 15) % 20)
                                    + " 11:00",
                            "مقدمة.\n\nنص.");
        site().awaitFound("مطوية", newest);
        Browser.Page page = site().visitor().get("/search?q=" + encoded("مطوية"));
        List<String> found = new ArrayList<>(paths(page));
        while (!page.all("[rel=next]").isEmpty()) {
            long last = 0;
            for (int i = 0; i < 20; i++) last = site().article("بين صفحتين " + i);
            site().awaitFound("صفحتين", last);
            page = page.click("[rel=next]");
            found.addAll(paths(page));
        }
        assertThat(found).doesNotHaveDuplicates().hasSize(45);
    }

    @Test
    void a_word_that_nobody_wrote_is_answered_with_the_one_most_like_it() {
        site().publish("title: مهرجان گناوة بالصويرة\ncategory: ثقافة", "مقدمة.\n\nنص.");
        Browser.Page page = search("مهرججان");
        assertThat(page.text(".search-meant")).contains("مهرجان");
        assertThat(page.click(".search-meant").all(".story-headline").eachText())
                .contains("مهرجان گناوة بالصويرة");
    }

    @Test
    void titles_are_suggested_while_they_are_typed() {
        site().publish("title: افتتاح ميناء الداخلة الأطلسي\ncategory: جهات", "مقدمة.\n\nنص.");
        assertThat(site().visitor()
                        .get("/search/suggest?q=" + encoded("ميناء الداخ"))
                        .all("option")
                        .eachAttr("value"))
                .containsExactly("افتتاح ميناء الداخلة الأطلسي");
    }

    @Test
    void what_was_withdrawn_or_changed_is_not_found_under_its_old_words() {
        site().publishFile("changing.md", "---\ntitle: عنوان زائل\ncategory: مجتمع\n---\n\nمقدمة.\n\nنص.");
        assertThat(paths(search("زائل"))).hasSize(1);
        site().publishFile("changing.md", "---\ntitle: عنوان باق\ncategory: مجتمع\n---\n\nمقدمة.\n\nنص.");
        assertThat(paths(search("زائل"))).isEmpty();
        assertThat(paths(search("باق"))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "«وزارة الماء»",
                "\"وزارة الماء\"",
                "“وزارة الماء”",
                "«الوزارة ماء»",
                "«قرار وزارةِ الماء»",
                "قرار «وزارة الماء» بالحوز",
                "«»قرار «وزارة الماء»"
            })
    void words_between_quotation_marks_stand_side_by_side(String typed) {
        long beside = site().publish("title: قرار جديد\ncategory: مجتمع", "مقدمة.\n\nصدر قرارُ وزارة الماء بالحوز.");
        long apart = site().publish(
                        "title: قرار وزارة\ncategory: مجتمع", "الماء لوزارة أخرى.\n\nقرار وزارة عن الماء بالحوز.");
        assertThat(paths(search(typed)))
                .anyMatch(path -> path.startsWith("/a/" + beside + "/"))
                .noneMatch(path -> path.startsWith("/a/" + apart + "/"));
    }

    @Test
    void a_quotation_mark_that_is_not_closed_asks_for_nothing() {
        long apart = site().publish("title: سوق بعيد\ncategory: مجتمع", "مقدمة.\n\nزعفران ثم كمون.");
        for (String typed : List.of("«كمون زعفران", "زعفران كمون»", "\"كمون زعفران", "»كمون زعفران«"))
            assertThat(paths(search(typed))).as(typed).anyMatch(path -> path.startsWith("/a/" + apart + "/"));
        assertThat(paths(search("«كمون زعفران»"))).isEmpty();
    }

    @Test
    void a_query_of_any_shape_is_harmless() {
        for (String typed : List.of(
                "",
                " ",
                "\"",
                "\"\"",
                "«»",
                "«\"»\"«",
                "\"" + "ا ".repeat(90) + "\"",
                "AND OR NOT",
                "title:*",
                "*",
                "???",
                "(((",
                "~2",
                "a^9",
                "\\",
                "\u0000",
                "ﷺ",
                "ًٌٍ",
                "🙂",
                "ا".repeat(10_000),
                "كلمة ".repeat(2_000),
                "<script>",
                "%",
                "x".repeat(200) + " " + "y".repeat(200)))
            assertThat(search(typed).status()).as(typed).isIn(200, 414);
    }

    @Test
    void one_sign_that_is_four_words_which_nobody_wrote_is_answered_like_a_word() {
        site().publish("title: الاله عليهم وسالم\ncategory: ثقافة", "مقدمة.\n\nنص.");
        Browser.Page page = search("معنى ﷺ هنا");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text(".search-meant")).isEqualTo("معنى الاله هنا");
    }

    private Browser.Page search(String typed) {
        return site().visitor().get("/search?q=" + encoded(typed));
    }

    private List<String> kickers(String address) {
        return site().visitor().get(address).all(".rows .kicker").eachText();
    }

    private static List<String> paths(Browser.Page page) {
        return page.all(".rows .story-headline a").eachAttr("href");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
