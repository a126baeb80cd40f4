package ma.khabar.demo;

import static ma.khabar.db.schema.Tables.ARTICLE;
import static ma.khabar.db.schema.Tables.AUTHOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import ma.khabar.Browser;
import ma.khabar.TestSite;
import ma.khabar.account.Role;
import ma.khabar.night.ReconcileStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An empty site filled with the demonstration; filled once, because that draws some eighty pictures. */
class DemoContentTest {
    @RegisterExtension
    static final TestSite site = TestSite.fresh();

    @BeforeAll
    static void fill() {
        site.site().fillIfEmpty();
    }

    @Test
    void every_manuscript_is_published_and_no_section_is_thin() {
        List<String> sections = site.visitor().get("/").all("nav a[href^=/category/]").eachAttr("href").stream()
                .distinct()
                .toList();

        assertThat(site.sql().fetchCount(ARTICLE)).isGreaterThanOrEqualTo(60);
        assertThat(sections).hasSizeGreaterThanOrEqualTo(8);
        assertThat(sections)
                .allSatisfy(section -> assertThat(site.visitor().get(section).all(".rows .story-headline"))
                        .hasSizeGreaterThanOrEqualTo(6));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 11, 100, 5_000})
    void some_article_has_exactly_so_many_comments(int number) {
        Long article = site.sql()
                .select(ARTICLE.ID)
                .from(ARTICLE)
                .where(ARTICLE.COMMENT_COUNT.eq(number))
                .and(ARTICLE.PUBLISHED_AT.le(site.clock().instant()))
                .orderBy(ARTICLE.PUBLISHED_AT.desc())
                .limit(1)
                .fetchOne(ARTICLE.ID);

        assertThat(article).isNotNull();
        assertThat(site.visitor().get("/a/" + article).text("#comments h2").replaceAll("[^0-9]", ""))
                .isEqualTo(String.valueOf(number));
    }

    @Test
    void every_counter_counts_the_rows_that_are_there() {
        assertThat(new ReconcileStore(site.site().database()).differences()).isEmpty();
    }

    @Test
    void moderators_find_something_to_decide() {
        Browser moderator = site.signedIn(Role.MODERATOR, "مشرفة العرض");

        assertThat(moderator.get("/moderation?queue=held").all("[data-card]")).hasSize(6);
        assertThat(moderator.get("/moderation?queue=reported").all("[data-card]"))
                .hasSize(2);
    }

    @Test
    void no_article_stands_twice_on_the_front_page() {
        List<String> headlines =
                site.visitor().get("/").all("main .story-headline a").eachAttr("href");

        assertThat(headlines).hasSizeGreaterThan(40).doesNotHaveDuplicates();
    }

    @Test
    void an_update_is_younger_than_its_article_and_older_than_now() {
        var updated = site.sql().fetch(ARTICLE, ARTICLE.UPDATED_AT.isNotNull());

        assertThat(updated).hasSizeGreaterThanOrEqualTo(2).allSatisfy(article -> assertThat(article.getUpdatedAt())
                .isBetween(article.getPublishedAt(), site.clock().instant()));
    }

    @Test
    void every_way_of_taking_comments_can_be_seen() {
        assertThat(site.sql()
                        .fetch("select scope, mode, slow_seconds, open_days, cool_ends_at from comment_mode")
                        .map(row -> (row.get(1) != null ? "reviewed " : "")
                                + (row.get(2) != null ? "slow " : "")
                                + (row.get(3) != null ? "closed " : "")
                                + (row.get(4) != null ? "heated " : "")))
                .containsExactlyInAnyOrder("reviewed ", "slow ", "closed ", "heated ");
        assertThat(site.sql()
                        .fetchValue(
                                "select count(*) from comment_mode join article on scope = 'article:' || article.id"))
                .isEqualTo(3L);
    }

    @Test
    void everyone_who_signs_is_introduced() {
        assertThat(site.sql().fetch(AUTHOR, AUTHOR.ABOUT.isNull())).isEmpty();
    }
}
