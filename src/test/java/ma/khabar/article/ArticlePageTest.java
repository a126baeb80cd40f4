package ma.khabar.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.ImageIO;
import ma.khabar.Browser;
import ma.khabar.TestSite;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Everything that the page of an article shows of it. */
class ArticlePageTest {
    @RegisterExtension
    static final TestSite site = TestSite.fresh();

    private static final String FRONT_MATTER = """
            title: "قطار جديد يربط فاس بـ Oujda & <الشرق>"
            category: جهات
            author: [سلمى الورياغلي, كريم بنعلي]
            tags: [السكك الحديدية, فاس]
            introduction: مقدمة من سطر واحد.
            image: train.png
            image_alt: قطار في محطة فاس
            image_caption: القطار قبل انطلاقه.
            image_credit: تصوير كريم
            date: 2026-08-22T13:05:00Z
            updated: 2026-11-20T09:00:00Z""";

    private static final String BODY = """
            فقرة أولى فيها **تشديد** و[رابط](https://example.org/a?b=1&c=2).

            ## عنوان فرعي

            1. أول
            2. ثان

            > كلام منقول.

            ![رسم](train.png "شرح الرسم")

            | المدينة | الوقت |
            |---------|-------|
            | فاس     | 10:00 |

            > [!NOTE]
            > تنويه للقراء.

            > [!UPDATE]
            > جديد الخبر.

            > [!CORRECTION]
            > تصويب خطأ.

            > [!EDITOR]
            > من التحرير.

            <script>alert(1)</script><p onclick="x()" style="color:red">نص</p>

            [خبيث](javascript:alert(1))
            """;

    private static long id;
    private static Browser.Page page;

    @BeforeAll
    static void publish() throws IOException {
        ImageIO.write(
                new BufferedImage(1300, 800, BufferedImage.TYPE_INT_RGB),
                "png",
                site.folder().resolve("train.png").toFile());
        site.publish("title: السابق\ncategory: جهات\ndate: 2026-08-01T10:00:00Z", "نص.\n\nنص.");
        site.publish("title: قسم آخر\ncategory: ثقافة\ndate: 2026-08-22T10:00:00Z", "نص.\n\nنص.");
        id = site.publish(FRONT_MATTER, BODY);
        site.publish("title: التالي\ncategory: جهات\ntags: [فاس]\ndate: 2026-09-01T10:00:00Z", "نص.\n\nنص.");
        page = site.visitor().get("/a/" + id);
    }

    @Test
    void only_an_article_with_a_video_may_show_a_player_and_does_so_after_a_click() {
        long video = site.publish("title: فيه فيديو\ncategory: مجتمع", "مقدمة.\n\nhttps://youtu.be/dQw4w9WgXcQ");
        Browser.Page page = site.visitor().get("/a/" + video);
        assertThat(page.header("Content-Security-Policy").orElseThrow())
                .contains(
                        "frame-src https://www.youtube-nocookie.com https://player.vimeo.com https://geo.dailymotion.com;");
        assertThat(page.all("script[src*=video]")).hasSize(1);
        assertThat(page.all("iframe")).isEmpty();

        Browser.Page without = site.visitor().get("/a/" + site.article("بلا فيديو"));
        assertThat(without.header("Content-Security-Policy").orElseThrow()).doesNotContain("frame-src");
        assertThat(without.all("script[src*=video]")).isEmpty();
    }

    @Test
    void section_headline_and_introduction() {
        assertThat(page.text(".article-head .kicker a")).isEqualTo("جهات");
        assertThat(page.text("h1")).isEqualTo("قطار جديد يربط فاس بـ Oujda & <الشرق>");
        assertThat(page.text(".article-standfirst")).isEqualTo("مقدمة من سطر واحد.");
        assertThat(page.one("html").attr("lang")).isEqualTo("ar-MA");
        assertThat(page.one("html").attr("dir")).isEqualTo("rtl");
    }

    @Test
    void several_bylines_each_a_link() {
        assertThat(page.text(".article-by")).isEqualTo("بقلم سلمى الورياغلي وكريم بنعلي");
        assertThat(page.all("[rel=author] bdi")).hasSize(2);
        assertThat(site.visitor()
                        .get(page.all("[rel=author]").last().attr("href"))
                        .text("h1"))
                .isEqualTo("كريم بنعلي");
    }

