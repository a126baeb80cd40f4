package ma.khabar.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ma.khabar.Browser;
import ma.khabar.TestSite;
import ma.khabar.account.Role;
import ma.khabar.db.schema.DefaultSchema;
import org.jooq.Table;
import org.junit.jupiter.api.Test;

/** All of a site in one file; on each database. */
abstract class ExportTests {
    abstract TestSite site();

    @Test
    void every_table_is_exported_or_there_is_a_reason() {
        for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
            boolean told = ExportStore.exported().contains(table);
            boolean leftOut = ExportStore.LEFT_OUT.containsKey(table);
            assertThat(told != leftOut).as(table.getName()).isTrue();
        }
    }

    @Test
    void what_was_done_on_a_site_stands_in_it_and_no_secret_does() throws IOException {
        long article = site().article("مقال للتصدير");
        Browser guest = site().visitor();
        String comment = guest.postWithoutFollowing(
                        "/a/" + article + "/comments", Map.of("name", "زائر", "body", "رأي أول"))
                .header("Location")
                .orElseThrow()
                .replaceFirst(".*-", "");
        Browser reader = site().signedIn(Role.READER, "معجبة");
        site().visitor().post("/a/" + article + "/comments/" + comment + "/like", Map.of("on", "1"));
        reader.post("/a/" + article + "/comments/" + comment + "/like", Map.of("on", "1"));
        reader.post(
                "/a/" + article + "/comments/" + comment + "/report", Map.of("reason", "insult", "detail", "انظروا"));
        Browser moderator = site().signedIn(Role.MODERATOR, "مشرفة");
        moderator.post("/moderation/comments/" + comment + "/notes", Map.of("text", "نراقبه"));
        moderator.post(
                "/moderation/restrictions",
                Map.of("comment", comment, "of", "visitor", "kind", "REVIEW", "reason", "إلحاح"));
        moderator.post("/moderation/modes/article:" + article, Map.of("days", "3"));
        moderator.post("/moderation/words", Map.of("text", "كلمتنا", "kind", "SUSPECT", "reach", "WHOLE"));
        site().signedIn(Role.EDITOR, "محررة")
                .post("/newsroom/articles", Map.of())
                .form("#piece")
                .fill("title", "مسودة")
                .fill("body", "نص")
                .submit();

        List<JsonObject> lines = lines(write(new StringWriter()));

        assertThat(of(lines, "like").stream()
                        .filter(like -> like.get("comment_id").getAsString().equals(comment)))
                .extracting(like -> like.get("account_id").isJsonNull())
                .containsExactlyInAnyOrder(true, false);
        assertThat(of(lines, "report").getFirst().get("detail").getAsString()).isEqualTo("انظروا");
        assertThat(of(lines, "note").getFirst().get("text").getAsString()).isEqualTo("نراقبه");
        assertThat(of(lines, "restriction").getFirst().get("subject").getAsString())
                .isEqualTo("visitor");
        assertThat(of(lines, "mode").getFirst().get("scope").getAsString()).isEqualTo("article:" + article);
        assertThat(of(lines, "mode_change")).isNotEmpty();
        assertThat(of(lines, "word"))
                .anyMatch(word -> word.get("text").getAsString().equals("كلمتنا"));
        assertThat(of(lines, "word_change")).hasSize(1);
        assertThat(of(lines, "piece")).hasSizeGreaterThanOrEqualTo(2);
        assertThat(of(lines, "piece_revision")).isNotEmpty();
        assertThat(of(lines, "piece_act")).isNotEmpty();
        assertThat(of(lines, "account_event")).isNotEmpty();
        Set<String> secrets =
                Set.of("password", "totp_secret", "visitor", "network", "fingerprint", "essence", "voter");
        assertThat(lines).noneMatch(line -> line.keySet().stream().anyMatch(secrets::contains));
        assertThat(lines.toString()).doesNotContainPattern("[0-9a-f]{64}(?!\\.)");
    }

    @Test
    void it_is_the_site_of_one_moment_whoever_writes_meanwhile() throws IOException {
        long article = site().article("مقال للحظة واحدة");
        post(article, "قبل التصدير");

        String text = write(new StringWriter() {
            private boolean late;

            @Override
            public void write(String words) {
                super.write(words);
                if (late || !words.equals("\n")) return;
                late = true;
                post(article, "أثناء التصدير");
            }
        });

        assertThat(text).contains("قبل التصدير").doesNotContain("أثناء التصدير");
        assertThat(write(new StringWriter())).contains("أثناء التصدير");
    }

    @Test
    void what_is_longer_than_a_batch_is_written_whole() throws IOException {
        long article = site().article("مقال محبوب");
        post(article, "تعليق محبوب");
        long comment = site().sql().fetchSingle("select max(id) from comment").get(0, Long.class);
        for (int i = 0; i < 1_100; i++)
            site().sql()
                    .execute(
                            "insert into comment_like (comment_id, voter, created_at) values (?, ?, current_timestamp)",
                            comment,
                            "voter" + i);

        List<JsonObject> likes = of(lines(write(new StringWriter())), "like");

        assertThat(likes.stream().filter(like -> like.get("comment_id").getAsLong() == comment))
                .hasSize(1_100);
    }

    private void post(long article, String body) {
        site().visitor().post("/a/" + article + "/comments", Map.of("name", "كاتب", "body", body));
    }

    private String write(StringWriter out) throws IOException {
        long lines = new ExportStore(site().site().database()).write(out);
        assertThat(out.toString().lines()).hasSize((int) lines);
        return out.toString();
    }

    private static List<JsonObject> lines(String text) {
        return text.lines()
                .map(line -> JsonParser.parseString(line).getAsJsonObject())
                .toList();
    }

    private static List<JsonObject> of(List<JsonObject> lines, String type) {
        return lines.stream()
                .filter(line -> line.get("type").getAsString().equals(type))
                .toList();
    }
}
