package ma.khabar.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import ma.khabar.Browser;
import ma.khabar.TestSite;
import ma.khabar.account.Role;
import org.junit.jupiter.api.Test;

/** Who changed the word lists, and how; on each database. */
abstract class WordLogTests {
    private static final String WORDS = "/moderation/words";
    private static final String LOG = "/moderation/log/words";

    abstract TestSite site();

    @Test
    void every_change_of_the_lists_leaves_a_line_that_can_be_filtered() {
        Browser first = site().signedIn(Role.MODERATOR, "سلمى");
        Browser second = site().signedIn(Role.MODERATOR, "نادية");
        add(first, "قسطلاني");
        add(first, "قسطلاني");
        add(second, "بطريقي");
        first.get(WORDS).form(".word-list li:has(b:contains(بطريقي)) form").submit();

        Browser.Page log = second.get(LOG);
        assertThat(log.all(".desk-list li"))
                .extracting(line -> line.select("b").text() + line.select("bdi").eachText())
                .containsExactly("حُذفت[بطريقي]", "أُضيفت[بطريقي]", "أُضيفت[قسطلاني]");
        assertThat(log.text(".desk-list li:first-child"))
                .contains("سلمى")
                .contains("ممنوعة")
                .contains("وحدها");

        assertThat(second.get(LOG + "?deed=ADDED").all(".desk-list li")).hasSize(2);
        String nadia = log.one("#log-by option:contains(نادية)").val();
        assertThat(second.get(LOG + "?by=" + nadia).all(".desk-list li").eachText())
                .singleElement()
                .asString()
                .contains("بطريقي")
                .contains("نادية");
        assertThat(second.get(LOG + "?day=2020-01-01").text(".list-empty")).contains("لا تغيير");
        assertThat(second.get(LOG + "?day=2026-11-23&by=x&deed=y").all(".desk-list li"))
                .hasSize(3);
    }

    @Test
    void only_moderators_read_it() {
        assertThat(site().signedIn(Role.EDITOR, "محررة").get(LOG).status()).isEqualTo(403);
        assertThat(site().signedIn(Role.MODERATOR, "سلمى")
                        .get(WORDS)
                        .click("a[href=" + LOG + "]")
                        .status())
                .isEqualTo(200);
    }

    private static void add(Browser moderator, String word) {
        moderator.post(WORDS, Map.of("text", word, "kind", "BANNED", "reach", "WHOLE"));
    }
}
