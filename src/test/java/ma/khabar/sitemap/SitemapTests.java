package ma.khabar.sitemap;

import static ma.khabar.db.schema.Tables.ARTICLE;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import ma.khabar.Browser;
import ma.khabar.TestClock;
import ma.khabar.TestSite;
import ma.khabar.text.Slug;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What search engines are told; on each database. */
abstract class SitemapTests {
    private static final String ROOT = "https://khabar.test";
    private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String NEWS = "http://www.google.com/schemas/sitemap-news/0.9";
    private static final String IMAGE = "http://www.google.com/schemas/sitemap-image/1.1";

    abstract TestSite site();

    @AfterEach
    void turnBack() {
        site().clock().set(TestClock.START);
    }

    @Test
    void an_article_stands_in_the_file_of_its_month_by_moroccan_clocks() throws Exception {
        // Morocco was an hour ahead of UTC then.
        long last =
                site().publish("title: آخر يوليوز\ncategory: مجتمع\nauthor: كاتب\ndate: 2026-07-31 23:59", "م.\n\nن.");
        long first = site().publish(
                        "title: أول غشت\ncategory: مجتمع\nauthor: كاتب\ndate: 2026-08-01 00:00\nupdated: 2026-08-03 10:00",
                        "م.\n\nن.");

        assertThat(locations("/sitemaps/2026-07.xml")).contains(address(last)).doesNotContain(address(first));
        assertThat(locations("/sitemaps/2026-08.xml")).containsExactly(address(first));
        Map<String, String> index = lastmods("/sitemap.xml");
        assertThat(index).containsKey(ROOT + "/sitemaps/pages.xml");
        assertThat(index).containsEntry(ROOT + "/sitemaps/2026-08.xml", "2026-08-03T10:00:00+01:00");
        assertThat(index).containsEntry(ROOT + "/sitemaps/2026-07.xml", "2026-07-31T23:59:00+01:00");
        assertThat(index).doesNotContainKey(ROOT + "/sitemaps/2026-06.xml");
    }

    @Test
    void a_file_of_a_month_that_is_over_changes_only_when_an_article_in_it_does() {
        site().publish("title: قديم أول\ncategory: مجتمع\nauthor: كاتب\ndate: 2025-02-10 10:00", "م.\n\nن.");
        site().publishFile("changing.md", changing("قديم ثان", ""));
        String tag = tag("/sitemaps/2025-02.xml");
        site().article("جديد لا يغير القديم");

        assertThat(tag("/sitemaps/2025-02.xml")).isEqualTo(tag);
        Browser.Page same = site().visitor().sending("If-None-Match", tag).get("/sitemaps/2025-02.xml");
        assertThat(same.status()).isEqualTo(304);
        assertThat(same.body()).isEmpty();

        site().publishFile("changing.md", changing("قديم معدل", "\nupdated: 2026-01-01 10:00"));
        assertThat(site().visitor()
                        .sending("If-None-Match", tag)
                        .get("/sitemaps/2025-02.xml")
                        .body())
                .contains("2026-01-01T10:00:00+01:00");
    }

    @Test
    void a_picture_stands_beside_its_article() throws Exception {
        ImageIO.write(
                new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB),
                "png",
                site().folder().resolve("map.png").toFile());
        site().publish(
                        "title: مصور\ncategory: مجتمع\nauthor: كاتب\nimage: map.png\ndate: 2025-03-03 10:00",
                        "م.\n\nن.");

