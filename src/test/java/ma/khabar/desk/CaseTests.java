package ma.khabar.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import ma.khabar.Browser;
import ma.khabar.TestSite;
import ma.khabar.account.Role;
import org.junit.jupiter.api.Test;

/** One comment, who wrote it, and what a moderator can do about either, on whatever database. */
abstract class CaseTests {
    private Writers writers;

    abstract TestSite site();

    private Writers writers() {
        if (writers == null) writers = new Writers(site());
        return writers;
    }

    @Test
    void the_page_of_a_comment_tells_what_was_decided_and_what_its_writer_did_before() {
        Browser reader = writers().reader();
        long first = writers().send(reader, "تعليق سابق", Map.of());
        long id = writers().send(reader, "تعليق محجوز", Map.of("website", "x"));
        Browser moderator = moderator();
        moderator.post("/moderation/comments/" + first + "/decision", decision("REMOVED", "insult", 0));

        Browser.Page page = moderator.get("/moderation/comments/" + id);

        assertThat(page.text("#log + ol")).contains("حُجز للمراجعة");
        assertThat(page.text("section:has(#history)"))
                .contains("تعليقان")
                .contains("رُفض منها 1")
                .contains("تعليق سابق");
        assertThat(moderator.get("/moderation/comments/" + first).text("#log + ol"))
                .contains("حُذف")
                .contains("شتم أو تجريح");
        assertThat(moderator.get("/moderation/comments/999999").status()).isEqualTo(404);
    }

    @Test
    void notes_stay_with_the_comment_or_with_its_writer() {
        Browser reader = writers().reader();
        long id = writers().send(reader, "أول", Map.of());
        long other = writers().send(reader, "ثان", Map.of());
        Browser moderator = moderator();

        Browser.Page empty = moderator.get(page(id)).form("#note-form").submit();
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.text("#note-error")).contains("اكتب");
        moderator.get(page(id)).form("#note-form").fill("text", "عن التعليق").submit();
        moderator
                .get(page(id))
                .form("#note-form")
                .fill("text", "عن الكاتب")
                .fill("of", "visitor")
                .submit();

