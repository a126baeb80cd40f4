package ma.khabar.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.khabar.Browser;
import ma.khabar.Mailbox;
import ma.khabar.TestSite;
import ma.khabar.account.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whoever wishes hears by mail of replies to a comment. */
class ReplyMailTest {
    private static final Pattern STOP = Pattern.compile("https://khabar\\.test(/comments/unsubscribe/\\S+)");

    /** Nothing listens there: letters stay in the outbox. */
    @RegisterExtension
    static final TestSite site =
            TestSite.with(Map.of("KHABAR_SMTP_URL", "smtp://127.0.0.1:1", "KHABAR_MAIL_FROM", "redaction@khabar.test"));

    private final long article = site.article("خبر");
    private final String name = "قارئة " + article;
    private final Browser reader = site.signedIn(Role.READER, name);
    private final Mailbox mail = new Mailbox(site, site.account(Role.READER, name));

    @Test
    void who_asked_is_told_of_a_reply_once_and_can_open_it() {
        long comment = comment("1");

        reply(site.visitor(), comment, "جواب من زائر", "");

        assertThat(mail.letters()).singleElement().asString().contains("كريم").contains("جواب من زائر");
        assertThat(site.visitor().get(mail.link()).body()).contains("جواب من زائر");
    }

    @Test
    void only_who_asked_is_told_and_nobody_of_their_own_replies() {
        reply(site.visitor(), comment(""), "لم يطلب أحد", "");
        reply(reader, comment("1"), "أجيب نفسي", "");

        assertThat(mail.letters()).isEmpty();
    }

    @Test
    void a_reply_that_waits_is_told_of_when_it_is_approved_and_only_then() {
        reply(site.visitor(), comment("1"), "جواب ينتظر", "x");
        assertThat(mail.letters()).isEmpty();
        long id = site.sql().fetchSingle("select max(id) from comment").get(0, Long.class);

        move(id, State.HELD, State.PUBLISHED, 0);
        assertThat(mail.letters()).hasSize(1);
        move(id, State.PUBLISHED, State.HELD, 1);
        move(id, State.HELD, State.PUBLISHED, 2);
        assertThat(mail.letters()).hasSize(1);
    }

    @Test
    void the_box_is_there_for_confirmed_accounts_alone() {
        assertThat(reader.get("/a/" + article).all("#comment-form [name=tell]")).hasSize(1);
        assertThat(site.visitor().get("/a/" + article).all("[name=tell]")).isEmpty();
        site.sql().execute("update account set confirmed_at = null where name = '" + name + "'");
        assertThat(reader.get("/a/" + article).all("[name=tell]")).isEmpty();
    }

    @Test
    void one_click_from_a_mail_program_ends_it() {
        long comment = comment("1");
        reply(site.visitor(), comment, "جواب أول", "");
        String stop = stop();
        String body = "--b\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--b--\r\n";

        Browser.Page answer = site.visitor()
                .sending("Origin", "https://mail.example")
                .sending("Sec-Fetch-Site", "cross-site")
                .postRaw(stop, "multipart/form-data; boundary=b", body);
        assertThat(answer.status()).isEqualTo(200);

        reply(site.visitor(), comment, "جواب ثان", "");
        assertThat(mail.letters()).hasSize(1);
    }

    @Test
    void to_open_the_address_changes_nothing_its_button_does() {
        long comment = comment("1");
        reply(site.visitor(), comment, "جواب أول", "");
        String stop = stop();
        Browser.Page page = site.visitor().get(stop);
        reply(site.visitor(), comment, "جواب ثان", "");
        assertThat(mail.letters()).hasSize(2);

        assertThat(page.all("form#unsubscribe button")).hasSize(1);
        assertThat(page.header("Referrer-Policy")).hasValue("same-origin");
        assertThat(site.visitor().post(stop, Map.of()).text("main [role=status]"))
                .contains("لن نراسلك");

        reply(site.visitor(), comment, "جواب ثالث", "");
        assertThat(mail.letters()).hasSize(2);
        assertThat(site.visitor().get(stop.replaceAll(".$", "x")).status()).isEqualTo(404);
    }

    private String stop() {
        Matcher stop = STOP.matcher(mail.letters().getLast());
        assertThat(stop.find()).isTrue();
        return stop.group(1);
    }

    private long comment(String tell) {
        Browser.Page page =
                reader.post("/a/" + article + "/comments", Map.of("body", "رأيي " + System.nanoTime(), "tell", tell));
        return Long.parseLong(page.uri().getFragment().replace("comment-", ""));
    }

    private void reply(Browser browser, long parent, String body, String trap) {
        Map<String, String> fields =
                new HashMap<>(Map.of("name", "كريم", "body", body, "parent", String.valueOf(parent), "website", trap));
        assertThat(browser.post("/a/" + article + "/comments", fields).status()).isEqualTo(200);
    }

    /** As the desk does it. */
    private void move(long id, State from, State to, int version) {
        var database = site.site().database();
        var letters = new ReplyLetters(
                new ReplyStore(database),
                new ma.khabar.mail.OutboxStore(site.clock()),
                new ma.khabar.mail.Letterhead(() -> "خبر", "https://khabar.test", (template, values) -> template),
                ma.khabar.db.SiteKey.of(database));
        new Comments(database, new CommentStore(database), new DecisionStore(database), letters, site.clock())
                .transition(id, from, to, Actor.READERS, null, version);
    }
}
