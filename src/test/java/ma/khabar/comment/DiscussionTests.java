package ma.khabar.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import ma.khabar.Browser;
import ma.khabar.TestSite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sorts, pages and threads of a discussion; on each database. */
abstract class DiscussionTests {
    private static final int ROOTS = 65;

    /** An article with 65 threads, some of one instant; those at places 1 to 6 have as many replies as their place. */
    record Long65(long article, List<Long> roots) {
        int replies(long root) {
            int place = roots.indexOf(root);
            return place < 7 ? place : 0;
        }
    }

    private Long65 long65;

    abstract TestSite site();

    /** What was written for all tests of the class. */
    abstract Long65[] written();

    @BeforeEach
    void writeOnce() {
        if (written()[0] == null) written()[0] = write();
        long65 = written()[0];
    }

    @ParameterizedTest
    @ValueSource(strings = {"newest", "oldest", "replies", "likes"})
    void thirty_threads_a_page_in_each_sort_and_back_again(String sort) {
        List<Browser.Page> pages =
                walk(site().visitor().get("/a/" + long65.article() + "/comments?sort=" + sort), "next");

        assertThat(pages).extracting(page -> roots(page).size()).containsExactly(30, 30, 5);
        assertThat(pages.stream().flatMap(page -> roots(page).stream()))
                .containsExactlyElementsOf(
                        long65.roots().stream().sorted(order(sort)).toList());

        List<Browser.Page> back = walk(pages.getLast(), "prev");
        assertThat(back.reversed())
                .extracting(DiscussionTests::roots)
                .isEqualTo(pages.stream().map(DiscussionTests::roots).toList());
        assertThat(back.getLast().all("[rel=prev]")).isEmpty();
    }

    @Test
    void head_and_foot_name_the_same_ways_on_and_the_sort_is_marked() {
        Browser.Page second = site().visitor()
                .get("/a/" + long65.article() + "/comments?sort=oldest")
                .click("a[rel=next]");

        for (String rel : List.of("prev", "next")) {
            assertThat(second.one("link[rel=" + rel + "]").attr("href") + "#comments")
                    .isEqualTo(second.one("a[rel=" + rel + "]").attr("href"));
        }
        assertThat(second.text(".sort [aria-current]")).isEqualTo("الأقدم");
    }