    @Test
    void published_and_updated_times_by_the_clocks_of_morocco() {
        Element published = page.all(".article-meta time").first();

        assertThat(published.attr("datetime")).isEqualTo("2026-08-22T14:05:00+01:00");
        assertThat(published.text()).isEqualTo("السبت 22 غشت 2026 - 14:05");
        assertThat(page.all(".article-meta time").last().attr("datetime")).isEqualTo("2026-11-20T09:00:00+00:00");
        assertThat(page.text(".article-meta")).contains("تحديث: الجمعة 20 نونبر 2026 - 09:00");
        assertThat(page.text(".article-meta")).contains("قراءة دقيقة واحدة");
    }

    @Test
    void the_picture_with_its_description_caption_and_credit() {
        Element picture = page.one(".article-picture img");

        assertThat(picture.attr("alt")).isEqualTo("قطار في محطة فاس");
        assertThat(picture.attr("width")).isEqualTo("1300");
        assertThat(picture.attr("srcset").split(", ")).hasSize(5);
        assertThat(page.text(".article-picture figcaption")).isEqualTo("القطار قبل انطلاقه. — تصوير كريم");
        assertThat(site.visitor().method("HEAD", picture.attr("src")).header("Content-Type"))
                .contains("image/webp");
    }

    @Test
    void the_body_with_headings_lists_quotations_pictures_tables_and_links() {
        assertThat(page.text(".prose > h2")).isEqualTo("عنوان فرعي");
        assertThat(page.all(".prose > ol > li").eachText()).containsExactly("أول", "ثان");
        assertThat(page.text(".prose > blockquote")).isEqualTo("كلام منقول.");
        assertThat(page.text(".prose > figure figcaption")).isEqualTo("شرح الرسم");
        assertThat(page.one(".prose > figure img").attr("alt")).isEqualTo("رسم");
        assertThat(page.all(".prose th").eachAttr("scope")).containsExactly("col", "col");
        assertThat(page.one(".prose .table[role=region]").attr("tabindex")).isEqualTo("0");
        assertThat(page.one(".prose a[href^=http]").attr("href")).isEqualTo("https://example.org/a?b=1&c=2");
        assertThat(page.text(".prose strong")).isEqualTo("تشديد");
    }

    @Test
    void each_kind_of_note_says_what_it_is() {
        assertThat(page.all(".prose [role=note]").eachAttr("data-type"))
                .containsExactly("info", "update", "correction", "editorial");
        assertThat(page.all(".prose .note-label").eachText())
                .containsExactly("تنويه", "تحديث", "تصويب", "ملاحظة هيئة التحرير");
    }

    @Test
    void nothing_in_the_body_runs_or_calls_another_server() {
        assertThat(page.all(".prose script, .prose [onclick], .prose [style], .prose img[src^=http]"))
                .isEmpty();
        assertThat(page.all(".prose a[href*=javascript]")).isEmpty();
        assertThat(page.text(".prose")).contains("خبيث");
    }

    @Test
    void tags_ways_to_share_and_what_is_near() {
        assertThat(page.all("[rel=tag]").eachText()).containsExactly("السكك الحديدية", "فاس");
        assertThat(page.all(".share a").first().attr("href")).startsWith("https://wa.me/?text=");
        assertThat(page.all(".share a").first().attr("href")).endsWith("khabar.test%2Fa%2F" + id);
        assertThat(page.one("[data-copy]").attr("data-copy")).isEqualTo("https://khabar.test/a/" + id);
        assertThat(page.text(".neighbours a[rel=prev]")).endsWith("السابق");
        assertThat(page.text(".neighbours a[rel=next]")).endsWith("التالي");
        assertThat(page.all("[aria-labelledby=related] h3").eachText()).containsExactly("التالي", "السابق");
        assertThat(page.text("#comments h2")).isEqualTo("التعاليق (0)");
    }

    @Test
    void no_address_of_another_server_is_asked_for_by_the_page() {
        assertThat(page.all("[src^=http], link[href^=http]:not([rel=canonical], [rel=shortlink], [rel=alternate])"))
                .isEmpty();
    }
}
