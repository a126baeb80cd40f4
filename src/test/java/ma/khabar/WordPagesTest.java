package ma.khabar;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import ma.khabar.moderation.WordPages;
import ma.khabar.moderation.WordStore;
import ma.khabar.web.Access;
import ma.khabar.web.Assets;
import ma.khabar.web.Gate;
import ma.khabar.web.Views;
import ma.khabar.web.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The page of the word lists, as a moderator works with it, and as nobody else does. */
class WordPagesTest {
    private static final String WORDS = "/moderation/words";
    private static final long MODERATOR = 78;

    @RegisterExtension
    static final TestSite site = TestSite.fresh();

    /** The same pages for somebody who is a moderator; how one signs in is not what is tested here. */
    private static Javalin desk;

    private static WordStore words;

    @BeforeAll
    static void open() {
        site.sql()
                .execute("insert into account (id, email, email_key, name, name_key, role, created_at) values"
                        + " (78, 'm@khabar.test', 'm@khabar.test', 'مشرفة', 'مشرفه', 'MODERATOR', current_timestamp)");
        words = new WordStore(site.site().database(), site.clock());
        WordPages pages = new WordPages(words, new Views(null, new Assets(null), ctx -> everyPage(ctx.path())));
        Visitor moderator = new Visitor(MODERATOR, "مشرفة", EnumSet.of(Access.ANYONE, Access.MODERATOR), false);
        desk = Javalin.start(on -> {
            on.startup.showJavalinBanner = false;
            on.jetty.port = 0;
            on.jetty.host = "127.0.0.1";
            on.routes.beforeMatched(new Gate(ctx -> moderator));
            on.routes.get(WORDS, pages::list, Access.MODERATOR);
            on.routes.post(WORDS, pages::create, Access.MODERATOR);
            on.routes.post(WORDS + "/test", pages::test, Access.MODERATOR);
            on.routes.post(WORDS + "/{id}/removal", pages::remove, Access.MODERATOR);
        });
    }

    @AfterAll
    static void close() {
        desk.stop();
    }

    @Test
    void a_guest_is_sent_to_sign_in_and_may_change_nothing() {
        Browser guest = site.visitor();

        assertThat(guest.getWithoutFollowing(WORDS).header("Location")).hasValue("/sign-in?next=%2Fmoderation%2Fwords");
        assertThat(guest.post(WORDS, fields("جديدة", "")).status()).isEqualTo(403);
        assertThat(guest.post(WORDS + "/test", fields("جديدة", "نص")).status()).isEqualTo(403);
        assertThat(guest.post(WORDS + "/1/removal", Map.of()).status()).isEqualTo(403);
        assertThat(words.all()).noneMatch(listed -> listed.word().text().equals("جديدة"));
    }

    @Test
    void a_word_is_listed_with_who_listed_it_and_is_looked_for_from_then_on() {
        Browser.Page page = form("قسطلاني").submit();

        assertThat(page.path()).isEqualTo(WORDS);
        assertThat(page.text("[role=status]")).contains("أُضيفت");
        assertThat(row(page, "قسطلاني")).contains("ممنوعة").contains("أضافها مشرفة");
        assertThat(words.list().in("هذا القسطلانـي")).isEmpty();
        assertThat(words.list().in("هذا قسطلانـي")).hasSize(1);
    }

