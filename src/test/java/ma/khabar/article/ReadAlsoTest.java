package ma.khabar.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import ma.khabar.Browser;
import ma.khabar.TestClock;
import ma.khabar.TestSite;
import ma.khabar.text.Slug;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an article says of another one that it leads to is true when it is read. */
class ReadAlsoTest {
    @RegisterExtension
    static final TestSite site = TestSite.fresh();

    private static long linked(String title, String more) {
        return site.publishFile(
                        "linked.md", "---\ntitle: " + title + "\ncategory: مجتمع\n" + more + "---\n\nمقدمة.\n\nنص.\n")
                .id();
    }

    private static long leadingTo(String... lines) {
        return site.publish("title: يقود إلى غيره\ncategory: مجتمع", "قبل.\n\nبعد.\n\n" + String.join("\n\n", lines));
    }

    private static String line(long article, String title) {
        return "اقرأ أيضا: [" + title + "](/a/" + article + ")";
    }

    @Test
    void the_title_follows_that_of_the_linked_article() {
        long linked = linked("العنوان الأول", "");
        long article = leadingTo(line(linked, "العنوان الأول"));
        linked("العنوان الثاني", "");

        Browser.Page page = site.visitor().get("/a/" + article);
        assertThat(page.text(".prose .also")).isEqualTo("اقرأ أيضا العنوان الثاني");
        assertThat(page.click(".prose .also a").text("h1")).isEqualTo("العنوان الثاني");
        assertThat(page.text(".prose")).startsWith("بعد.");
    }

    @Test
    void a_linked_article_that_is_not_out_is_not_given_away() {
        long later = linked("سر إلى الغد", "date: 2026-11-25 10:00\n");
        long article = leadingTo(line(later, "سر إلى الغد"), line(999_999, "لا وجود له"));

        assertThat(site.visitor().get("/a/" + article).body()).doesNotContain("سر إلى الغد", "لا وجود له");
        assertThat(site.visitor().get("/search?q=سر").body()).doesNotContain("سر إلى الغد");
        site.clock().forward(Duration.ofDays(3));
        assertThat(site.visitor().get("/a/" + article).text(".prose .also")).contains("سر إلى الغد");
        site.sql()
                .execute("update article set ends_at = timestamp with time zone '2026-11-26 00:00:00Z' where id = "
                        + later);
        assertThat(site.visitor().get("/a/" + article).body()).doesNotContain("سر إلى الغد");
        site.clock().set(TestClock.START);
    }

    private static String path(long article) {
        return "/a/" + article + "/" + Slug.encoded(Slug.of("يقود إلى غيره"));
    }

    @Test
    void all_of_them_cost_one_statement() {
        long linked = linked("مقصود", "");
        long none = leadingTo();
        long many = leadingTo(line(linked, "أ"), line(linked, "ب"), line(linked, "ج"));

        long plain = site.statements(() -> site.visitor().get(path(none)));
        assertThat(site.statements(() -> site.visitor().get(path(many)))).isEqualTo(plain + 1);
    }
}
