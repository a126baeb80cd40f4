package ma.khabar.comment;

import static ma.khabar.db.schema.Tables.ACCOUNT;
import static ma.khabar.db.schema.Tables.COMMENT_REVISION;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import ma.khabar.Browser;
import ma.khabar.TestSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a guest does with a comment of their own, without script. */
class OwnCommentTest {
    @RegisterExtension
    static final TestSite site = TestSite.fresh();

    private final long article = site.article("خبر");
    private final Browser writer = site.visitor();

    @Test
    void whoever_wrote_it_may_say_it_otherwise() {
        String comment = write("قلت كذا");

        Browser.Page page = writer.get("/a/" + article).click("#comment-" + id(comment) + " a[href$=/edit]");
        assertThat(page.one("textarea").wholeText().strip()).isEqualTo("قلت كذا");
        Browser.Page edited =
                page.form("form[action$=/edit]").fill("body", "بل كذا").submit();

        assertThat(edited.text("[role=status]")).contains("عُدّل");
        assertThat(edited.text("#comment-" + id(comment) + " .comment-body")).isEqualTo("بل كذا");
        assertThat(edited.text(".comment-edited")).isEqualTo("عُدِّل");
        assertThat(site.sql()
                        .select(COMMENT_REVISION.BODY)
                        .from(COMMENT_REVISION)
                        .where(COMMENT_REVISION.COMMENT_ID.eq(id(comment)))
                        .fetch(COMMENT_REVISION.BODY))
                .containsExactly("قلت كذا");
    }

    @Test
    void an_edit_goes_through_the_checks_again() {
        String comment = write("قلت كذا");

        Browser.Page refused = writer.post(comment + "/edit", Map.of("body", " ... "));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#comment-body-error")).contains("اكتب تعليقك");

        Browser.Page held = writer.post(comment + "/edit", Map.of("body", "اشتروا", "website", "x"));
        assertThat(held.text("[role=status]")).contains("يراجعه");
        assertThat(held.text("#comments h2")).isEqualTo("التعاليق (0)");
        assertThat(site.visitor().get("/a/" + article).body()).doesNotContain("اشتروا");
    }

    @Test
    void after_five_minutes_it_stands_as_it_is_but_can_be_taken_away() {
        String comment = write("قلت كذا");
        site.clock().forward(Duration.ofMinutes(5));

        assertThat(writer.get("/a/" + article).all("a[href$=/edit]")).isEmpty();
        Browser.Page late = writer.post(comment + "/edit", Map.of("body", "تأخرت"));
        assertThat(late.status()).isEqualTo(403);
        assertThat(late.text("[role=alert]")).contains("خمس دقائق");
        assertThat(late.one("textarea").wholeText().strip()).isEqualTo("تأخرت");
        assertThat(writer.get(comment + "/edit").status()).isEqualTo(403);
        assertThat(writer.get(comment + "/removal").status()).isEqualTo(200);
    }

    @Test
    void what_was_answered_stands_as_it_is() {
        String comment = write("قلت كذا");
        Guest.of(site, article).reply(id(comment), "ليلى", "أجبتك");

        assertThat(writer.post(comment + "/edit", Map.of("body", "غيرت رأيي")).status())
                .isEqualTo(403);
        assertThat(site.visitor().get("/a/" + article).body()).contains("قلت كذا");
    }

    @Test
    void whoever_wrote_it_may_take_it_away_and_the_answers_stay() {
        String comment = write("سأحذفه");
        Guest.of(site, article).reply(id(comment), "ليلى", "جواب باق");

        Browser.Page confirm = writer.get("/a/" + article).click("#comment-" + id(comment) + " a[href$=/removal]");
        assertThat(confirm.text(".quoted .comment-body")).isEqualTo("سأحذفه");
        Browser.Page page = confirm.form("form[action$=/removal]").submit();

        assertThat(page.text("[role=status]")).contains("حُذف");
        assertThat(page.text("#comment-" + id(comment))).isEqualTo("حذف الكاتب تعليقه");
        assertThat(page.text(".replies .comment-body")).isEqualTo("جواب باق");
        assertThat(page.text("#comments h2")).isEqualTo("التعاليق (1)");
        assertThat(writer.get(comment + "/removal").status()).isEqualTo(404);
        assertThat(writer.post(comment + "/edit", Map.of("body", "عاد")).status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"edit", "removal"})
    void nobody_else_can(String what) {
        String comment = write("لي وحدي");
        Browser other = site.visitor();
        Browser known = site.visitor();
        known.post("/a/" + article + "/comments", Map.of("name", "كريم", "body", "تعليق آخر " + what));
        Browser forger = site.visitor().sending("Cookie", "__Host-visitor=" + "0".repeat(32) + "-" + "0".repeat(64));

        for (Browser stranger : new Browser[] {other, known, forger}) {
            assertThat(stranger.get(comment + "/" + what).status()).isEqualTo(404);
            assertThat(stranger.post(comment + "/" + what, Map.of("body", "ليس لي"))
                            .status())
                    .isEqualTo(404);
        }
        assertThat(site.visitor().get("/a/" + article).body())
                .contains("لي وحدي")
                .doesNotContain("/edit");
    }

