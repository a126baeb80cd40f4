package ma.khabar.comment;

import static ma.khabar.db.schema.Tables.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import ma.khabar.Browser;
import ma.khabar.TestSite;
import ma.khabar.text.Lookalike;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A guest cannot pose as the house, nor as somebody who is registered. */
class GuestNameTest {
    @RegisterExtension
    static final TestSite site = TestSite.fresh();

    private final long article = site.article("أسماء");

    @BeforeAll
    static void register() {
        register("نزهة الكتاني", "JOURNALIST");
        register("Karim Alaoui", "READER");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "نزهة الكتاني",
                "نـزهـة  الكتاني",
                "نُزْهَة الكَتّاني",
                "نزهه الكتانى",
                "نزهة\u200Bالكتاني",
                "نزهة الكٺاني",
                "Karim Alaoui",
                "karim  alaoui",
                "Kаrim Alаoui",
                "Κarim Alaoui",
                "Kari\u200Dm Alaoui",
                "Kárim Alaoui",
                "هيئة التحرير",
                "هيـــئة التحـرير",
                "هَيْئَة التَّحْرِير",
                "المشرف",
                "اﻟﻤﺸﺮف",
                "Admin",
                "аdmin",
                "أنا الخبر"
            })
    void a_name_that_poses_is_refused_and_the_text_kept(String name) {
        Browser.Page page =
                site.visitor().post("/a/" + article + "/comments", Map.of("name", name, "body", "نص محفوظ"));

        assertThat(page.status()).as(name).isEqualTo(422);
        assertThat(page.text("#comment-name-error")).contains("محجوز");
        assertThat(page.one("textarea").wholeText().strip()).isEqualTo("نص محفوظ");
        assertThat(page.text("#comments h2")).isEqualTo("التعاليق (0)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"نزهة", "كريم", "Karim", "الكتاني نزهة", "أبو التحريري", "🌹"})
    void an_innocent_name_is_taken_and_marked_as_a_guests(String name) {
        Browser.Page page = site.visitor().post("/a/" + article + "/comments", Map.of("name", name, "body", "نص"));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text(".badge")).isEqualTo("زائر");
    }

    @Test
    void a_colleague_who_is_signed_in_bears_a_badge() {
        Browser.Page page = Guest.of(site, article).send("قارئ", "نص", "");
        assertThat(page.status()).isEqualTo(303);
        site.sql()
                .execute("update comment set account_id = (select min(id) from account) where article_id = " + article);

        assertThat(site.visitor().get("/a/" + article).text(".badge")).isEqualTo("من هيئة التحرير");
        site.sql().execute("update comment set name = 'سلمى الورياغلي' where article_id = " + article);
        assertThat(site.visitor().get("/a/" + article).text(".badge")).isEqualTo("كاتب المقال");
    }

    private static void register(String name, String role) {
        site.sql()
                .insertInto(ACCOUNT)
                .set(ACCOUNT.EMAIL, role + "@khabar.test")
                .set(ACCOUNT.EMAIL_KEY, role + "@khabar.test")
                .set(ACCOUNT.NAME, name)
                .set(ACCOUNT.NAME_KEY, Lookalike.skeleton(name))
                .set(ACCOUNT.ROLE, role)
                .set(ACCOUNT.CREATED_AT, site.clock().instant())
                .execute();
    }
}