        assertThat(moderator.get(page(id)).text("section:has(#notes) ul"))
                .contains("عن التعليق")
                .contains("عن الكاتب");
        assertThat(moderator.get(page(other)).text("section:has(#notes) ul"))
                .doesNotContain("عن التعليق")
                .contains("عن الكاتب");
    }

    @Test
    void a_thread_can_be_pinned_above_all_others() {
        long id = writers().published("ثبتوني");
        Browser.Page page = moderator()
                .get(page(id))
                .form("form[action$=/pin]")
                .fill("on", "1")
                .submit();

        assertThat(page.text("form[action$=/pin]")).contains("لا تثبته");
        assertThat(site().visitor().get("/a/" + writers().article()).all(".pinned #comment-" + id))
                .hasSize(1);
        assertThat(page.form("form[action$=/pin]").fill("on", "0").submit().text("form[action$=/pin]"))
                .contains("ثبته فوق");
    }

    @Test
    void a_banned_browser_is_told_why_and_until_when_and_keeps_its_text() {
        Browser reader = writers().reader();
        long id = writers().send(reader, "مخالف", Map.of());
        Browser moderator = moderator();
        Browser.Page done = restrict(moderator, id, "visitor", "BANNED", "7", "شتائم متكررة");
        assertThat(done.text("section:has(#restrictions) ul"))
                .contains("ممنوع من المشاركة")
                .contains("شتائم متكررة");

        Browser.Page refused =
                reader.post("/a/" + writers().article() + "/comments", Map.of("name", "كريم", "body", "نصي الطويل"));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("[role=alert]")).contains("شتائم متكررة").contains("إلى غاية");
        assertThat(refused.text("textarea")).isEqualTo("نصي الطويل");

        done.form("form[action$=/removal]").submit();
        writers().send(reader, "عدت إليكم", Map.of());
        assertThat(moderator.get(page(id)).text("section:has(#notes) ul"))
                .contains("رُفع القيد")
                .contains("قيد جديد");
    }

    @Test
    void a_suspension_ends_by_itself() {
        Browser reader = writers().reader();
        long id = writers().send(reader, "موقوف", Map.of());
        assertThat(restrict(moderator(), id, "visitor", "SUSPENDED", "", "تكرار")
                        .status())
                .isEqualTo(422);
        restrict(moderator(), id, "visitor", "SUSPENDED", "1", "تكرار");
        assertThat(like(reader)).isEqualTo(403);

        site().clock().forward(Duration.ofDays(1));
        assertThat(like(reader)).isEqualTo(303);
    }

    @Test
    void what_a_reviewed_reader_writes_is_held_and_the_moderator_sees_why() {
        Browser reader = writers().reader();
        long id = writers().send(reader, "قيد المراجعة", Map.of());
        restrict(moderator(), id, "visitor", "REVIEW", "", "تعاليق خارج الموضوع");

        long next = writers().send(reader, "هل أنشر؟", Map.of());

        assertThat(site().sql().fetchValue("select state from comment where id = " + next))
                .isEqualTo("HELD");
        assertThat(moderator().get("/moderation?queue=held").text("#comment-" + next + " .card-held"))
                .contains("تعاليق سابقة");
    }

    @Test
    void a_banned_network_does_not_keep_out_who_is_signed_in() {
        Browser guest = writers().reader();
        long id = writers().send(guest, "من شبكة", Map.of());
        restrict(moderator(), id, "network", "BANNED", "1", "هجوم");
        assertThat(like(guest)).isEqualTo(403);

        Browser member = site().signedIn(Role.READER, "قارئة مسجلة");
        assertThat(like(member)).isEqualTo(303);
    }

    @Test
    void a_banned_account_may_not_write_and_staff_cannot_be_restricted() {
        Browser member = site().signedIn(Role.READER, "قارئ ممنوع");
        long id = writers().send(member, "من حساب", Map.of());
        restrict(moderator(), id, "account", "BANNED", "", "انتحال");
        assertThat(like(member)).isEqualTo(403);

        long staff = writers().send(site().signedIn(Role.EDITOR, "محررة"), "من التحرير", Map.of());
        assertThat(moderator().get(page(staff)).all("#restriction-of option").eachAttr("value"))
                .doesNotContain("account");
    }

    @Test
    void all_restrictions_are_listed_and_the_log_can_be_filtered() {
        long id = writers().published("للسجل");
        Browser moderator = site().signedIn(Role.MODERATOR, "مسجلة القرارات");
        moderator.post("/moderation/comments/" + id + "/decision", decision("REMOVED", "hate", 0));
        restrict(moderator, id, "visitor", "REVIEW", "", "سبب القائمة");

        assertThat(moderator.get("/moderation/restrictions").text(".desk-list")).contains("سبب القائمة");
        Browser.Page log = moderator.get("/moderation/log?kind=REMOVED");
        assertThat(log.text(".desk-list")).contains("مسجلة القرارات").contains("حُذف");
        String me = log.one("#log-by option:contains(مسجلة القرارات)").val();
        String mine = "/moderation/log?by=" + me;
        assertThat(moderator.get(mine).all(".desk-list li").eachText())
                .isNotEmpty()
                .allMatch(line -> line.contains("مسجلة"));
        assertThat(moderator.get(mine + "&kind=PUBLISHED").text(".list-empty")).isNotEmpty();
        assertThat(moderator.get(mine + "&day=2020-01-01").text(".list-empty")).isNotEmpty();
        assertThat(moderator.get("/moderation/log?by=WRITER&day=x").all(".desk-list li"))
                .isNotEmpty();
    }

    @Test
    void everybody_reads_the_totals_of_the_months_that_are_over() {
        long id = writers().held("في شهر مضى");
        moderator().post("/moderation/comments/" + id + "/decision", decision("REJECTED", "hate", 0));
        site().clock().forward(Duration.ofDays(40));

        Browser.Page page = site().visitor().get("/transparency");

        assertThat(page.header("Cache-Control")).hasValue("public, max-age=3600");
        assertThat(page.header("Set-Cookie")).isEmpty();
        assertThat(page.all("tbody tr")).isNotEmpty();
        assertThat(page.all("tbody tr td:nth-of-type(5)").eachText()).anyMatch(rejected -> !rejected.equals("0"));
        long again = site().statements(() -> site().visitor().get("/transparency"));
        assertThat(again).isLessThanOrEqualTo(1);
    }

    private Browser moderator() {
        return site().signedIn(Role.MODERATOR, "مشرفة");
    }

    private static String page(long comment) {
        return "/moderation/comments/" + comment;
    }

    private static Map<String, String> decision(String state, String reason, int version) {
        return Map.of("state", state, "reason", reason, "version", "" + version, "back", "/moderation");
    }

    private static Browser.Page restrict(
            Browser moderator, long comment, String of, String kind, String days, String reason) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("comment", "" + comment);
        fields.put("of", of);
        fields.put("kind", kind);
        fields.put("days", days);
        fields.put("reason", reason);
        return moderator.post("/moderation/restrictions", fields);
    }

    /** What a like of somebody else's comment is answered. */
    private int like(Browser reader) {
        long id = writers().published("تعليق غيره " + System.nanoTime());
        return reader.postWithoutFollowing("/a/" + writers().article() + "/comments/" + id + "/like", Map.of("on", "1"))
                .status();
    }
}
