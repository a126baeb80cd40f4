package ma.khabar.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import ma.khabar.Browser;
import ma.khabar.TestClock;
import ma.khabar.TestSite;
import ma.khabar.account.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Arranging the front page; on each database. */
abstract class FrontDeskTests {
    private Browser editor;
    private long bread;
    private long olives;
    private long trains;

    abstract TestSite site();

    @BeforeEach
    void open() {
        if (editor == null) editor = site().signedIn(Role.EDITOR, "نزهة الكتاني");
        bread = site().article("ثمن الخبز");
        olives = site().article("موسم الزيتون");
        trains = site().article("قطار جديد");
    }

    @AfterEach
    void turnBack() {
        site().sql().execute("delete from front_slot");
        site().sql().execute("update article set breaking_ends_at = null");
        site().clock().set(TestClock.START);
    }

    @Test
    void what_editors_place_stands_on_top_in_their_order() {
        Browser.Page saved = save(version(), List.of(olives, bread), List.of("", ""));
        assertThat(saved.text(".notice")).contains("حُفظ ترتيب");
        assertThat(lead()).isEqualTo("موسم الزيتون");
        assertThat(site().visitor().get("/").all(".seconds .story-headline").eachText())
                .startsWith("ثمن الخبز");
        assertThat(saved.text(".acts")).contains("نزهة الكتاني", "«موسم الزيتون»، «ثمن الخبز»");
    }

    @Test
    void a_slot_ends_in_its_minute_and_the_next_moves_up() {
        save(version(), List.of(olives, bread), List.of("2026-11-23T18:30", ""));
        site().clock().set(TestClock.START.plus(Duration.ofMinutes(4 * 60 + 25)).minusMillis(1));
        assertThat(lead()).isEqualTo("موسم الزيتون");
        site().clock().forward(Duration.ofMillis(1));
        assertThat(lead()).isEqualTo("ثمن الخبز");
    }

    @Test
    void an_arrangement_travels_in_the_address_until_it_is_saved() {
        Browser.Page draft = editor.get("/newsroom/front?version=0&slot=" + bread + "&until=&lead=" + olives);
        assertThat(draft.all("[name=slot]").eachAttr("value"))
                .startsWith(Long.toString(olives), Long.toString(bread))
                .hasSize(FrontForm.ROWS);
        Browser.Page raised = editor.get("/newsroom/front?version=0&slot=" + olives + "&slot=/a/" + bread + "/x&up=1");
        assertThat(raised.all(".slot-title").eachText()).startsWith("ثمن الخبز", "موسم الزيتون");
        assertThat(editor.get("/newsroom/front?slot=" + bread + "&slot=" + olives + "&drop=0")
                        .all(".slot-title")
                        .eachText())
                .startsWith("موسم الزيتون", "يملؤها الموقع");
        Browser.Page shown = editor.get("/newsroom/front/preview?slot=" + bread);
        assertThat(shown.text(".lead .story-headline")).isEqualTo("ثمن الخبز");
        assertThat(lead()).isNotEqualTo("ثمن الخبز");
    }

    @Test
    void what_is_wrong_is_said_at_its_slot_and_what_was_typed_stays() {
        Browser.Page refused =
                save(version(), List.of(bread, bread, 999_999L, olives), List.of("", "", "", "2020-01-01T10:00"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.all(".slot .field-error").eachText())
                .containsExactly(
                        "هذا المقال في خانة أخرى.",
                        "لا مقال بهذا الرقم يمكن وضعه هنا.",
                        "مضى هذا الموعد بتوقيت المغرب.");
        assertThat(refused.all("[name=slot]").eachAttr("value")).startsWith("" + bread, "" + bread, "999999");
    }

    @Test
    void whoever_is_late_sees_what_the_other_arranged_and_keeps_their_own() {
        String seen = version();
        save(seen, List.of(olives), List.of(""));
        Browser.Page late = save(seen, List.of(trains), List.of(""));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text(".front-theirs")).isEqualTo("موسم الزيتون");
        assertThat(late.all("[name=slot]").eachAttr("value")).startsWith("" + trains);
        assertThat(lead()).isEqualTo("موسم الزيتون");
        save(late.one("[name=version]").attr("value"), List.of(trains), List.of(""));
        assertThat(lead()).isEqualTo("قطار جديد");
    }

    @Test
    void what_is_breaking_stands_above_every_page_until_its_hour_ends() {
        announce(trains, 2);
        assertThat(site().visitor().get("/a/" + bread).text(".breaking")).contains("قطار جديد");
        announce(olives, 1);
        assertThat(site().visitor().get("/a/" + bread).text(".breaking")).contains("موسم الزيتون");
        site().clock().forward(Duration.ofHours(1));
        assertThat(site().visitor().get("/a/" + bread).all(".breaking")).isEmpty();
        announce(trains, 6);
        Browser.Page ended = announce(trains, 0);
        assertThat(ended.text(".notice")).isEqualTo("انتهى الخبر العاجل.");
        assertThat(site().visitor().get("/a/" + bread).all(".breaking")).isEmpty();
    }

    @Test
    void titles_are_found_however_they_are_spelt() {
        assertThat(editor.get("/newsroom/front?q=" + URLEncoder.encode("الزّيتون", StandardCharsets.UTF_8))
                        .all(".candidates a")
                        .eachText())
                .containsOnly("موسم الزيتون");
    }

    private Browser.Page announce(long article, int hours) {
        return editor.post("/newsroom/front/breaking", Map.of("article", "" + article, "hours", "" + hours));
    }

    private Browser.Page save(String version, List<Long> slots, List<String> untils) {
        StringBuilder body = new StringBuilder("version=" + version);
        slots.forEach(slot -> body.append("&slot=").append(slot));
        untils.forEach(until -> body.append("&until=").append(until));
        Browser.Page answer = editor.postRaw("/newsroom/front", "application/x-www-form-urlencoded", body.toString());
        return answer.header("Location").map(editor::get).orElse(answer);
    }

    private String version() {
        return editor.get("/newsroom/front").one("[name=version]").attr("value");
    }

    private String lead() {
        return site().visitor().get("/").text(".lead .story-headline");
    }
}