    @Test
    void under_the_article_the_newest_stand_and_lead_on() {
        Browser.Page page = site().visitor().get("/a/" + long65.article());
        List<Long> newest = long65.roots().reversed();

        assertThat(page.text("#comments h2")).isEqualTo("التعاليق (" + (ROOTS + 21) + ")");
        assertThat(roots(page)).isEqualTo(newest.subList(0, 30));
        assertThat(roots(page.click("#comments a[rel=next]"))).isEqualTo(newest.subList(30, 60));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?sort=none", "?before=x", "?sort=newest&after=-1-1", "?sort=newest&before=%D9%A1-1"})
    void a_sort_or_key_that_is_none_gives_the_first_page(String query) {
        Browser.Page page = site().visitor().get("/a/" + long65.article() + "/comments" + query);

        assertThat(page.status()).isEqualTo(200);
        assertThat(roots(page)).isEqualTo(long65.roots().reversed().subList(0, 30));
    }

    @ParameterizedTest
    @ValueSource(strings = {"newest", "oldest", "replies", "likes"})
    void a_key_beyond_either_end_gives_a_page_without_threads_or_all_of_them(String sort) {
        for (String key : List.of("before=0-0", "after=0-0", "before=999999999999999-1", "after=999999999999999-1")) {
            Browser.Page page = site().visitor().get("/a/" + long65.article() + "/comments?sort=" + sort + "&" + key);
            assertThat(page.status()).isEqualTo(200);
            assertThat(roots(page).size()).isIn(0, 30);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, رد واحد, ''",
        "2, ردان, ''",
        "3, 3 ردود, ''",
        "4, 4 ردود, عرض رد آخر",
        "5, 5 ردود, عرض ردين آخرين",
        "6, 6 ردود, عرض 3 ردود أخرى"
    })
    void three_replies_are_shown_and_the_others_announced(int replies, String counted, String announced) {
        long root = long65.roots().get(replies);
        Browser.Page page = site().visitor().get("/a/" + long65.article() + "/comments?sort=oldest");
        String thread = "li:has(> #comment-" + root + ") ";

        assertThat(page.text(thread + ".thread > summary")).isEqualTo(counted);
        assertThat(page.all(thread + ".replies > li")).hasSize(Math.min(3, replies));
        assertThat(page.all(thread + ".thread-more").text()).isEqualTo(announced);
        if (replies > 3) {
            Browser.Page rest = page.click(thread + ".thread-more");
            assertThat(rest.all("#comment-" + root)).hasSize(1);
            assertThat(rest.all(".replies .comment-body").eachText()).first().isEqualTo("رد رقم 4");
            assertThat(rest.all(".replies > li")).hasSize(replies - 3);
        }
    }

    @Test
    void every_permalink_opens_on_the_page_that_shows_the_comment() {
        long article = site().article("نقاش عميق");
        Guest guest = Guest.of(site(), article);
        long root = guest.comment("أصل");
        List<Long> all = new ArrayList<>(List.of(root));
        for (int i = 1; i <= 35; i++) all.add(guest.reply(i % 2 == 0 ? all.get(i - 1) : root, "قارئ", "رد " + i));
        guest.comment("آخر");

        for (long id : List.of(all.get(0), all.get(1), all.get(30), all.get(31), all.get(35))) {
            Browser.Page page = site().visitor().get("/a/" + article + "/comments/" + id);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.all("[id=comment-" + id + "]")).hasSize(1);
            assertThat(page.all("[id=comment-" + root + "]")).hasSize(1);
        }
        Browser.Page first = site().visitor().get("/a/" + article + "/comments/" + root);
        assertThat(first.all(".replies > li")).hasSize(30);
        Browser.Page second = first.click(".thread-more[rel=next]");
        assertThat(second.all(".replies > li")).hasSize(5);
        assertThat(second.click(".thread-more[rel=prev]").all(".replies > li")).hasSize(30);
        assertThat(site().visitor()
                        .get("/a/" + long65.article() + "/comments/" + root)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_reply_to_a_reply_names_whom_it_answers_and_stays_in_the_thread() {
        long article = site().article("ردود");
        Guest guest = Guest.of(site(), article);
        long root = guest.comment("أصل");
        long reply = guest.reply(root, "<سعاد>", "رد");
        long answer = guest.reply(reply, "ليلى", "رد على الرد");

        Browser.Page page = site().visitor().get("/a/" + article);
        assertThat(page.all("#comments .comments > li")).hasSize(1);
        assertThat(page.text("#comment-" + answer + " .comment-to")).isEqualTo("ردًّا على <سعاد>");
        assertThat(page.one("#comment-" + answer + " .comment-to a").attr("href"))
                .endsWith("/comments/" + reply + "#comment-" + reply);
        assertThat(page.text("#comments h2")).isEqualTo("التعاليق (3)");
    }

    private Long65 write() {
        long article = site().article("نقاش طويل");
        Guest guest = Guest.of(site(), article);
        List<Long> roots = new ArrayList<>();
        for (int i = 0; i < ROOTS; i++) {
            roots.add(guest.comment("تعليق " + i));
            if (i % 4 == 3) site().clock().forward(Duration.ofSeconds(1));
        }
        for (int replies = 1; replies < 7; replies++) {
            for (int i = 1; i <= replies; i++) guest.reply(roots.get(replies), "سعاد", "رد رقم " + i);
        }
        return new Long65(article, roots);
    }

    private Comparator<Long> order(String sort) {
        return switch (sort) {
            case "oldest" -> Comparator.naturalOrder();
            case "replies" ->
                Comparator.comparing(long65::replies)
                        .thenComparing(root -> root)
                        .reversed();
            default -> Comparator.reverseOrder();
        };
    }

    private static List<Long> roots(Browser.Page page) {
        return page.all(".comments > li > .comment").eachAttr("id").stream()
                .map(id -> Long.valueOf(id.substring("comment-".length())))
                .toList();
    }

    private static List<Browser.Page> walk(Browser.Page from, String rel) {
        return Stream.iterate(
                        from,
                        page -> page != null,
                        page -> page.all("a[rel=" + rel + "]").isEmpty() ? null : page.click("a[rel=" + rel + "]"))
                .limit(10)
                .toList();
    }
}
