package ma.khabar.signature;

import static ma.khabar.db.schema.Tables.ACCOUNT;
import static ma.khabar.db.schema.Tables.COMMENT;
import static ma.khabar.db.schema.Tables.RENAMING;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import ma.khabar.Browser;
import ma.khabar.TestSite;
import ma.khabar.account.Role;
import ma.khabar.night.ReconcileStore;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The names under comments follow their accounts, however many there are; on each database. */
@Timeout(120)
abstract class RenamingTests {
    abstract TestSite site();

    @Test
    void few_comments_bear_the_new_name_when_the_answer_comes() {
        Browser reader = site().signedIn(Role.READER, "قليلة الكلام");
        long account = write("قليلة الكلام", site().article("مقال"), 3);

        assertThat(rename(reader, "كثيرة الصمت").text("[role=status]")).isEqualTo("تغير اسمك.");

        assertThat(names(account)).containsOnly("كثيرة الصمت");
        String sought = URLEncoder.encode("كثيره الصمت", StandardCharsets.UTF_8);
        assertThat(site().signedIn(Role.MODERATOR, "مشرفة")
                        .get("/moderation?queue=all&q=" + sought)
                        .all("[data-card]"))
                .hasSize(3);
    }

    @Test
    void of_many_the_latest_change_at_once_and_the_others_behind_it() throws Exception {
        Browser reader = site().signedIn(Role.READER, "كثيرة الكلام");
        long account = write("كثيرة الكلام", site().article("أول"), 700);
        write("كثيرة الكلام", site().article("ثان"), 700);

        assertThat(rename(reader, "كثيرة الحكمة").text("[role=status]")).contains("خلال دقائق");

        List<String> ordered = names(account);
        assertThat(ordered.subList(0, 1_000)).containsOnly("كثيرة الحكمة");
        until(() -> names(account).stream().allMatch("كثيرة الحكمة"::equals));
    }

    @Test
    void an_erasure_that_a_kill_cut_short_is_finished_by_the_next_start() throws Exception {
        Browser reader = site().signedIn(Role.READER, "راحلة");
        long article = site().article("مقال الوداع");
        long account = write("راحلة", article, 50);
        reader.post("/account/erasure", Map.of("erase_current", TestSite.PASSWORD));
        assertThat(names(account)).containsOnly("حساب محذوف");

        site().restart(sql -> sql.update(COMMENT)
                .set(COMMENT.NAME, "راحلة")
                .set(COMMENT.VISITOR, "متصفحها")
                .where(COMMENT.ACCOUNT_ID.eq(account))
                .execute());

        until(() -> names(account).stream().allMatch("حساب محذوف"::equals));
        assertThat(sql().fetchCount(COMMENT, COMMENT.ACCOUNT_ID.eq(account), COMMENT.VISITOR.isNotNull()))
                .isZero();
        until(() -> !site().visitor().get("/a/" + article).body().contains("راحلة"));
    }

    @Test
    void the_note_goes_once_nobody_can_still_be_writing_under_the_old_name() throws Exception {
        Browser reader = site().signedIn(Role.READER, "متأنية");
        long account = write("متأنية", site().article("مقال"), 1);
        rename(reader, "متمهلة");
        assertThat(sql().fetchCount(RENAMING, RENAMING.ACCOUNT_ID.eq(account))).isOne();

        site().clock().forward(Duration.ofMinutes(1));
        site().restart(sql -> {});

        until(() -> sql().fetchCount(RENAMING, RENAMING.ACCOUNT_ID.eq(account)) == 0);
    }

    @Test
    void who_opened_the_form_before_writes_under_the_new_name() {
        Browser reader = site().signedIn(Role.READER, "اسم الصباح");
        long article = site().article("مقال");
        rename(reader, "اسم المساء");

        reader.post("/a/" + article + "/comments", Map.of("name", "اسم الصباح", "body", "رأي"));

        assertThat(site().visitor().get("/a/" + article).text(".comment-author"))
                .isEqualTo("اسم المساء");
    }

    @Test
    void replies_go_on_while_names_change() throws Exception {
        Browser reader = site().signedIn(Role.READER, "مشغولة");
        long article = site().article("نقاش حي");
        long account = write("مشغولة", article, 1_500);
        long root = sql().fetchValue("select max(id) from comment where account_id = ?", account) instanceof Number id
                ? id.longValue()
                : 0;

        List<Integer> answers = new ArrayList<>();
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> replies = IntStream.range(0, 20)
                    .mapToObj(i -> writers.submit(() -> site().visitor()
                            .postWithoutFollowing(
                                    "/a/" + article + "/comments",
                                    Map.of("name", "مجيب " + i, "body", "جواب " + i, "parent", String.valueOf(root)))
                            .status()))
                    .toList();
            rename(reader, "فارغة البال");
            for (Future<Integer> reply : replies) answers.add(reply.get());
        }

        assertThat(answers).containsOnly(303);
        until(() -> names(account).stream().allMatch("فارغة البال"::equals));
        assertThat(new ReconcileStore(site().site().database())
                        .differences().stream().filter(difference -> difference.contains("comment " + root + " ")))
                .isEmpty();
    }

    private Browser.Page rename(Browser reader, String name) {
        return reader.get("/account")
                .form("form[action=/account/name]")
                .fill("name", name)
                .submit();
    }

    /** Comments of an account, straight into the database; answers its id. */
    private long write(String name, long article, int number) {
        long account = sql().select(ACCOUNT.ID)
                .from(ACCOUNT)
                .where(ACCOUNT.NAME.eq(name))
                .fetchSingle()
                .value1();
        Instant now = site().clock().instant();
        var rows = IntStream.range(0, number)
                .mapToObj(i -> sql().insertInto(COMMENT)
                        .set(COMMENT.ARTICLE_ID, article)
                        .set(COMMENT.NAME, name)
                        .set(COMMENT.BODY, "رأي " + i)
                        .set(COMMENT.STATE, "PUBLISHED")
                        .set(COMMENT.ACCOUNT_ID, account)
                        .set(COMMENT.VISITOR, "متصفح")
                        .set(COMMENT.FINGERPRINT, article + "-" + i)
                        .set(COMMENT.CREATED_AT, now.minusSeconds(i)))
                .toList();
        sql().batch(rows).execute();
        return account;
    }

    private List<String> names(long account) {
        return sql().select(COMMENT.NAME)
                .from(COMMENT)
                .where(COMMENT.ACCOUNT_ID.eq(account))
                .orderBy(COMMENT.CREATED_AT.desc(), COMMENT.ID.desc())
                .fetch(COMMENT.NAME);
    }

    private DSLContext sql() {
        return site().sql();
    }

    /** Fails by the timeout of the class. */
    private static void until(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) Thread.sleep(20);
    }
}