    @Test
    void one_that_stands_there_in_another_spelling_comes_back_with_the_reason() {
        Browser.Page page = form("حِمــار").submit();

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text("#word-text-error")).contains("في اللائحة");
        assertThat(page.one("#word-text").val()).isEqualTo("حِمــار");
        assertThat(page.one("#word-text").hasAttr("autofocus")).isTrue();
    }

    @Test
    void signs_alone_are_no_word() {
        assertThat(form("!؟").submit().text("#word-text-error")).contains("حرف أو رقم");
        assertThat(form("ك".repeat(101)).submit().text("#word-text-error")).contains("100 حرف");
    }

    @Test
    void a_word_can_be_tried_on_a_text_before_it_is_saved() {
        Browser.Page page =
                moderator().post(WORDS + "/test", fields("باذنجاني", "انت باذن\u200Cجاني وح.م.ا.ر <b>\nأيها الحـمار"));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.all(".word-sample mark").eachText()).containsExactly("باذن⟨ZWNJ⟩جاني", "وح.م.ا.ر", "الحـمار");
        assertThat(page.all(".word-findings li").eachText())
                .satisfiesExactly(
                        first -> assertThat(first).contains("باذن⟨ZWNJ⟩جاني").contains("ممنوعة: «باذنجاني»"),
                        second -> assertThat(second).contains("مشبوهة: «حمار»"),
                        third -> assertThat(third).contains("مشبوهة: «حمار»"));
        assertThat(page.text(".word-sample")).contains("<b>");
        assertThat(page.one("#word-text").val()).isEqualTo("باذنجاني");
        assertThat(page.one("#word-sample").wholeText()).contains("باذن\u200Cجاني");
        assertThat(words.all()).noneMatch(listed -> listed.word().text().equals("باذنجاني"));
    }

    @Test
    void a_text_in_which_nothing_stands_is_said_to_be_clean() {
        assertThat(moderator().post(WORDS + "/test", fields("", "شكرًا لكم")).text(".word-trial [role=status]"))
                .contains("لم يُعثر");
        assertThat(moderator().post(WORDS + "/test", fields("كلمة", " ")).text("#word-sample-error"))
                .contains("اكتب نصًّا");
    }

    @Test
    void a_removed_word_is_offered_again() {
        form("مرفوضاتي").submit();
        Browser.Page page = removal("مرفوضاتي").submit();

        assertThat(page.text("[role=status]")).contains("حُذفت");
        assertThat(words.list().in("مرفوضاتي")).isEmpty();
        assertThat(page.form("#word-form").submit().all(".word-list b").eachText())
                .contains("مرفوضاتي");
    }

    @Test
    void the_list_can_be_searched_in_any_spelling() {
        Browser.Page page = moderator().get(WORDS + "?q=%D8%A7%D9%84%D9%83%D9%84%D8%A8");

        assertThat(page.all(".word-list b").eachText()).contains("ابن الكلب").doesNotContain("حمار");
        assertThat(moderator().get(WORDS + "?q=zzz").text(".list-empty")).isNotEmpty();
    }

    @Test
    void a_list_too_long_for_a_page_says_so() {
        String many = "insert into listed_word (text, kind, reach) select 'طويلة' || \"X\", 'SUSPECT', 'WHOLE'"
                + " from system_range(1000, 1400)";
        site.site().database().write(write -> {
            write.touch("words");
            return write.sql().execute(many);
        });

        Browser.Page page = moderator().get(WORDS);
        assertThat(page.all(".word-list li")).hasSize(300);
        assertThat(page.text(".rail > .field-hint")).contains("خانة البحث");
        assertThat(moderator().get(WORDS + "?q=1399").all(".word-list b").eachText())
                .containsExactly("طويلة1399");
        site.site().database().write(write -> {
            write.touch("words");
            return write.sql().execute("delete from listed_word where text like 'طويلة%'");
        });
    }

    private static Browser moderator() {
        return new Browser("http://127.0.0.1:" + desk.port());
    }

    private static Browser.Form form(String word) {
        return moderator().get(WORDS).form("#word-form").fill("text", word);
    }

    private static Browser.Form removal(String word) {
        return moderator().get(WORDS).form(".word-list li:has(b:contains(" + word + ")) form");
    }

    private static String row(Browser.Page page, String word) {
        return page.text(".word-list li:has(b:contains(" + word + "))");
    }

    private static Map<String, String> fields(String text, String sample) {
        return Map.of("text", text, "kind", "BANNED", "reach", "WHOLE", "sample", sample);
    }

    private static Map<String, Object> everyPage(String path) {
        return Map.ofEntries(
                Map.entry("siteName", "أنا الخبر"),
                Map.entry("siteAbout", ""),
                Map.entry("siteUrl", "https://khabar.test"),
                Map.entry("logo", List.of()),
                Map.entry("categories", List.of()),
                Map.entry("menu", List.of()),
                Map.entry("banner", List.of()),
                Map.entry("breaking", List.of()),
                Map.entry("now", Instant.EPOCH),
                Map.entry("path", path),
                Map.entry("light", false));
    }
}
