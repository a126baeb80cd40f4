package ma.khabar.comment;

import static ma.khabar.db.schema.Tables.ARTICLE;
import static ma.khabar.db.schema.Tables.COMMENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import ma.khabar.Browser;
import ma.khabar.TestSite;
import org.junit.jupiter.api.Test;

/** Many readers write at once, and nothing is lost, doubled or miscounted; on each database. */
abstract class CountingTests {
    private static final int READERS = 8;
    private static final int COMMENTS = 6;

    abstract TestSite site();

    @Test
    void the_counter_is_the_number_of_comments() throws Exception {
        long article = site().article("مزدحم");
        long root = Guest.of(site(), article).comment("أصل");

        List<Long> ids = atOnce(reader -> {
                    Guest guest = Guest.of(site(), article);
                    List<Long> written = new ArrayList<>();
                    for (int i = 0; i < COMMENTS; i++) {
                        String body = "تعليق " + reader + " " + i;
                        written.add(i % 2 == 0 ? guest.comment(body) : guest.reply(root, "قارئ " + reader, body));
                    }
                    return written;
                })
                .stream()
                .flatMap(List::stream)
                .toList();

        int all = 1 + READERS * COMMENTS;
        assertThat(ids).doesNotHaveDuplicates().hasSize(all - 1);
        assertThat(published(article)).isEqualTo(all);
        assertThat(site().sql()
                        .select(ARTICLE.COMMENT_COUNT)
                        .from(ARTICLE)
                        .where(ARTICLE.ID.eq(article))
                        .fetchSingle()
                        .value1())
                .isEqualTo(all);
        assertThat(site().visitor().get("/a/" + article).text("#comments h2")).isEqualTo("التعاليق (" + all + ")");
        repliesAreNumberedWithoutGap(root, READERS * COMMENTS / 2);
    }

    @Test
    void a_form_sent_many_times_at_once_is_kept_once() throws Exception {
        long article = site().article("نقر مزدوج");
        Browser visitor = site().visitor();

        List<Browser.Page> answers = atOnce(reader -> visitor.postWithoutFollowing(
                "/a/" + article + "/comments", Map.of("name", "كريم", "body", "مرة واحدة")));

        assertThat(answers).extracting(Browser.Page::status).containsOnly(303);
        assertThat(answers.stream().flatMap(answer -> answer.headers().allValues("Set-Cookie").stream()))
                .filteredOn(cookie -> cookie.contains("comment-published"))
                .hasSize(1);
        assertThat(published(article)).isEqualTo(1);
        assertThat(visitor.get("/a/" + article).text("#comments h2")).isEqualTo("التعاليق (1)");
    }

    @Test
    void the_same_words_of_two_readers_are_two_comments() {
        long article = site().article("كلمتان");
        Guest.of(site(), article).comment("صحيح");
        site().visitor()
                .sending("User-Agent", "another")
                .post("/a/" + article + "/comments", Map.of("name", "كريم", "body", "صحيح"));

        assertThat(published(article)).isEqualTo(2);
    }

    private int published(long article) {
        return site().sql()
                .fetchCount(COMMENT, COMMENT.ARTICLE_ID.eq(article), COMMENT.STATE.eq(State.PUBLISHED.name()));
    }

    private void repliesAreNumberedWithoutGap(long root, int replies) {
        assertThat(site().sql()
                        .select(COMMENT.REPLY_POSITION)
                        .from(COMMENT)
                        .where(COMMENT.ROOT_ID.eq(root))
                        .orderBy(COMMENT.REPLY_POSITION)
                        .fetch(COMMENT.REPLY_POSITION))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, replies).boxed().toList());
        assertThat(site().sql()
                        .select(COMMENT.REPLY_COUNT)
                        .from(COMMENT)
                        .where(COMMENT.ID.eq(root))
                        .fetchSingle()
                        .value1())
                .isEqualTo(replies);
    }

    private interface Reader<T> {
        T act(int number) throws Exception;
    }

    private static <T> List<T> atOnce(Reader<T> reader) throws Exception {
        try (ExecutorService readers = Executors.newFixedThreadPool(READERS)) {
            List<Callable<T>> acts = IntStream.range(0, READERS)
                    .<Callable<T>>mapToObj(number -> () -> reader.act(number))
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> result : readers.invokeAll(acts)) results.add(result.get());
            return results;
        }
    }
}
