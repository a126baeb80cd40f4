package ma.khabar.mode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import ma.khabar.Browser;
import ma.khabar.TestSite;
import ma.khabar.account.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The desk's pages about how comments are taken. */
class ModePagesTest {
    @RegisterExtension
    static final TestSite site = TestSite.with(Map.of("KHABAR_COMMENTS", "review", "KHABAR_COMMENT_DAYS", "5"));

    private Paper paper;
    private long article;

    @BeforeEach
    void publish() {
        paper = new Paper(site);
        article = paper.article("سياسة");
    }

    @Test
    void where_nothing_is_chosen_the_settings_of_the_start_count() {
        Browser.Page page = paper.moderator().get("/moderation/modes/article:" + article);

        assertThat(page.all("#now + .terms > div").eachText())
                .containsExactly(
                        "النشر مراجعة كل تعليق قبل نشره من إعدادات التشغيل",
                        "التعاليق الأولى للكاتب الجديد تعليقان من إعدادات التشغيل",
                        "مدة فتح التعاليق 5 أيام من إعدادات التشغيل",
                        "الوضع الهادئ بلا من إعدادات التشغيل");
        assertThat(page.text("section:has(#log)")).contains("لم يغيّر أحد شيئًا بعد");
    }

    @Test
    void the_form_shows_what_was_chosen_and_the_log_who_chose_it() {
        String address = "/moderation/modes/article:" + article;
        Browser.Page page = paper.moderator()
                .get(address)
                .form("#mode-form")
                .fill("mode", "LINKS")
                .fill("days", "٣٠")
                .fill("slow", "300")
                .submit();

        assertThat(page.path()).isEqualTo(address);
        assertThat(page.text("[role=status]")).contains("حُفظ الإعداد");
        assertThat(page.one("#mode-mode [selected]").val()).isEqualTo("LINKS");
        assertThat(page.one("#mode-slow [selected]").val()).isEqualTo("300");
        assertThat(page.one("#mode-days").val()).isEqualTo("30");
        assertThat(page.one("#mode-first").val()).isEmpty();
        assertThat(page.all("section:has(#log) li").eachText())
                .hasSize(3)
                .allSatisfy(line -> assertThat(line).startsWith("مشرفة الأنماط"))
                .anySatisfy(line -> assertThat(line).contains("مدة فتح التعاليق، بلا إعداد خاص ثم 30 يومًا"))
                .anySatisfy(line -> assertThat(line).contains("الوضع الهادئ، بلا إعداد خاص ثم تعليق واحد كل 5 دقائق"));
        Browser.Page list = paper.moderator().get("/moderation/modes");
        assertThat(list.all("section:has(#articles) h3 a[href='" + address + "']"))
                .hasSize(1);
        assertThat(list.all("section:has(#log) li:has(a[href='" + address + "'])"))
                .hasSize(3);
    }

    @Test
    void the_log_is_read_by_pages() {
        String scope = paper.scope("category", article);
        for (int days = 1; days <= 40; days++) paper.choose(scope, Map.of("days", String.valueOf(days)));

        Browser.Page page = paper.moderator().get("/moderation/modes/" + scope);
        assertThat(page.all("section:has(#log) li")).hasSize(30);
        Browser.Page older = page.click("section:has(#log) a[rel=next]");
        assertThat(older.all("section:has(#log) li").last().text()).contains("بلا إعداد خاص ثم يوم واحد");
        assertThat(older.click("section:has(#log) a[rel=prev]").all("section:has(#log) li"))
                .hasSize(30);
        paper.choose(scope, Map.of());
    }

    @Test
    void saving_what_is_there_already_logs_nothing() {
        String scope = "article:" + article;
        paper.choose(scope, Map.of("first", "4"));
        paper.choose(scope, Map.of("first", "4"));

        assertThat(paper.moderator().get("/moderation/modes/" + scope).all("section:has(#log) li"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "days, -1, عدد الأيام",
        "days, 3651, عدد الأيام",
        "days, شهر, عدد الأيام",
        "first, 0, عددًا بين 1 و50",
        "first, 51, عددًا بين 1 و50",
        "mode, NONE, اختر",
        "slow, 7, اختر"
    })
    void what_makes_no_sense_comes_back_with_the_reason(String field, String value, String reason) {
        Map<String, String> fields = new HashMap<>(Map.of("days", "9"));
        fields.put(field, value);

        Browser.Page page = paper.moderator().post("/moderation/modes/article:" + article, fields);

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text("#mode-" + field + "-error")).contains(reason);
        assertThat(page.one("#mode-" + field).hasAttr("autofocus")).isTrue();
        assertThat(page.one("#mode-days").val()).isEqualTo(field.equals("days") ? value : "9");
        assertThat(page.text("#now + .terms")).contains("5 أيام");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "article:0", "article:999999", "category:999999", "category:x", "tag:1"})
    void what_is_not_there_has_no_page(String scope) {
        assertThat(paper.moderator().get("/moderation/modes/" + scope).status()).isEqualTo(404);
        assertThat(paper.moderator()
                        .post("/moderation/modes/" + scope, Map.of())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void only_an_article_cools_down() {
        assertThat(paper.moderator()
                        .post("/moderation/modes/site/cool-down", Map.of("hours", "1"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void moderators_are_led_there_from_the_article_and_nobody_else_is() {
        String link = ".discussion-head a[href^=/moderation]";

        Browser.Page page = paper.moderator().get("/a/" + article).click(link);

        assertThat(page.text(".mode-place")).startsWith("مقال رقم");
        assertThat(site.visitor().get("/a/" + article).body()).doesNotContain("/moderation");
        assertThat(site.signedIn(Role.JOURNALIST, "صحفي").get("/a/" + article).all(link))
                .isEmpty();
    }

    @Test
    void a_comment_on_the_desk_leads_there_too() {
        long comment = paper.comment(paper.reader(), article, "ينتظر");

        assertThat(paper.moderator()
                        .get("/moderation/comments/" + comment)
                        .click("main a[href^='/moderation/modes/article:']")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void others_are_kept_out() {
        assertThat(site.visitor().getWithoutFollowing("/moderation/modes").header("Location"))
                .hasValue("/sign-in?next=%2Fmoderation%2Fmodes");
        assertThat(site.signedIn(Role.JOURNALIST, "صحفي")
                        .get("/moderation/modes/site")
                        .status())
                .isEqualTo(403);
    }
}
