package ma.khabar.own;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import ma.khabar.Browser;
import ma.khabar.TestClock;
import ma.khabar.TestSite;
import ma.khabar.account.Role;
import org.junit.jupiter.api.Test;

/** The file with all that is kept of a reader; on each database. */
abstract class OwnDataTests {
    abstract TestSite site();

    @Test
    void it_is_a_file_that_only_its_owner_gets() {
        Browser reader = site().signedIn(Role.READER, "صاحبة الملف");
        Browser.Page file = reader.get("/account").click("a[href=/account/data]");

        assertThat(file.header("Content-Type").orElse("")).isEqualToIgnoringCase("application/json;charset=utf-8");
        assertThat(file.header("Content-Disposition").orElse(""))
                .isEqualTo("attachment; filename=\"khabar-data.json\";"
                        + " filename*=UTF-8''%D8%A8%D9%8A%D8%A7%D9%86%D8%A7%D8%AA%D9%8A.json");
        assertThat(file.header("Cache-Control")).hasValue("private, no-store");
        assertThat(site().visitor().get("/account/data").path()).isEqualTo("/sign-in");
    }

    @Test
    void it_holds_what_was_done() {
        long article = site().article("مقال البيانات");
        long theirs = write(site().signedIn(Role.READER, "جارة"), article, "تعليق الجارة", "");
        Browser reader = site().signedIn(Role.READER, "صاحبة البيانات");
        long kept = write(reader, article, "قلت «كذا» \\ \"نعم\"\n\n<b>سطر</b> 😀", "");
        reader.post("/a/" + article + "/comments/" + kept + "/edit", Map.of("body", "بل كذا"));
        write(reader, article, "ينتظر في الملف", "x");
        reader.post("/a/" + article + "/comments/" + theirs + "/like", Map.of("on", "1"));
        reader.post(
                "/a/" + article + "/comments/" + theirs + "/report",
                Map.of("reason", "insult", "detail", "شرح البلاغ"));

        JsonObject data = data(reader);

        JsonObject account = data.getAsJsonObject("account");
        assertThat(account.get("name").getAsString()).isEqualTo("صاحبة البيانات");
        assertThat(account.get("email").getAsString()).isEqualTo(site().account(Role.READER, "صاحبة البيانات"));
        assertThat(account.get("created_at").getAsString()).isEqualTo(TestClock.START.toString());
        assertThat(account.get("second_factor").getAsBoolean()).isFalse();
        assertThat(data.getAsJsonArray("sessions")).hasSize(1);
        List<JsonObject> comments = objects(data.getAsJsonArray("comments"));
        assertThat(comments).hasSize(2);
        assertThat(comments.getFirst().get("state").getAsString()).isEqualTo("HELD");
        JsonObject edited = comments.getLast();
        assertThat(edited.get("body").getAsString()).isEqualTo("بل كذا");
        assertThat(edited.get("article").getAsString()).isEqualTo("مقال البيانات");
        JsonObject revision = objects(edited.getAsJsonArray("revisions")).getFirst();
        assertThat(revision.get("body").getAsString()).isEqualTo("قلت «كذا» \\ \"نعم\"\n\n<b>سطر</b> 😀");
        assertThat(revision.get("replaced_at").getAsString()).isEqualTo(TestClock.START.toString());
        assertThat(objects(edited.getAsJsonArray("decisions"))
                        .getFirst()
                        .get("after")
                        .getAsString())
                .isEqualTo("PUBLISHED");
        assertThat(objects(data.getAsJsonArray("likes"))
                        .getFirst()
                        .get("comment_id")
                        .getAsLong())
                .isEqualTo(theirs);
        assertThat(objects(data.getAsJsonArray("reports"))
                        .getFirst()
                        .get("detail")
                        .getAsString())
                .isEqualTo("شرح البلاغ");
        assertThat(objects(data.getAsJsonArray("events")))
                .extracting(event -> event.get("event").getAsString())
                .contains("SIGNED_IN", "SIGNED_UP");
    }

    @Test
    void it_holds_nothing_of_others_and_no_secret() {
        long article = site().article("مقال الأسرار");
        Browser reader = site().signedIn(Role.READER, "كتومة");
        long comment = write(reader, article, "فيه ما يعاب", "x");
        Browser moderator = site().signedIn(Role.MODERATOR, "مشرفة الأسرار");
        moderator.post("/moderation/comments/" + comment + "/notes", Map.of("text", "ملاحظة داخلية", "of", "account"));
        moderator.post(
                "/moderation/comments/" + comment + "/decision",
                Map.of("state", "REJECTED", "reason", "insult", "version", "0"));
        site().signedIn(Role.READER, "مبلغة")
                .post("/a/" + article + "/comments/" + comment + "/report", Map.of("reason", "hate"));

        String file = reader.get("/account/data").body();

        assertThat(file).contains("فيه ما يعاب", "\"reason\":\"insult\"", "MODERATOR");
        assertThat(file).doesNotContain("مشرفة الأسرار", "ملاحظة داخلية", "مبلغة", "hate", "$2", "token", "network");
        assertThat(file)
                .doesNotContain(value("select password from account where name = 'كتومة'"))
                .doesNotContain(value("select max(token_hash) from account_session, account where id = account_id"
                        + " and name = 'كتومة'"))
                .doesNotContain(value("select network from comment where id = " + comment));
    }

    @Test
    void more_comments_than_are_read_at_once_are_all_there_and_each_once() {
        Browser reader = site().signedIn(Role.READER, "غزيرة");
        long article = site().article("مقال غزير");
        write(reader, article, "أول الغيث", "");
        for (int i = 0; i < 11; i++) {
            site().sql()
                    .execute("insert into comment (article_id, name, body, state, fingerprint, created_at, account_id)"
                            + " select article_id, name, body, state, fingerprint, created_at, account_id"
                            + " from comment where article_id = " + article);
        }

        List<JsonObject> comments = objects(data(reader).getAsJsonArray("comments"));

        assertThat(comments).hasSize(2_048);
        assertThat(comments)
                .extracting(comment -> comment.get("id").getAsLong())
                .doesNotHaveDuplicates();
    }

    private String value(String query) {
        return site().sql().fetchValue(query).toString();
    }

    private static JsonObject data(Browser reader) {
        return JsonParser.parseString(reader.get("/account/data").body()).getAsJsonObject();
    }

    private static List<JsonObject> objects(JsonArray array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(element -> element.getAsJsonObject())
                .toList();
    }

    /** Answers the id. */
    private long write(Browser reader, long article, String body, String trap) {
        reader.postWithoutFollowing("/a/" + article + "/comments", Map.of("body", body, "website", trap));
        return site().sql()
                .fetchSingle("select max(id) from comment where article_id = ?", article)
                .get(0, Long.class);
    }
}
