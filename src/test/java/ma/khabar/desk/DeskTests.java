package ma.khabar.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import ma.khabar.Browser;
import ma.khabar.TestSite;
import ma.khabar.account.Role;
import ma.khabar.night.ReconcileStore;
import org.junit.jupiter.api.Test;

/** Working through the queues, on whatever database. */
abstract class DeskTests {
    static final Map<String, String> SETTINGS = Map.of("KHABAR_TRUSTED_PROXIES", "127.0.0.0/8, ::1/128");

    private Writers writers;

    abstract TestSite site();

    private Writers writers() {
        if (writers == null) writers = new Writers(site());
        return writers;
    }

    @Test
    void only_moderators_come_to_the_desk() {
        assertThat(site().visitor().getWithoutFollowing("/moderation").header("Location"))
                .hasValue("/sign-in?next=%2Fmoderation");
        assertThat(site().signedIn(Role.JOURNALIST, "صحفية").get("/moderation").status())
                .isEqualTo(403);
        assertThat(moderator("مشرفة").get("/moderation").text("h1")).isEqualTo("مكتب الإشراف");
    }

    @Test
    void what_waits_is_shown_with_all_that_helps_to_decide() {
        long id = writers().held("الداه\u200Cية جدا");
        Browser.Page page = moderator("مشرفة").get("/moderation?queue=held");
        String card = "#comment-" + id;

        assertThat(page.text(card + " .card-author")).isEqualTo("كريم");
        assertThat(page.text(card)).contains("زائر").contains("حُجز لأن").contains("المكتب");
        assertThat(page.text(card + " .card-text")).isEqualTo("الداه⟨ZWNJ⟩ية جدا");
        assertThat(page.text(card + " form .button:not(.plain)")).contains("انشر");
        assertThat(count(page, "held")).isEqualTo(countOf("HELD"));
    }

    @Test
    void listed_words_are_marked_in_what_waits() {
        long id = writers().held("يا حمـار");

        assertThat(moderator("مشرفة")
                        .get("/moderation?queue=held")
                        .all("#comment-" + id + " mark")
                        .eachText())
                .contains("حمـار");
    }

    @Test
    void one_click_publishes_and_the_next_page_offers_to_undo_it() {
        long id = writers().held("انشروني");
        Browser moderator = moderator("مشرفة");
        Browser.Page page = decide(moderator, id, "PUBLISHED", "");

        assertThat(page.path()).isEqualTo("/moderation");
        assertThat(page.text("[role=status] p")).contains("تعليق واحد");
        assertThat(page.all("#comment-" + id)).isEmpty();
        assertThat(state(id)).isEqualTo("PUBLISHED");
        assertThat(site().visitor().get("/a/" + writers().article()).all("#comment-" + id))
                .hasSize(1);

        Browser.Page undone = page.form("form[action=/moderation/undo]").submit();
        assertThat(undone.text("[role=status] p")).contains("تراجعت");
        assertThat(state(id)).isEqualTo("HELD");
        assertThat(undone.all("#comment-" + id)).hasSize(1);
        assertCounted();
    }

    @Test
    void refusing_wants_a_reason_that_the_writer_will_read() {
        long id = writers().held("ارفضوني");
        Browser moderator = moderator("مشرفة");

        Browser.Page refused = decide(moderator, id, "REJECTED", "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("[role=alert]")).contains("سبب الرفض");
        assertThat(state(id)).isEqualTo("HELD");

        decide(moderator, id, "REJECTED", "insult");
        assertThat(state(id)).isEqualTo("REJECTED");
        assertThat(moderator.get("/moderation?queue=rejected").text("#comment-" + id))
                .contains("رُفض")
                .contains("مشرفة")
                .contains("شتم");
        assertCounted();
    }

    @Test
    void of_two_moderators_on_one_comment_the_second_sees_what_the_first_decided() {
        long id = writers().held("من يسبق؟");
        Browser first = moderator("الأولى");
        Browser second = moderator("الثانية");
        Browser.Page seen = second.get("/moderation?queue=held");
        decide(first, id, "REJECTED", "hate");

        Browser.Page late = seen.form("#comment-" + id + " form:has([value=PUBLISHED])")
                .fill("state", "PUBLISHED")
                .submit();

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text("[role=alert]"))
                .contains("زميلك سبقك إلى هذا القرار")
                .contains("رُفض")
                .contains("الأولى")
                .contains("تحريض");
        assertThat(state(id)).isEqualTo("REJECTED");
        assertCounted();
    }

