package ma.khabar.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import ma.khabar.Browser;
import ma.khabar.TestSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The copy desk beside the form, without script: what is chosen is put right in what was typed, and nothing is saved by it. */
class CheckPagesTest {
    @RegisterExtension
    static final TestSite site = TestSite.fresh();

    private final Desk desk = Desk.of(site);

    @Test
    void what_was_saved_is_shown_with_what_the_copy_desk_asks_about() {
        Browser.Page page = desk.open(desk.journalist())
                .fill("title", "سافر الى فاس")
                .fill("body", "نص, ثم نص")
                .submit();
        assertThat(page.all(".check-why").eachText())
                .containsExactly("إملاء · العنوان", "علامة لاتينية في نص عربي · النص");
        assertThat(page.all(".check-text del").eachText()).containsExactly("الى", ",");
        assertThat(page.all(".check-text ins").eachText()).containsExactly("إلى", "،");
    }

    @Test
    void what_is_chosen_is_put_right_in_what_was_typed_and_saved_only_then() {
        String address =
                desk.open(desk.journalist()).fill("title", "تدقيق").submit().path();
        Browser.Page checked = desk.journalist()
                .get(address)
                .form("#piece")
                .fill("body", "ذهب الى فاس, ثم عاد الى مكناس")
                .submit("/checks");
        assertThat(checked.text("#piece-body")).isEqualTo("ذهب الى فاس, ثم عاد الى مكناس");
        assertThat(checked.all("[name=fix]").eachAttr("value")).containsExactly("body:4:7", "body:11:12", "body:20:23");

        Browser.Page fixed = checked.form("#piece").fill("fix", "body:4:7").submit("/checks");
        assertThat(fixed.text("#piece-body")).isEqualTo("ذهب إلى فاس, ثم عاد الى مكناس");
        assertThat(desk.journalist().get(address).text("#piece-body")).isEmpty();

        assertThat(fixed.form("#piece").submit().text("#piece-body")).isEqualTo("ذهب إلى فاس, ثم عاد الى مكناس");
    }

    @Test
    void the_script_gets_the_list_alone() {
        String address =
                desk.open(desk.journalist()).fill("title", "جزء").submit().path();
        Browser.Page part = desk.journalist()
                .post(
                        address + "/checks",
                        Map.of("part", "1", "title", "جزء", "body", "لا شيء الا هذا...", "version", "1"));
        assertThat(part.all("html > body > ol.check-list > li")).hasSize(1);
        assertThat(part.all("form")).isEmpty();
    }

    @Test
    void nobody_checks_a_text_of_somebody_else() {
        String address =
                desk.open(desk.editor()).fill("title", "لغيرها").submit().path();
        assertThat(desk.journalist()
                        .post(address + "/checks", Map.of("part", "1", "body", "نص"))
                        .status())
                .isEqualTo(404);
    }
}
