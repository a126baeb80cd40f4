package ma.khabar.mode;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import ma.khabar.Browser;
import ma.khabar.TestSite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A heated discussion goes to review for a while, by itself or by hand; on whatever database. */
abstract class CoolDownTests {
    private static final int HEATED = 5;

    private Paper paper;
    private long article;

    abstract TestSite site();

    @BeforeEach
    void publish() {
        paper = new Paper(site());
        article = paper.article(paper.section());
    }

    @Test
    void when_several_comments_are_reported_from_several_networks_the_next_ones_wait_for_an_hour() {
        List<Long> comments = comments();
        comments.subList(1, HEATED).forEach(this::reportFromElsewhere);
        assertThat(paper.fate(paper.reader(), article, "قبل الاحتدام")).isEqualTo("PUBLISHED");

        reportFromElsewhere(comments.getFirst());

        Browser reader = paper.reader();
        assertThat(reader.get("/a/" + article).text("#comment-form .notice"))
                .isEqualTo("النقاش محتدم: نراجع كل تعليق قبل نشره إلى الاثنين 23 نونبر 2026 - 15:05.");
        assertThat(paper.fate(reader, article, "أثناء التهدئة")).isEqualTo("PENDING heated");
        assertThat(reader.get("/a/" + article).text(".own-waiting > ul .comment-to"))
                .contains("احتدم النقاش");
        assertThat(paper.fate(paper.reader(), paper.article("مجتمع"), "تحت مقال آخر"))
                .isEqualTo("PUBLISHED");
        paper.later(Duration.ofHours(1), () -> {
            assertThat(reader.get("/a/" + article).all("#comment-form .notice")).isEmpty();
            assertThat(paper.fate(paper.reader(), article, "بعد التهدئة")).isEqualTo("PUBLISHED");
        });
        assertThat(log(article)).singleElement().satisfies(line -> assertThat(line)
                .contains("الموقع تلقائيًّا", "تهدئة النقاش", "15:05"));
    }

    @Test
    void words_that_rules_hold_heat_a_discussion_as_well() {
        for (int i = 0; i < HEATED; i++) {
            assertThat(paper.fate(paper.reader(), article, "يا ولد الكلب " + "قلت ".repeat(i + 1)))
                    .isEqualTo("HELD banned-word");
        }

        assertThat(paper.fate(paper.reader(), article, "كلام عادي")).isEqualTo("PENDING heated");
    }

    @Test
    void one_network_heats_nothing() {
        for (long comment : comments()) paper.report(paper.from("192.0.2.9"), article, comment);

        assertThat(paper.fate(paper.reader(), article, "كلام عادي")).isEqualTo("PUBLISHED");
    }

    @Test
    void one_comment_that_everybody_reports_is_no_heated_discussion() {
        long comment = paper.comment(paper.reader(), article, "تعليق سيئ");
        for (int i = 0; i < HEATED; i++) reportFromElsewhere(comment);

        assertThat(paper.fate(paper.reader(), article, "كلام عادي")).isEqualTo("PUBLISHED");
    }

    @Test
    void reports_of_more_than_an_hour_do_not_add_up() {
        List<Long> comments = comments();
        comments.subList(1, HEATED).forEach(this::reportFromElsewhere);

        paper.later(Duration.ofMinutes(61), () -> {
            reportFromElsewhere(comments.getFirst());
            assertThat(paper.fate(paper.reader(), article, "كلام عادي")).isEqualTo("PUBLISHED");
        });
    }

    @Test
    void a_moderator_ends_it_and_what_was_before_does_not_begin_it_again() {
        List<Long> comments = comments();
        comments.forEach(this::reportFromElsewhere);
        Browser.Page page = paper.moderator().get("/moderation/modes/article:" + article);
        assertThat(page.text("#cool-down")).contains("15:05").contains("أنهِ التهدئة");

        Browser.Page ended = coolDown("0");
        assertThat(ended.text("[role=status]")).contains("انتهت تهدئة النقاش");
        paper.later(Duration.ofMinutes(1), () -> {
            reportFromElsewhere(comments.getFirst());
            assertThat(paper.fate(paper.reader(), article, "كلام عادي")).isEqualTo("PUBLISHED");
        });

        assertThat(log(article)).hasSize(2).first().satisfies(line -> assertThat(line)
                .contains("مشرفة الأنماط", "انتهت"));
    }

    @Test
    void a_moderator_begins_it_by_hand() {
        Browser.Page begun = paper.moderator()
                .get("/moderation/modes/article:" + article)
                .form("#cool-down")
                .fill("hours", "3")
                .submit();

        assertThat(begun.text("[role=status]")).contains("بدأت");
        assertThat(begun.text("#cool-down time")).isEqualTo("الاثنين 23 نونبر 2026 - 17:05");
        assertThat(paper.fate(paper.reader(), article, "كلام")).isEqualTo("PENDING heated");
        assertThat(paper.moderator()
                        .get("/moderation/modes")
                        .text("section:has(#articles) li:has([href$='article:" + article + "']) .card-held"))
                .contains("17:05");
        coolDown("0");
    }

    private Browser.Page coolDown(String hours) {
        return paper.moderator().post("/moderation/modes/article:" + article + "/cool-down", Map.of("hours", hours));
    }

    private List<Long> comments() {
        return IntStream.range(0, HEATED)
                .mapToObj(i -> paper.comment(paper.reader(), article, "تعليق رقم " + i))
                .toList();
    }

    private void reportFromElsewhere(long comment) {
        paper.report(paper.reader(), article, comment);
    }

    private List<String> log(long of) {
        return paper.moderator()
                .get("/moderation/modes/article:" + of)
                .all("section:has(#log) li")
                .eachText();
    }
}
