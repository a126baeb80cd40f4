package ma.khabar.front;

import static ma.khabar.db.schema.Tables.ARTICLE;
import static ma.khabar.db.schema.Tables.FRONT_SLOT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ma.khabar.Browser;
import ma.khabar.TestClock;
import ma.khabar.TestSite;
import ma.khabar.newsroom.Manuscripts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The front page of a site with eighty stories in eight categories and ten columns. */
class FrontPageTest {
    @RegisterExtension
    static final TestSite site = TestSite.fresh();

    private static final List<String> CATEGORIES =
            List.of("سياسة", "مجتمع", "اقتصاد", "رياضة", "ثقافة", "جهات", "دولي", "تكنولوجيا");
    private static final int EACH = 10;

    /** The ids, oldest first. */
    private static List<Long> ids = List.of();

    private final ArrangementStore front = new ArrangementStore(site.site().database());

    @BeforeEach
    void publishOnce() {
        if (ids.isEmpty()) {
            Map<String, String> files = new LinkedHashMap<>();
            for (int i = 0; i < EACH * CATEGORIES.size(); i++) {
                files.put(i + ".md", manuscript("خبر " + i, CATEGORIES.get(i % CATEGORIES.size()), i));
            }
            for (int i = 0; i < EACH; i++) files.put("column" + i + ".md", manuscript("عمود " + i, "رأي", i));
            ids = site.publishFiles(files).stream()
                    .map(Manuscripts.Published::id)
                    .toList()
                    .subList(0, EACH * CATEGORIES.size());
        }
    }

    @AfterEach
    void clear() {
        place(List.of());
        site.sql().update(ARTICLE).set(ARTICLE.COMMENT_COUNT, 0).execute();
        site.clock().set(TestClock.START);
    }

    @Test
    void no_story_stands_twice() {
        discuss(ids.get(79), 9);
        discuss(ids.get(3), 8);
        place(List.of(ids.get(78), ids.get(0)));

        assertThat(stories(site.visitor().get("/"))).doesNotHaveDuplicates().hasSizeGreaterThan(50);
    }

    @Test
    void the_newest_lead_unless_editors_place_others() {
        assertThat(lead()).isEqualTo("خبر 79");
        assertThat(site.visitor().get("/").all(".seconds .story-headline").eachText())
                .containsExactly("خبر 78", "خبر 77", "خبر 76");

        place(List.of(ids.get(5), ids.get(7)));
        assertThat(lead()).isEqualTo("خبر 5");
        assertThat(site.visitor().get("/").all(".seconds .story-headline").eachText())
                .containsExactly("خبر 7", "خبر 79", "خبر 78");
    }

    @Test
    void a_slot_ends_at_its_minute() {
        place(List.of(ids.get(5)));
        site.sql()
                .update(FRONT_SLOT)
                .set(FRONT_SLOT.ENDS_AT, TestClock.START.plusSeconds(60))
                .execute();

        site.clock().set(TestClock.START.plusSeconds(59));
        assertThat(lead()).isEqualTo("خبر 5");
        site.clock().set(TestClock.START.plusSeconds(60));
        assertThat(lead()).isEqualTo("خبر 79");
    }

    @Test
    void the_most_commented_of_the_week_stand_in_order_with_their_counters_within_a_minute() {
        for (int i = 0; i < 7; i++) discuss(ids.get(40 + i), 1 + i);
        site.clock().forward(Duration.ofMinutes(1));
        Browser.Page page = site.visitor().get("/");

        assertThat(page.all("[aria-labelledby=discussed] .story-headline").eachText())
                .containsExactly("خبر 46", "خبر 45", "خبر 44", "خبر 43", "خبر 42");
        assertThat(page.all("[aria-labelledby=discussed] .counter .unseen").eachText())
                .startsWith("7 تعاليق", "6 تعاليق");
        site.clock().set(TestClock.START.plusSeconds(8 * 24 * 3600));
        assertThat(site.visitor().get("/").all("[aria-labelledby=discussed]")).isEmpty();
    }

    @Test
    void each_category_has_a_block_and_opinion_stands_apart_under_its_writers() {
        Browser.Page page = site.visitor().get("/");

        assertThat(page.all(".block h2").eachText()).containsExactlyElementsOf(CATEGORIES);
        assertThat(page.all(".block").first().select(".story")).hasSize(5);
        assertThat(page.all(".voice .story-headline").eachText())
                .hasSize(4)
                .allMatch(title -> title.startsWith("عمود"));
        assertThat(page.all(".voice .story-by").eachText()).containsOnly("ليلى");
    }

    @Test
    void the_latest_follow_with_their_hours() {
        Browser.Page page = site.visitor().get("/");

        assertThat(page.all("[aria-labelledby=latest] .story-headline").eachText())
                .startsWith("خبر 75", "خبر 74")
                .hasSize(8);
        assertThat(page.all("[aria-labelledby=latest] time").first().attr("datetime"))
                .endsWith("+00:00");
    }

    private static String lead() {
        return site.visitor().get("/").text(".lead .story-headline");
    }

    private static List<String> stories(Browser.Page page) {
        return page.all(".breaking > a, main .story-headline a").eachAttr("href");
    }

    private void place(List<Long> articles) {
        site.site().database().write(write -> {
            front.place(write, articles.stream().map(id -> new Slot(id, null)).toList());
            return articles;
        });
    }

    private static void discuss(long article, int comments) {
        site.sql()
                .update(ARTICLE)
                .set(ARTICLE.COMMENT_COUNT, comments)
                .where(ARTICLE.ID.eq(article))
                .execute();
    }

    /** The later the number, the newer; all of the last days, columns the oldest. */
    private static String manuscript(String title, String category, int i) {
        String date = TestClock.START
                .minusSeconds((title.startsWith("عمود") ? 200_000L : 100_000L) - i * 60L)
                .toString();
        return "---\ntitle: %s\ncategory: %s\nauthor: ليلى\ndate: %s\n---\n\nمقدمة.\n\nنص.\n"
                .formatted(title, category, date);
    }
}
