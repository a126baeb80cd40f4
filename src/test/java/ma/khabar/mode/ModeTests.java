package ma.khabar.mode;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import ma.khabar.Browser;
import ma.khabar.TestSite;
import ma.khabar.account.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How comments are taken, chosen by moderators for the site, a section or an article; on whatever database. */
abstract class ModeTests {
    private static final String LINK = "التفاصيل في https://example.org/a";

    private Paper paper;
    private String section;
    private long article;

    abstract TestSite site();

    @BeforeEach
    void publish() {
        paper = new Paper(site());
        section = paper.section();
        article = paper.article(section);
    }

    @AfterEach
    void leaveTheSiteAsItWas() {
        paper.choose("site", Map.of());
    }

    @ParameterizedTest
    @CsvSource({
        "site, REVIEW, PENDING review",
        "category, REVIEW, PENDING review",
        "article, REVIEW, PENDING review",
        "site, NEWCOMERS, PENDING newcomer",
        "category, NEWCOMERS, PENDING newcomer",
        "article, NEWCOMERS, PENDING newcomer",
        "site, LINKS, PUBLISHED",
        "category, LINKS, PUBLISHED",
        "article, PUBLISH, PUBLISHED"
    })
    void a_mode_is_in_force_wherever_it_is_chosen(String level, String mode, String fate) {
        paper.choose(paper.scope(level, article), Map.of("mode", mode));

        assertThat(paper.fate(paper.reader(), article, "كلام عادي")).isEqualTo(fate);
        long elsewhere = paper.article(level.equals("article") ? section : paper.section());
        assertThat(paper.fate(paper.reader(), elsewhere, "كلام عادي"))
                .isEqualTo(level.equals("site") ? fate : "PUBLISHED");
    }

    @ParameterizedTest
    @CsvSource({"site, 'HELD link'", "category, 'HELD link'", "article, 'HELD link'", "none, PUBLISHED"})
    void links_of_the_trusted_wait_only_where_links_are_reviewed(String level, String fate) {
        Browser trusted = site().signedIn(Role.READER, "قارئة موثوقة");
        for (int i = 0; i < 2; i++) paper.comment(trusted, paper.article(section), "كلام " + i + level);
        if (!level.equals("none")) paper.choose(paper.scope(level, article), Map.of("mode", "LINKS"));

        assertThat(paper.fate(trusted, article, LINK + " " + level)).isEqualTo(fate);
        assertThat(paper.fate(trusted, article, "بلا رابط")).isEqualTo("PUBLISHED");
    }

    @Test
    void the_narrower_level_wins_value_by_value() {
        paper.choose("site", Map.of("mode", "REVIEW", "slow", "60", "days", "5"));
        paper.choose(paper.scope("category", article), Map.of("mode", "NEWCOMERS", "days", "30"));
        paper.choose(paper.scope("article", article), Map.of("mode", "PUBLISH"));

        Browser.Page page = paper.moderator().get("/moderation/modes/article:" + article);

        assertThat(page.all("#now + .terms > div").eachText())
                .containsExactly(
                        "النشر نشر مباشر من إعداد المقال",
                        "التعاليق الأولى للكاتب الجديد تعليقان من إعدادات التشغيل",
                        "مدة فتح التعاليق 30 يومًا من إعداد القسم",
                        "الوضع الهادئ تعليق واحد كل دقيقة واحدة من إعداد الموقع");
        assertThat(page.text("#mode-mode option[value='']")).contains("من إعداد القسم");
        assertThat(page.one("#mode-mode [selected]").val()).isEqualTo("PUBLISH");
        assertThat(paper.fate(paper.reader(), article, "كلام")).isEqualTo("PUBLISHED");
    }

    @Test
    void a_choice_that_is_taken_back_leaves_it_to_the_broader_level() {
        paper.choose(paper.scope("category", article), Map.of("mode", "REVIEW"));
        paper.choose(paper.scope("article", article), Map.of("mode", "PUBLISH"));
        paper.choose(paper.scope("article", article), Map.of("mode", ""));

        assertThat(paper.fate(paper.reader(), article, "كلام")).isEqualTo("PENDING review");
    }

    @Test
    void an_account_is_new_until_enough_of_it_was_published() {
        paper.choose(paper.scope("article", article), Map.of("mode", "NEWCOMERS", "first", "٣"));
        String name = "قارئة جديدة " + article;
        Browser reader = site().signedIn(Role.READER, name);
        for (int i = 0; i < 3; i++) {
            long id = paper.comment(reader, article, "تعليق رقم " + i);
            assertThat(paper.fate(id)).isEqualTo("PENDING newcomer");
            paper.approve(id);
        }

        assertThat(paper.fate(site().signedIn(Role.READER, name), article, "من متصفح آخر"))
                .isEqualTo("PUBLISHED");
    }

    @Test
    void a_guest_is_known_by_the_cookie_and_never_by_a_name() {
        paper.choose(paper.scope("article", article), Map.of("mode", "NEWCOMERS"));
        Browser guest = paper.reader();
        for (int i = 0; i < 2; i++) paper.approve(paper.comment(guest, article, "تعليق رقم " + i));

        assertThat(paper.fate(guest, article, "صرت معروفًا")).isEqualTo("PUBLISHED");
        assertThat(paper.fate(paper.reader(), article, "أنا كريم نفسه")).isEqualTo("PENDING newcomer");
        assertThat(paper.fate(
                        paper.reader().sending("Cookie", "__Host-visitor=0123456789abcdef.0000"),
                        article,
                        "بكعكة مزورة"))
                .isEqualTo("PENDING newcomer");
    }

