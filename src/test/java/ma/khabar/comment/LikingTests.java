package ma.khabar.comment;

import static ma.khabar.db.schema.Tables.COMMENT;
import static ma.khabar.db.schema.Tables.COMMENT_LIKE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import ma.khabar.Browser;
import ma.khabar.TestSite;
import ma.khabar.night.ReconcileStore;
import org.junit.jupiter.api.Test;

/** Liking comments without script, and by many at once; on each database. */
abstract class LikingTests {
    abstract TestSite site();

    @Test
    void a_press_likes_and_a_second_one_takes_it_back() {
        long article = site().article("إعجاب");
        long id = Guest.of(site(), article).comment("نص");
        Browser reader = site().visitor().sending("Referer", "http://localhost/a/" + article + "/x?a=b");

        Browser.Page answer = reader.postWithoutFollowing(like(article, id), Map.of("on", "1"));
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).hasValue("/a/" + article + "/x?a=b#comment-" + id);
        reader.postWithoutFollowing(like(article, id), Map.of("on", "1"));

        Browser.Page liked = reader.get("/a/" + article);
        assertThat(liked.text("[form=like] span")).isEqualTo("1");
        assertThat(liked.one("[form=like]").attr("aria-pressed")).isEqualTo("true");
        assertThat(liked.one("[form=like]").val()).isEqualTo("0");
        assertThat(liked.one("[form=like]").attr("formaction")).isEqualTo(like(article, id));
        assertThat(liked.all("form#like[method=post]")).hasSize(1);
        assertThat(site().visitor().get("/a/" + article).one("[form=like]").attr("aria-pressed"))
                .isEqualTo("false");

        reader.postWithoutFollowing(like(article, id), Map.of("on", "0"));
        assertThat(reader.get("/a/" + article).text("[form=like] span")).isEmpty();
        assertNothingIsWrong();
    }

    @Test
    void a_script_is_told_the_number() {
        long article = site().article("نص برمجي");
        long id = Guest.of(site(), article).comment("نص");

        Browser.Page answer = site().visitor()
                .sending("Accept", "application/json")
                .postWithoutFollowing(like(article, id), Map.of("on", "1"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type").orElse("")).startsWith("application/json");
        assertThat(answer.body()).isEqualTo("{\"likes\":1}");
    }

    @Test
    void nobody_likes_what_they_wrote_themselves() {
        long article = site().article("نفسي");
        Browser writer = site().visitor();
        Browser.Page page = writer.post("/a/" + article + "/comments", Map.of("name", "كريم", "body", "نص"));
        long id = Long.parseLong(page.uri().getFragment().replace("comment-", ""));

        assertThat(page.all("[form=like]")).isEmpty();
        assertThat(writer.post(like(article, id), Map.of("on", "1")).status()).isEqualTo(403);
        assertThat(likes(id)).isZero();
    }

    @Test
    void a_referrer_from_elsewhere_leads_nowhere_else() {
        long article = site().article("مرجع");
        long id = Guest.of(site(), article).comment("نص");
        for (String referrer : List.of(
                "https://evil.example/",
                "http://localhost/b",
                "http://localhost/a/" + article + "1",
                "http://localhost/a/" + article + "/%zz",
                "http://localhost#/a/" + article,
                "http://[/a/" + article,
                "x",
                "//a/b")) {
            assertThat(site().visitor()
                            .sending("Referer", referrer)
                            .postWithoutFollowing(like(article, id), Map.of("on", "1"))
                            .header("Location"))
                    .hasValue("/a/" + article + "/comments/" + id + "#comment-" + id);
        }
    }

    @Test
    void what_is_not_there_cannot_be_liked() {
        long article = site().article("غائب");
        assertThat(site().visitor()
                        .post(like(article, 999_999), Map.of("on", "1"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void of_many_presses_at_once_each_counts_once() throws Exception {
        long article = site().article("ازدحام");
        long id = Guest.of(site(), article).comment("نص");
        Browser hasty = site().visitor();
        hasty.post("/a/" + article + "/comments", Map.of("name", "مستعجل", "body", "ليعطى كوكيز"));

        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            threads.invokeAll(IntStream.range(0, 16)
                    .<Callable<Integer>>mapToObj(number -> () -> (number % 2 == 0 ? hasty : site().visitor())
                            .postWithoutFollowing(like(article, id), Map.of("on", "1"))
                            .status())
                    .toList());
        }

        assertThat(likes(id)).isEqualTo(9);
        assertThat(site().sql().fetchCount(COMMENT_LIKE, COMMENT_LIKE.COMMENT_ID.eq(id)))
                .isEqualTo(9);
        assertNothingIsWrong();
    }

    @Test
    void the_most_liked_stand_first() {
        long article = site().article("ترتيب");
        Guest guest = Guest.of(site(), article);
        long none = guest.comment("بلا");
        long two = guest.comment("اثنان");
        long one = guest.comment("واحد");
        for (long id : List.of(two, two, one)) site().visitor().post(like(article, id), Map.of("on", "1"));

        Browser.Page page = site().visitor().get("/a/" + article + "/comments?sort=likes");

        assertThat(page.text(".sort [aria-current]")).isEqualTo("الأكثر إعجابًا");
        assertThat(page.all(".comments > li > .comment").eachAttr("id"))
                .containsExactly("comment-" + two, "comment-" + one, "comment-" + none);
    }

    @Test
    void what_is_pinned_stands_before_all_others_and_there_once() {
        long article = site().article("مثبت");
        Guest guest = Guest.of(site(), article);
        long pinned = guest.comment("مهم");
        guest.reply(pinned, "سعاد", "رد عليه");
        long newer = guest.comment("أحدث");
        var database = site().site().database();
        CommentStore store = new CommentStore(database);
        new Comments(database, store, new DecisionStore(database), site().clock())
                .pin(store.published(article, pinned).orElseThrow());

        Browser.Page page = site().visitor().get("/a/" + article);

        assertThat(page.all(".comments > li > .comment").eachAttr("id"))
                .containsExactly("comment-" + pinned, "comment-" + newer);
        assertThat(page.text(".pinned > .comment-to")).isEqualTo("ثبّته المشرفون");
        assertThat(page.text(".pinned .replies .comment-body")).isEqualTo("رد عليه");
    }

    private int likes(long id) {
        return site().sql()
                .select(COMMENT.LIKE_COUNT)
                .from(COMMENT)
                .where(COMMENT.ID.eq(id))
                .fetchSingle()
                .value1();
    }

    private void assertNothingIsWrong() {
        assertThat(new ReconcileStore(site().site().database()).differences()).isEmpty();
    }

    private static String like(long article, long id) {
        return "/a/" + article + "/comments/" + id + "/like";
    }
}
