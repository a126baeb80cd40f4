package ma.khabar.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import ma.khabar.Browser;
import ma.khabar.TestClock;
import ma.khabar.TestSite;
import ma.khabar.account.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What rules hold waits for a moderator, and its writer is told why. */
class ScreeningTest {
    private static final String LINKED = "التفاصيل في https://example.org/a?b=1";
    private static final String LONG = "هذا رأيي الذي أكرره تحت كل مقال أقرؤه في هذا الموقع";

    @RegisterExtension
    static final TestSite site = TestSite.fresh();

    private final long article = site.article("خبر");

    @ParameterizedTest
    @CsvSource({
        "يا ولد الكلب, banned-word, لفظ",
        "وَلَـد  الكـلـب, banned-word, لفظ",
        "زوروا example . com, link, رابط",
        "راسلني karim@example.org, mail, بريد إلكتروني",
        "اتصلوا بي ٠٦ ٦١ ٢٢ ٣٣ ٤٤, phone, رقم هاتف"
    })
    void a_rule_holds_and_names_itself_without_the_word(String body, String rule, String reason) {
        Browser guest = site.visitor();

        Browser.Page page = post(guest, article, body);

        assertThat(page.text("[role=status]")).contains("يراجعه أحد المشرفين");
        assertThat(page.text(".own-waiting > ul .comment-to"))
                .contains("ينتظر لأن")
                .contains(reason);
        assertThat(heldBy(article)).isEqualTo(rule);
        assertThat(page.click(".own-waiting a[href^=/comments/status/]").text(".status"))
                .contains(reason);
        assertThat(site.visitor().get("/a/" + article).text("#comments h2")).isEqualTo("التعاليق (0)");
    }

    @Test
    void an_edit_that_breaks_a_rule_waits_too() {
        Browser guest = site.visitor();
        String comment = post(guest, article, "كلام عادي").uri().getFragment().replace("comment-", "");

        Browser.Page page =
                guest.post("/a/" + article + "/comments/" + comment + "/edit", Map.of("body", "يا ولد الكلب"));

        assertThat(page.text("[role=status]")).contains("يراجعه");
        assertThat(heldBy(article)).isEqualTo("banned-word");
        assertThat(site.visitor().get("/a/" + article).all(".comment")).isEmpty();
    }

    @Test
    void the_same_text_under_another_article_waits_for_a_day() {
        post(site.visitor(), article, LONG);
        long second = site.article("ثان");
        long third = site.article("ثالث");

        assertThat(post(site.visitor(), second, "هذا رأيي الذي أُكرّره، تحت كل مقال أقرؤه في هذا الموقع!")
                        .text(".own-waiting > ul .comment-to"))
                .contains("تحت مقال آخر");
        assertThat(heldBy(second)).isEqualTo("repeated");
        try {
            site.clock().forward(Duration.ofDays(1).plusSeconds(1));
            assertThat(post(site.visitor(), third, LONG).text("[role=status]")).contains("نُشر");
        } finally {
            site.clock().set(TestClock.START);
        }
    }

    @Test
    void thanks_may_be_said_under_every_article() {
        post(site.visitor(), article, "شكرا جزيلا");

        assertThat(post(site.visitor(), site.article("ثان"), "شكرا جزيلا").text("[role=status]"))
                .contains("نُشر");
    }

    @Test
    void an_account_with_two_comments_may_post_links_but_nothing_worse() {
        Browser reader = site.signedIn(Role.READER, "قارئة وفية");
        post(reader, article, "الأول");
        post(reader, article, LINKED);
        assertThat(heldBy(article)).isEqualTo("link");
        post(reader, article, "الثاني");

        Browser.Page page = post(reader, article, LINKED + " حقًا");
        assertThat(page.text("[role=status]")).contains("نُشر");
        assertThat(page.one("ol.comments .comment-body a").attr("href")).isEqualTo("https://example.org/a?b=1");
        assertThat(page.one("ol.comments .comment-body a").attr("rel")).isEqualTo("ugc nofollow noopener");

        long other = site.article("ثان");
        post(reader, other, LINKED + " هاتفي 0661223344");
        assertThat(heldBy(other)).isEqualTo("phone");
    }

    @Test
    void a_rejection_ends_trust_for_three_months() {
        Browser reader = site.signedIn(Role.READER, "قارئ مزعج");
        post(reader, article, "الأول");
        post(reader, article, "الثاني");
        String third =
                post(reader, article, "الثالث المزعج").uri().getFragment().replace("comment-", "");
        var database = site.site().database();
        long account = site.sql()
                .fetchSingle("select account_id from comment where id = " + third)
                .get(0, Long.class);
        new Comments(database, new CommentStore(database), new DecisionStore(database), site.clock())
                .transition(
                        Long.parseLong(third),
                        State.PUBLISHED,
                        State.REJECTED,
                        Actor.moderator(account),
                        Reason.INSULT.id(),
                        0);

        post(reader, article, LINKED + " مرة أخرى");

        assertThat(heldBy(article)).isEqualTo("link");
    }

    private static Browser.Page post(Browser browser, long article, String body) {
        return browser.post("/a/" + article + "/comments", Map.of("name", "كريم", "body", body));
    }

    private static String heldBy(long article) {
        return site.sql()
                .fetchSingle("select held_by from comment where state = 'HELD' and article_id = " + article
                        + " order by id desc limit 1")
                .get(0, String.class);
    }
}