        assertThat(texts("/sitemaps/2025-03.xml", IMAGE, "loc"))
                .singleElement()
                .asString()
                .startsWith(ROOT + "/media/")
                .endsWith(".jpg");
    }

    @Test
    void pages_that_are_no_articles_have_a_file_of_their_own_that_names_nobody_before_their_minute() throws Exception {
        site().article("خبر للصفحات");
        site().publish(
                        "title: لم يحن\ncategory: مجتمع\nauthor: كاتب سري\ntags: [وسم سري]\ndate: 2027-01-01 10:00",
                        "م.\n\nن.");

        List<String> pages = locations("/sitemaps/pages.xml");
        assertThat(pages)
                .contains(
                        ROOT + "/",
                        ROOT + "/about",
                        ROOT + "/category/" + Slug.encoded("مجتمع"),
                        ROOT + "/author/" + Slug.encoded(Slug.of("سلمى الورياغلي")),
                        ROOT + "/tag/" + Slug.encoded("تجربة"))
                .doesNotHaveDuplicates()
                .noneMatch(page -> page.contains(Slug.encoded("سري")));
        for (String page : pages)
            assertThat(site().visitor()
                            .getWithoutFollowing(page.substring(ROOT.length()))
                            .status())
                    .as(page)
                    .isEqualTo(200);
    }

    @Test
    void the_news_are_those_of_two_days() throws Exception {
        long now = site().article("خبر اليوم & <b>");
        site().publish("title: قبل يومين\ncategory: مجتمع\nauthor: كاتب\ndate: 2026-11-21 14:04", "م.\n\nن.");
        site().publish("title: بعد ساعة\ncategory: مجتمع\nauthor: كاتب\ndate: 2026-11-23 15:05", "م.\n\nن.");

        assertThat(locations("/sitemap-news.xml")).contains(address(now));
        assertThat(texts("/sitemap-news.xml", NEWS, "title"))
                .contains("خبر اليوم & <b>")
                .doesNotContain("قبل يومين", "بعد ساعة");
        assertThat(texts("/sitemap-news.xml", NEWS, "publication_date")).contains("2026-11-23T14:05:00+00:00");
        assertThat(texts("/sitemap-news.xml", NEWS, "name")).containsOnly("أنا الخبر");
        assertThat(texts("/sitemap-news.xml", NEWS, "language")).containsOnly("ar");
        site().clock().forward(Duration.ofDays(3650));
        assertThat(site().visitor().get("/sitemap-news.xml").status()).isEqualTo(200);
        assertThat(locations("/sitemap-news.xml")).isEmpty();
    }

    @Test
    void more_than_a_batch_of_one_minute_is_told_once_and_in_order() throws Exception {
        Map<String, String> files = new LinkedHashMap<>();
        IntStream.range(0, 3)
                .forEach(i -> files.put(
                        "batch" + i + ".md",
                        "---\ntitle: دفعة %d\ncategory: دفعة\nauthor: كاتب\ndate: 2024-05-05 10:00\n---\n\nم.\n\nن.\n"
                                .formatted(i)));
        site().publishFiles(files);
        int copies = 1_200;
        site().sql()
                .execute("insert into article (category_id, title, slug, introduction, reading_minutes, published_at) "
                        + "select category_id, title, slug, introduction, reading_minutes, published_at from article"
                        + " cross join (" + numbers(copies) + ") many where title = 'دفعة 0'");

        assertThat(locations("/sitemaps/2024-05.xml")).hasSize(3 + copies).doesNotHaveDuplicates();
        site().sql()
                .deleteFrom(ARTICLE)
                .where(ARTICLE.SOURCE.isNull(), ARTICLE.TITLE.eq("دفعة 0"))
                .execute();
    }

    @Test
    void what_is_no_month_of_ours_is_not_found() {
        site().article("واحد");
        for (String file :
                List.of("2026-13", "2026-1", "1999-01", "2026-11-1", "2026-11-2", "2026-11-02", "x", "٢٠٢٦-١١"))
            assertThat(site().visitor()
                            .get("/sitemaps/" + Slug.encoded(file) + ".xml")
                            .status())
                    .as(file)
                    .isEqualTo(404);
    }

    private String numbers(int count) {
        return "select row_number() over () as n from information_schema.columns one cross join information_schema.columns two"
                + " limit " + count;
    }

    private static String changing(String title, String more) {
        return "---\ntitle: " + title + "\ncategory: مجتمع\nauthor: كاتب\ndate: 2025-02-11 10:00" + more
                + "\n---\n\nم.\n\nن.\n";
    }

    private String tag(String path) {
        return site().visitor().get(path).header("ETag").orElseThrow();
    }

    private String address(long article) throws IOException {
        return ROOT + site().visitor().get("/a/" + article).uri().getRawPath();
    }

    private List<String> locations(String path) throws Exception {
        return texts(path, SITEMAP, "loc");
    }

    private Map<String, String> lastmods(String path) throws Exception {
        Map<String, String> lastmods = new LinkedHashMap<>();
        for (Element entry : elements(xml(path).getElementsByTagNameNS(SITEMAP, "sitemap"))) {
            NodeList lastmod = entry.getElementsByTagNameNS(SITEMAP, "lastmod");
            lastmods.put(
                    entry.getElementsByTagNameNS(SITEMAP, "loc").item(0).getTextContent(),
                    lastmod.getLength() == 0 ? "" : lastmod.item(0).getTextContent());
        }
        return lastmods;
    }

    private List<String> texts(String path, String namespace, String name) throws Exception {
        return elements(xml(path).getElementsByTagNameNS(namespace, name)).stream()
                .map(Element::getTextContent)
                .toList();
    }

    private Element xml(String path) throws Exception {
        Browser.Page page = site().visitor().get(path);
        assertThat(page.header("Content-Type")).hasValue("application/xml; charset=utf-8");
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(page.body())))
                .getDocumentElement();
    }

    private static List<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }
}