    @Test
    void the_cookie_comes_with_the_answer_to_a_form_and_its_pages_are_kept_by_nobody() {
        Browser.Page before = writer.get("/a/" + article);
        assertThat(before.header("Set-Cookie")).isEmpty();
        assertThat(before.header("Cache-Control").orElse("")).doesNotContain("no-store");

        Browser.Page answer =
                writer.postWithoutFollowing("/a/" + article + "/comments", Map.of("name", "كريم", "body", "نص"));
        assertThat(answer.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("__Host-visitor="))
                .singleElement()
                .asString()
                .contains("HttpOnly")
                .contains("SameSite=Lax")
                .contains("Secure");

        Browser.Page after = writer.get("/a/" + article);
        assertThat(after.header("Cache-Control")).hasValue("private, no-store");
        assertThat(after.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("__Host-visitor="));
    }

    @Test
    void a_waiting_comment_is_shown_to_its_writer_with_a_way_to_its_fate() {
        writer.post("/a/" + article + "/comments", Map.of("name", "كريم", "body", "ينتظر", "website", "x"));

        Browser.Page page = writer.get("/a/" + article);
        assertThat(page.text(".own-waiting .comment-body")).isEqualTo("ينتظر");
        assertThat(page.text(".own-waiting .badge")).isEqualTo("في انتظار المراجعة");
        assertThat(page.text("#comments h2")).isEqualTo("التعاليق (0)");
        assertThat(site.visitor().get("/a/" + article).body()).doesNotContain("ينتظر</p>");

        Browser.Page status = page.click(".own-waiting a[href^=/comments/status/]");
        assertThat(status.text(".status-now")).isEqualTo("في انتظار المراجعة");
        assertThat(status.text(".status")).contains("برنامج آلي");
        assertThat(status.header("Cache-Control")).hasValue("private, no-store");
        // Under no-referrer the forms of the page itself would say Origin: null, and be refused.
        assertThat(status.header("Referrer-Policy")).hasValue("same-origin");

        long id = Long.parseLong(status.path().replaceAll(".*/([0-9]+)-.*", "$1"));
        comments().transition(id, State.HELD, State.REJECTED, Actor.moderator(moderator()), "advertising", 0);
        Browser.Page decided = site.visitor().get(status.path());
        assertThat(decided.text(".status-now")).isEqualTo("لم يُقبل");
        assertThat(decided.text(".status li:last-child")).contains("إشهار");
        assertThat(writer.get("/a/" + article).all(".own-waiting")).isEmpty();
    }

    @Test
    void what_is_held_after_it_was_answered_is_shown_to_its_writer_once() {
        String comment = write("رأي مثير");
        Guest.of(site, article).reply(id(comment), "ليلى", "جواب");
        comments().transition(id(comment), State.PUBLISHED, State.HELD, Actor.READERS, "readers", 0);

        assertThat(writer.get("/a/" + article).text("[id=comment-" + id(comment) + "] .comment-body"))
                .isEqualTo("رأي مثير");
        assertThat(site.visitor().get("/a/" + article).text("#comment-" + id(comment)))
                .isEqualTo("هذا التعليق قيد المراجعة");
    }

    @Test
    void a_status_address_cannot_be_guessed() {
        String comment = write("نص");
        for (String ticket : new String[] {"1", "x", id(comment) + "-" + "0".repeat(64), "0-" + "0".repeat(64)}) {
            assertThat(site.visitor().get("/comments/status/" + ticket).status())
                    .isEqualTo(404);
        }
    }

    private String write(String body) {
        Browser.Page page = writer.post("/a/" + article + "/comments", Map.of("name", "كريم", "body", body));
        return "/a/" + article + "/comments/" + page.uri().getFragment().replace("comment-", "");
    }

    private static long id(String comment) {
        return Long.parseLong(comment.substring(comment.lastIndexOf('/') + 1));
    }

    private static Comments comments() {
        var database = site.site().database();
        return new Comments(database, new CommentStore(database), new DecisionStore(database), site.clock());
    }

    private static long moderator() {
        return site.sql()
                .insertInto(ACCOUNT)
                .set(ACCOUNT.EMAIL, "m@khabar.test")
                .set(ACCOUNT.EMAIL_KEY, "m@khabar.test")
                .set(ACCOUNT.NAME, "مشرفة")
                .set(ACCOUNT.NAME_KEY, "مشرفة")
                .set(ACCOUNT.ROLE, "MODERATOR")
                .set(ACCOUNT.CREATED_AT, site.clock().instant())
                .returningResult(ACCOUNT.ID)
                .fetchSingle()
                .value1();
    }
}
