package ma.khabar.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import ma.khabar.Browser;
import org.junit.jupiter.api.Test;

/** One step for many pieces; on each database. */
abstract class BulkTests extends DeskTests {
    @Test
    void what_was_chosen_takes_the_step_and_stands_where_it_leads() {
        List<String> addresses = List.of(
                desk.begin(desk.journalist(), "دفعة أولى").path(),
                desk.begin(desk.journalist(), "دفعة ثانية").path());
        Browser.Page sent = take(desk.journalist(), "SUBMIT", "", addresses);
        assertThat(sent.text(".notice")).isEqualTo("تم ذلك في كل ما اخترته.");

        take(desk.editor(), "RETURN", "العنوان طويل", addresses);
        for (String address : addresses) {
            assertThat(desk.journalist().get(address).text(".notice")).contains("العنوان طويل");
            assertThat(desk.journalist().get(address).text(".board-where .badge"))
                    .isEqualTo("أعيد إلى كاتبه");
        }
        take(desk.editor(), "PUBLISH", "", addresses);
        for (String address : addresses)
            assertThat(site().visitor().get(desk.path(address)).status()).isEqualTo(200);
    }

    @Test
    void what_cannot_take_it_stays_as_it_was_and_says_why() {
        String whole = desk.begin(desk.editor(), "كامل").path();
        String bare = desk.open(desk.editor()).fill("title", "بلا نص").submit().path();
        Browser.Page done = take(desk.editor(), "PUBLISH", "", List.of(whole, bare));
        assertThat(done.status()).isEqualTo(409);
        assertThat(done.text("main")).contains("تم ذلك في 1", "بلا نص", "اكتب نص المقال");
        assertThat(site().visitor().get(desk.path(whole)).status()).isEqualTo(200);
        assertThat(desk.editor().get(bare).text(".board-where .badge")).isEqualTo("مسودة");
    }

    @Test
    void what_changed_since_the_list_was_opened_is_left_alone() {
        String address = desk.begin(desk.editor(), "تغير بعد فتح اللائحة").path();
        String seen = chosen(address);
        desk.editor().get(address).form("#piece").fill("title", "عنوان أحدث").submit();
        Browser.Page refused = post(desk.editor(), "TRASH", "", List.of(seen));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("main")).contains("تغير منذ فتحت اللائحة");
        assertThat(desk.editor().get(address).text(".board-where .badge")).isEqualTo("مسودة");
    }

    @Test
    void journalists_take_no_step_of_editors_and_none_with_what_is_not_theirs() {
        String theirs = desk.begin(desk.editor(), "لغيرها").path();
        take(desk.journalist(), "TRASH", "", List.of(theirs));
        assertThat(desk.editor().get(theirs).text(".board-where .badge")).isEqualTo("مسودة");
        String own = desk.begin(desk.journalist(), "لها").path();
        for (String step : List.of("APPROVE", "PUBLISH", "RETURN", "WITHDRAW"))
            assertThat(take(desk.journalist(), step, "سبب", List.of(own)).status())
                    .as(step)
                    .isEqualTo(403);
        assertThat(take(desk.journalist(), "DELETE", "", List.of(own)).status()).isEqualTo(400);
    }

    @Test
    void choosing_nothing_does_nothing_and_says_so() {
        assertThat(take(desk.editor(), "TRASH", "", List.of()).text(".notice")).isEqualTo("لم تختر أي مقال.");
    }

    private Browser.Page take(Browser who, String step, String reason, List<String> addresses) {
        return post(who, step, reason, addresses.stream().map(this::chosen).toList());
    }

    private static Browser.Page post(Browser who, String step, String reason, List<String> chosen) {
        StringBuilder body = new StringBuilder(
                "back=/newsroom&step=" + step + "&reason=" + URLEncoder.encode(reason, StandardCharsets.UTF_8));
        chosen.forEach(piece -> body.append("&piece=").append(piece));
        Browser.Page answer = who.postRaw("/newsroom/steps", "application/x-www-form-urlencoded", body.toString());
        return answer.header("Location").map(who::get).orElse(answer);
    }

    /** As the board has it in its box. */
    private String chosen(String address) {
        String id = Desk.id(address);
        return desk.editor()
                .get("/newsroom?list=all&q=")
                .one("[name=piece][value^='" + id + ":']")
                .attr("value");
    }
}
