package ma.khabar.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ma.khabar.Browser;
import ma.khabar.TestSite;
import ma.khabar.account.Role;
import org.junit.jupiter.api.Test;

/** What the site learns from its moderators, and what it does with it; on each database. */
abstract class LearningTests {
    private static final int ENOUGH = 30;
    private static final String FLATTERY = "عروض التداول المضمونة مع الخبير الروحاني";

    private Writers writers;
    private Browser moderator;

    abstract TestSite site();

    @Test
    void what_is_like_the_rejected_waits_and_both_sides_are_told_why() {
        open();
        teachEnough();
        Browser writer = writers.reader();

        long id = writers.send(writer, "جاءكم الخبير الروحاني وعروض التداول المضمونة فورا", Map.of());

        assertThat(value("held_by", id)).isEqualTo("like-rejected");
        assertThat(value("state", id)).isEqualTo("HELD");
        Browser.Page desk = moderator.get("/moderation?queue=held");
        assertThat(desk.text("#comment-" + id + " .card-held")).contains("يشبه ما رُفض");
        assertThat(desk.text("#comment-" + id + " .card-guess"))
                .contains("احتمال الرفض 99%")
                .contains("«الروحاني»")
                .contains("«التداول»")
                .doesNotContain("جاءكم");
        Browser.Page status = writer.get("/a/" + writers.article()).click(".own-waiting a[href^=/comments/status/]");
        assertThat(status.text(".status")).contains("يشبه في ألفاظه تعاليق لم يقبلها المشرفون");

        long same = writers.published("الخبير تكلم عن التداول في الإذاعة صباح اليوم بكلام نافع");
        assertThat(value("state", same)).isEqualTo("PUBLISHED");
    }

    @Test
    void an_undone_decision_teaches_nothing() {
        open();
        List<String> before = learnt();
        long id = writers.held("كلمات فريدة لم تكتب قبل اليوم");

        decide(List.of(id), "PUBLISHED", 0);
        assertThat(learnt()).contains("فريده 1 0").isNotEqualTo(before);
        moderator.post("/moderation/undo", Map.of("done", id + "-1", "back", "/moderation"));
        assertThat(learnt()).isEqualTo(before);

        decide(List.of(id), "REJECTED", 2);
        assertThat(learnt()).contains("فريده 0 1");
        decide(List.of(id), "PUBLISHED", 3);
        assertThat(learnt()).contains("فريده 1 0");
    }

    @Test
    void what_no_moderator_decided_teaches_nothing() {
        open();
        List<String> before = learnt();
        long reported = writers.published("نص عادي يبلغ عنه كثيرون");
        for (int i = 0; i < 9 && value("state", reported).equals("PUBLISHED"); i++) writers.report(reported, "other");
        Browser writer = writers.reader();
        long own = writers.send(writer, "نص سأحذفه بنفسي", Map.of());
        writer.post("/a/" + writers.article() + "/comments/" + own + "/removal", Map.of());

        assertThat(value("state", reported)).isEqualTo("HELD");
        assertThat(value("state", own)).isEqualTo("REMOVED");
        assertThat(learnt()).isEqualTo(before);
    }

    private void open() {
        writers = new Writers(site());
        moderator = site().signedIn(Role.MODERATOR, "مشرفة");
    }

    private void teachEnough() {
        List<Long> bad = IntStream.range(0, ENOUGH)
                .mapToObj(i -> writers.held(FLATTERY + " عدد " + i))
                .toList();
        List<Long> good = IntStream.range(0, ENOUGH)
                .mapToObj(i -> writers.held("كلام نافع عن المدرسة والطريق في الصباح " + i))
                .toList();
        decide(bad, "REJECTED", 0);
        decide(good, "PUBLISHED", 0);
    }

    private void decide(List<Long> ids, String state, int version) {
        String fields = Stream.concat(
                        Stream.of("state=" + state, "reason=advertising", "back=%2Fmoderation"),
                        ids.stream().map(id -> "comment=" + id + "-" + version))
                .reduce((one, other) -> one + "&" + other)
                .orElseThrow();
        Browser.Page page = moderator.postRaw("/moderation/decisions", "application/x-www-form-urlencoded", fields);
        assertThat(page.status()).isEqualTo(303);
        assertThat(page.header("Location").orElseThrow()).doesNotContain("late");
    }

    /** Each word with how often it was approved and rejected; those that cancel out are as if they had never been. */
    private List<String> learnt() {
        return site().sql()
                .fetch("select token, approved, rejected from learnt_token where approved <> 0 or rejected <> 0"
                        + " order by token")
                .map(row -> row.get(0) + " " + row.get(1) + " " + row.get(2));
    }

    private Object value(String column, long id) {
        return site().sql().fetchValue("select " + column + " from comment where id = " + id);
    }
}