    @Test
    void a_waiting_writer_is_told_why_and_the_form_says_it_before() {
        paper.choose(paper.scope("article", article), Map.of("mode", "NEWCOMERS"));
        Browser guest = paper.reader();
        assertThat(guest.get("/a/" + article).text("#comment-form .notice"))
                .isEqualTo("نراجع التعاليق الأولى لكل كاتب جديد (2) قبل نشرها.");

        paper.comment(guest, article, "تعليقي الأول");

        assertThat(guest.get("/a/" + article).text(".own-waiting > ul .comment-to"))
                .contains("نراجع أول تعاليق كل كاتب جديد");
    }

    @Test
    void an_ordinary_form_has_no_notice() {
        assertThat(paper.reader().get("/a/" + article).all("#comment-form .notice"))
                .isEmpty();
    }

    @Test
    void in_slow_mode_a_writer_waits_and_keeps_the_text() {
        paper.choose(paper.scope("category", article), Map.of("slow", "60"));
        Browser writer = paper.reader();
        assertThat(writer.get("/a/" + article).text("#comment-form .notice"))
                .isEqualTo("الوضع الهادئ: تعليق واحد لكل كاتب كل دقيقة واحدة.");
        paper.comment(writer, article, "الأول");

        paper.later(Duration.ofSeconds(15), () -> {
            Browser.Page refused = paper.send(writer, article, "الثاني");
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.header("Retry-After")).hasValue("45");
            assertThat(refused.text("[role=alert]")).contains("الوضع الهادئ").contains("انتظر 45 ثانية");
            assertThat(refused.one("textarea").wholeText().strip()).isEqualTo("الثاني");
            assertThat(paper.fate(paper.reader(), article, "من غيره")).isEqualTo("PUBLISHED");
            assertThat(paper.fate(writer, paper.article(section), "تحت مقال آخر"))
                    .isEqualTo("PUBLISHED");
        });
        paper.later(Duration.ofSeconds(60), () -> assertThat(paper.fate(writer, article, "الثاني"))
                .isEqualTo("PUBLISHED"));
    }

    @Test
    void in_slow_mode_nobody_waits_for_a_time_at_which_the_clock_was_by_mistake() {
        paper.choose(paper.scope("article", article), Map.of("slow", "60"));
        Browser writer = paper.reader();
        paper.later(Duration.ofDays(10), () -> paper.comment(writer, article, "من المستقبل"));

        paper.comment(writer, article, "من الآن");
    }

    @Test
    void of_many_comments_at_once_slow_mode_takes_one() throws Exception {
        paper.choose(paper.scope("article", article), Map.of("slow", "60"));
        Browser writer = paper.reader();
        paper.comment(writer, paper.article(section), "ليعرفه الموقع");
        List<Future<Integer>> answers = new ArrayList<>();

        try (ExecutorService atOnce = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 6; i++) {
                String body = "تعليق رقم " + i;
                answers.add(
                        atOnce.submit(() -> paper.send(writer, article, body).status()));
            }
        }

        assertThat(answers).extracting(Future::resultNow).containsOnlyOnce(303).containsOnly(303, 429);
    }

    @Test
    void an_account_is_slow_in_all_its_browsers() {
        paper.choose(paper.scope("article", article), Map.of("slow", "3600"));
        paper.comment(site().signedIn(Role.READER, "قارئ مستعجل"), article, "من الهاتف");

        Browser.Page refused = paper.send(site().signedIn(Role.READER, "قارئ مستعجل"), article, "من الحاسوب");

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.text("[role=alert]")).contains("كل ساعة واحدة");
    }

    @Test
    void what_was_sent_twice_is_kept_once_in_slow_mode_too() {
        paper.choose(paper.scope("article", article), Map.of("slow", "60"));
        Browser writer = paper.reader();
        paper.comment(writer, article, "مرتان");

        assertThat(paper.send(writer, article, "مرتان").status()).isEqualTo(303);
    }

    @Test
    void a_colleague_is_neither_reviewed_nor_slow() {
        paper.choose(paper.scope("article", article), Map.of("mode", "REVIEW", "slow", "600"));
        Browser journalist = site().signedIn(Role.JOURNALIST, "صحفية الأنماط");

        assertThat(paper.fate(journalist, article, "توضيح " + article)).isEqualTo("PUBLISHED");
        assertThat(paper.fate(journalist, article, "توضيح ثان " + article)).isEqualTo("PUBLISHED");
    }

    @Test
    void days_are_counted_by_section_and_article() {
        paper.choose(paper.scope("category", article), Map.of("days", "3"));
        long longer = paper.article(section);
        paper.choose(paper.scope("article", longer), Map.of("days", "30"));
        Browser reader = paper.reader();

        paper.later(Duration.ofDays(4), () -> {
            assertThat(reader.get("/a/" + article).text(".discussion .notice"))
                    .isEqualTo("أُغلق باب التعليق على هذا المقال منذ الخميس 26 نونبر 2026 - 14:05.");
            assertThat(paper.send(reader, article, "تأخرت").status()).isEqualTo(403);
            assertThat(paper.send(reader, longer, "لم أتأخر").status()).isEqualTo(303);
        });
    }

    @Test
    void no_days_at_all_close_a_section_and_an_article_may_stay_open() {
        paper.choose(paper.scope("category", article), Map.of("days", "0"));
        long open = paper.article(section);
        paper.choose(paper.scope("article", open), Map.of("days", "7"));

        Browser.Page page = paper.reader().get("/a/" + article);
        assertThat(page.text(".discussion .notice")).isEqualTo("باب التعليق مغلق على هذا المقال.");
        assertThat(page.all("#comment-form, [href='#comment-form']")).isEmpty();
        assertThat(paper.send(paper.reader(), article, "نص").status()).isEqualTo(403);
        assertThat(paper.send(paper.reader(), open, "نص").status()).isEqualTo(303);
    }
}
