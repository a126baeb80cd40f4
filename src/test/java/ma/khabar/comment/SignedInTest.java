package ma.khabar.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import ma.khabar.Browser;
import ma.khabar.TestSite;
import ma.khabar.account.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Somebody who is signed in writes under their own name, from whatever browser. */
class SignedInTest {
    @RegisterExtension
    static final TestSite site = TestSite.fresh();

    private final long article = site.article("خبر");

    @Test
    void the_form_says_under_which_name_one_writes_and_asks_for_none() {
        Browser.Page page = site.signedIn(Role.READER, "أمينة الراوي").get("/a/" + article);

        assertThat(page.text(".form-as")).startsWith("تكتب باسم أمينة الراوي");
        assertThat(page.one(".form-as a").attr("href")).isEqualTo("/account");
        assertThat(page.all("#comment-form [name=name]")).isEmpty();
        assertThat(page.header("Cache-Control")).hasValue("private, no-store");
    }

    @Test
    void a_guest_is_shown_the_way_to_a_name_of_their_own() {
        Browser.Page page = site.visitor().get("/a/" + article);
        assertThat(page.all(".form-as")).isEmpty();

        Browser.Page signIn = page.click("#comment-form .form-rules a[href^=/sign-in]");

        assertThat(signIn.one("[name=next]").val()).isEqualTo("/a/" + article);
    }

    @Test
    void the_name_of_the_account_is_taken_whatever_is_sent() {
        Browser.Page page = post(site.signedIn(Role.READER, "أمينة الراوي"), Map.of("name", "المشرف", "body", "رأيي"));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text(".comment-author")).isEqualTo("أمينة الراوي");
        assertThat(page.all(".badge")).isEmpty();
    }

    @Test
    void an_empty_comment_comes_back_without_a_field_for_the_name() {
        Browser.Page page = post(site.signedIn(Role.READER, "أمينة الراوي"), Map.of("body", " "));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text("#comment-body-error")).contains("اكتب تعليقك");
        assertThat(page.all("#comment-form [name=name]")).isEmpty();
    }

    @Test
    void another_browser_of_the_account_edits_and_deletes() {
        long id = id(post(site.signedIn(Role.READER, "أمينة الراوي"), Map.of("body", "من الهاتف")));
        Browser other = site.signedIn(Role.READER, "أمينة الراوي");

        Browser.Page edited = other.get("/a/" + article)
                .click("#comment-" + id + " a[href$=/edit]")
                .form("form[action$=/edit]")
                .fill("body", "من الحاسوب")
                .submit();
        assertThat(edited.text("#comment-" + id + " .comment-body")).isEqualTo("من الحاسوب");
        assertThat(edited.text(".comment-author")).isEqualTo("أمينة الراوي");

        other.get("/a/" + article)
                .click("#comment-" + id + " a[href$=/removal]")
                .form("form[action$=/removal]")
                .submit();
        assertThat(site.visitor().get("/a/" + article).all(".comment")).isEmpty();
    }

    @Test
    void what_an_account_wrote_is_not_that_of_the_browser_once_signed_out() {
        Browser browser = site.signedIn(Role.READER, "أمينة الراوي");
        long id = id(post(browser, Map.of("body", "لي")));
        browser.post("/sign-out", Map.of());

        assertThat(browser.get("/a/" + article + "/comments/" + id + "/edit").status())
                .isEqualTo(404);
    }

    @Test
    void an_account_likes_once_from_all_its_browsers_and_never_itself() {
        long id = id(post(site.signedIn(Role.READER, "أمينة الراوي"), Map.of("body", "رأيي")));
        String like = "/a/" + article + "/comments/" + id + "/like";

        for (int browser = 0; browser < 2; browser++)
            site.signedIn(Role.READER, "كريم العلوي").post(like, Map.of("on", "1"));
        Browser own = site.signedIn(Role.READER, "أمينة الراوي");

        assertThat(own.post(like, Map.of("on", "1")).status()).isEqualTo(403);
        assertThat(own.get("/a/" + article).all("[form=like]")).isEmpty();
        assertThat(site.visitor().get("/a/" + article).text("[form=like] span")).isEqualTo("1");
    }

    @Test
    void an_account_reports_others_but_not_itself() {
        long id = id(post(site.signedIn(Role.READER, "أمينة الراوي"), Map.of("body", "رأيي")));
        String report = "/a/" + article + "/comments/" + id + "/report";
        Map<String, String> reason = Map.of("reason", Reason.INSULT.id());

        assertThat(site.signedIn(Role.READER, "أمينة الراوي")
                        .post(report, reason)
                        .status())
                .isEqualTo(403);
        assertThat(site.signedIn(Role.READER, "كريم العلوي")
                        .post(report, reason)
                        .text("[role=status]"))
                .contains("بلاغك");
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "READER", mode = EnumSource.Mode.EXCLUDE)
    void a_colleague_bears_a_badge(Role role) {
        Browser.Page page = post(site.signedIn(role, "زميلة " + role.label()), Map.of("body", "توضيح"));

        assertThat(page.text(".badge")).isEqualTo("من هيئة التحرير");
    }

    @Test
    void who_wrote_the_article_is_named_as_such() {
        Browser.Page page = post(site.signedIn(Role.JOURNALIST, "سلمى الورياغلي"), Map.of("body", "شكرًا لكم"));

        assertThat(page.text(".badge")).isEqualTo("كاتب المقال");
    }

    private Browser.Page post(Browser browser, Map<String, String> fields) {
        return browser.post("/a/" + article + "/comments", fields);
    }

    private static long id(Browser.Page page) {
        return Long.parseLong(page.uri().getFragment().replace("comment-", ""));
    }
}