    @Test
    void many_are_decided_at_once_and_only_those_that_were_on_the_screen_as_they_were() {
        List<Long> ids =
                List.of(writers().held("أول"), writers().held("ثان"), writers().held("ثالث"));
        Browser mine = moderator("الأولى");
        decide(moderator("الثانية"), ids.get(1), "REJECTED", "insult");

        Browser.Page page = mine.postRaw(
                "/moderation/decisions?queue=held",
                "application/x-www-form-urlencoded",
                "state=PUBLISHED&comment=" + ids.get(0) + "-0&comment=" + ids.get(1) + "-0&comment=" + ids.get(2)
                        + "-0&back=%2Fmoderation%3Fqueue%3Dheld");
        page = mine.get(page.header("Location").orElseThrow());

        assertThat(page.text("[role=status] p")).contains("تعليقان");
        assertThat(page.text("[role=alert]")).contains("سبقك زميل").contains("الثانية");
        assertThat(ids).extracting(this::state).containsExactly("PUBLISHED", "REJECTED", "PUBLISHED");

        decide(moderator("الثانية"), ids.get(0), "REMOVED", "insult");
        Browser.Page undone = page.form("form[action=/moderation/undo]").submit();
        assertThat(undone.text("[role=status] p")).contains("تعليق واحد");
        assertThat(undone.text("[role=alert]")).contains("سبقك زميل");
        assertThat(ids).extracting(this::state).containsExactly("REMOVED", "REJECTED", "HELD");
        assertCounted();
    }

    @Test
    void nobody_undoes_what_somebody_else_decided() {
        long id = writers().held("قرار غيري");
        decide(moderator("الأولى"), id, "PUBLISHED", "");

        moderator("الثانية").post("/moderation/undo", Map.of("done", id + "-1", "back", "/moderation"));

        assertThat(state(id)).isEqualTo("PUBLISHED");
    }

    @Test
    void nothing_chosen_is_said() {
        Browser.Page page = moderator("مشرفة").post("/moderation/decisions", Map.of("state", "PUBLISHED"));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text("[role=alert]")).contains("لم تختر");
    }

    @Test
    void what_is_reported_is_counted_until_somebody_decides() {
        long id = writers().published("مبلغ عنه");
        int before = countOf("REPORTED");
        writers().report(id, "insult");
        writers().report(id, "hate");

        Browser.Page page = moderator("مشرفة").get("/moderation?queue=reported");
        assertThat(count(page, "reported")).isEqualTo(before + 1);
        assertThat(page.text("#comment-" + id + " .card-reports")).contains("شتم أو تجريح ×1");
        assertCounted();

        decide(moderator("مشرفة"), id, "PUBLISHED", "");
        assertThat(countOf("REPORTED")).isEqualTo(before);
        assertThat(state(id)).isEqualTo("PUBLISHED");
        assertCounted();
    }

    @Test
    void reports_that_hold_a_comment_move_it_from_one_count_to_the_other() {
        long id = writers().published("ثقيل");
        int reported = countOf("REPORTED");
        int held = countOf("HELD");
        for (int i = 0; i < 9 && state(id).equals("PUBLISHED"); i++) writers().report(id, "other");

        assertThat(state(id)).isEqualTo("HELD");
        assertThat(countOf("REPORTED")).isEqualTo(reported);
        assertThat(countOf("HELD")).isEqualTo(held + 1);
        assertCounted();
    }

    @Test
    void whoever_waits_longest_comes_first_and_a_page_holds_thirty() {
        for (int i = 0; i < 65; i++) {
            writers().held("تعليق ينتظر " + i);
            if (i % 2 == 0) site().clock().forward(Duration.ofSeconds(1));
        }
        Browser moderator = moderator("مشرفة");
        List<Long> all =
                site().sql().fetchValues("select id from comment where state = 'HELD' order by created_at, id").stream()
                        .map(id -> ((Number) id).longValue())
                        .toList();

        Browser.Page first = moderator.get("/moderation?queue=held");
        assertThat(ids(first)).isEqualTo(all.subList(0, 30));
        Browser.Page second = first.click("a[rel=next]");
        assertThat(ids(second)).isEqualTo(all.subList(30, 60));
        assertThat(ids(second.click("a[rel=next]"))).isEqualTo(all.subList(60, Math.min(90, all.size())));
        assertThat(ids(second.click("a[rel=prev]"))).isEqualTo(all.subList(0, 30));
        assertThat(ids(moderator.get("/moderation?queue=all"))).hasSize(30);
    }

    @Test
    void a_search_finds_words_and_names_however_they_are_spelled() {
        long id = writers().held("الزعفـــران الحُر في طنجة");

        assertThat(found("held", "زعفران")).containsExactly(id);
        assertThat(found("held", "طنجه حر")).containsExactly(id);
        assertThat(found("held", "\"حر في طنجه\"")).containsExactly(id);
        assertThat(found("held", "كريــم طنجه")).containsExactly(id);
        assertThat(found("waiting", "زعفران")).isEmpty();
        assertThat(search("held", "zzzz").text(".list-empty")).contains("لا تعليق");
    }

    @Test
    void an_edited_comment_is_found_by_what_it_says_now() {
        Browser writer = writers().reader();
        long id = writers().send(writer, "وصلت الزرافة", Map.of());
        assertThat(found("all", "زرافه")).containsExactly(id);

        writer.post("/a/" + writers().article() + "/comments/" + id + "/edit", Map.of("body", "وصل الفنك"));

        assertThat(found("all", "الزرافة")).isEmpty();
        assertThat(found("all", "الفنك")).containsExactly(id);
    }

    @Test
    void what_was_decided_is_found_where_it_stands_then() {
        long id = writers().held("حجر الكركدن");
        decide(moderator("مشرفة"), id, "REJECTED", "insult");

        assertThat(found("held", "كركدن")).isEmpty();
        assertThat(found("rejected", "كركدن")).containsExactly(id);
        assertThat(found("all", "كركدن")).containsExactly(id);
    }

    @Test
    void signs_that_are_no_words_are_found_among_what_comes_first() {
        long id = writers().held("مضحك ☃☃");
        Browser.Page page = search("held", "☃");

        assertThat(ids(page)).containsExactly(id);
        assertThat(page.text("main")).contains("أول 2000 تعليق");
    }

    private List<Long> found(String queue, String sought) {
        return ids(search(queue, sought));
    }

    private Browser.Page search(String queue, String sought) {
        return moderator("مشرفة")
                .get("/moderation?queue=" + queue + "&q=" + URLEncoder.encode(sought, StandardCharsets.UTF_8));
    }

    private Browser moderator(String name) {
        return site().signedIn(Role.MODERATOR, name);
    }

    private Browser.Page decide(Browser moderator, long id, String state, String reason) {
        int version = site().sql()
                .fetchValue("select version from comment where id = " + id)
                .hashCode();
        return moderator.post(
                "/moderation/comments/" + id + "/decision",
                Map.of("state", state, "reason", reason, "version", "" + version, "back", "/moderation?queue=held"));
    }

    private String state(long id) {
        return (String) site().sql().fetchValue("select state from comment where id = " + id);
    }

    private int countOf(String queue) {
        return ((Number) site().sql().fetchValue("select total from queue_count where state = '" + queue + "'"))
                .intValue();
    }

    private static int count(Browser.Page page, String queue) {
        return Integer.parseInt(page.text(".queues a[href$=" + queue + "] b"));
    }

    private static List<Long> ids(Browser.Page page) {
        return page.all("[data-card]").stream()
                .map(card -> Long.parseLong(card.id().replace("comment-", "")))
                .toList();
    }

    private void assertCounted() {
        assertThat(new ReconcileStore(site().site().database()).differences()).isEmpty();
    }
}
