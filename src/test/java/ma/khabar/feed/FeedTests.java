package ma.khabar.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.rometools.modules.mediarss.MediaEntryModule;
import com.rometools.modules.mediarss.types.MediaContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.SyndFeedInput;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import ma.khabar.Browser;
import ma.khabar.TestClock;
import ma.khabar.TestSite;
import ma.khabar.account.Role;
import ma.khabar.text.Slug;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

/** The newest articles for programs, in three forms; on each database. */
abstract class FeedTests {
    private static final List<String> FORMS = List.of("xml", "atom", "json");

    abstract TestSite site();

    @AfterEach
    void turnBack() {
        site().clock().set(TestClock.START);
    }

    @Test
    void a_whole_article_stands_in_it_with_all_who_sign() throws Exception {
        picture("truck.png");
        long article = site().publish(
                        "title: 'Festival يعود إلى ورزازات <b> & ]]>'\ncategory: ثقافة\n"
                                + "author: [ياسين بنعطية, سلمى الورياغلي]\ntags: [مسرح, ورزازات]\n"
                                + "image: truck.png\nimage_alt: شاحنة\nimage_caption: العرض\nimage_credit: نورة\n"
                                + "date: 2026-11-23 10:00\nupdated: 2026-11-23 11:30",
                        "مقدمة.\n\n## عنوان\n\nنص [داخلي](/a/1) و[خارجي](https://example.org/).\n\n"
                                + "![صورة](truck.png \"تعليق\")\n\nhttps://www.youtube.com/watch?v=dQw4w9WgXcQ\n\n"
                                + "> [!EDITOR]\n> تنبيه.\n\n| أ | ب |\n|---|---|\n| 1 | 2 |");
        String root = "https://khabar.test";

        for (String form : List.of("xml", "atom")) {
            SyndEntry entry = entry(form, article);
            assertThat(entry.getTitle()).isEqualTo("\u2068Festival\u2069 يعود إلى ورزازات <\u2068b\u2069> & ]]>");
            assertThat(entry.getUri()).isEqualTo(root + "/a/" + article);
            assertThat(entry.getLink()).startsWith(root + "/a/" + article + "/festival-");
            assertThat(entry.getPublishedDate()).isEqualTo(Instant.parse("2026-11-23T10:00:00Z"));
            assertThat(entry.getCategories())
                    .extracting(category -> category.getName())
                    .containsExactly("ثقافة", "مسرح", "ورزازات");
            Document text =
                    Jsoup.parseBodyFragment(entry.getContents().getFirst().getValue());
            assertThat(text.text()).startsWith("مقدمة. العرض — نورة عنوان").contains("تنبيه");
            assertThat(text.select("[href], [src]")).hasSize(5).allSatisfy(link -> assertThat(
                            link.attr("href") + link.attr("src"))
                    .startsWith("https://"));
            assertThat(text.select("a[href='https://www.youtube.com/watch?v=dQw4w9WgXcQ']"))
                    .hasSize(1);
            assertThat(text.select("script, iframe, [class], [srcset], [tabindex]"))
                    .isEmpty();
            assertThat(text.select("body > div").attr("lang")).isEqualTo("ar-MA");
        }

        SyndEntry rss = entry("xml", article);
        assertThat(dublinCore(rss)).containsExactly("ياسين بنعطية", "سلمى الورياغلي");
        MediaContent media = ((MediaEntryModule) rss.getModule(MediaEntryModule.URI)).getMediaContents()[0];
        assertThat(media.getType()).isEqualTo("image/jpeg");
        assertThat(media.getReference().toString()).startsWith(root + "/media/").endsWith(".jpg");
        assertThat(List.of(media.getWidth(), media.getHeight())).isEqualTo(List.of(800, 450));
        String picture = media.getReference().toString().substring(root.length());
        assertThat(site().visitor().get(picture).header("Cross-Origin-Resource-Policy"))
                .hasValue("cross-origin");
        BufferedImage served =
                ImageIO.read(new java.io.ByteArrayInputStream(site().visitor().bytes(picture)));
        assertThat(List.of(served.getWidth(), served.getHeight())).isEqualTo(List.of(800, 450));
        assertThat(site().visitor().get("/feed.xml").body())
                // Which is a permanent link unless it says otherwise.
                .contains("<guid>" + root + "/a/" + article + "</guid>")
                .contains("<atom:updated")
                .contains("2026-11-23T11:30:00+00:00");

        SyndEntry atom = entry("atom", article);
        assertThat(atom.getUpdatedDate()).isEqualTo(Instant.parse("2026-11-23T11:30:00Z"));
        assertThat(atom.getAuthors()).extracting(SyndPerson::getName).containsExactly("ياسين بنعطية", "سلمى الورياغلي");
        assertThat(atom.getEnclosures()).extracting(e -> e.getType()).containsExactly("image/jpeg");

        JsonObject item = item(article);
        assertThat(item.get("url").getAsString()).startsWith(root + "/a/" + article + "/festival-");
        assertThat(item.get("title").getAsString()).isEqualTo(rss.getTitle());
        assertThat(item.get("date_published").getAsString()).isEqualTo("2026-11-23T10:00:00+00:00");
        assertThat(item.get("date_modified").getAsString()).isEqualTo("2026-11-23T11:30:00+00:00");
        assertThat(item.get("image").getAsString()).isEqualTo(root + picture);
        assertThat(item.getAsJsonArray("authors").asList())
                .extracting(author -> author.getAsJsonObject().get("name").getAsString())
                .containsExactly("ياسين بنعطية", "سلمى الورياغلي");
        assertThat(item.getAsJsonArray("tags").asList())
                .extracting(JsonElement::getAsString)
                .containsExactly("ثقافة", "مسرح", "ورزازات");
        assertThat(item.get("content_html").getAsString())
                .isEqualTo(rss.getContents().getFirst().getValue());
    }

    @Test
    void each_says_what_it_is_and_where_people_read_the_same() throws Exception {
        site().article("خبر في قسم");
        Map<String, String> places = Map.of(
                "",
                "أنا الخبر",
                "/category/" + encoded("مجتمع"),
                "\u2068مجتمع\u2069 | أنا الخبر",
                "/tag/" + encoded("تجربة"),
                "\u2068تجربة\u2069 | أنا الخبر",
                "/author/" + encoded("سلمى الورياغلي"),
                "\u2068سلمى الورياغلي\u2069 | أنا الخبر");
        for (var place : places.entrySet()) {
            String address = "https://khabar.test" + place.getKey();
            String page = place.getKey().isEmpty() ? "https://khabar.test/" : address;
            SyndFeed rss = parsed(place.getKey() + "/feed.xml");
            SyndFeed atom = parsed(place.getKey() + "/feed.atom");
            assertThat(rss.getFeedType()).isEqualTo("rss_2.0");
            assertThat(rss.getLanguage()).isEqualTo("ar-MA");
            assertThat(atom.getFeedType()).isEqualTo("atom_1.0");
            assertThat(rss.getLink()).isEqualTo(page);
            assertThat(atom.getLinks())
                    .extracting(link -> link.getRel() + " " + link.getHref())
                    .containsExactlyInAnyOrder("alternate " + page, "self " + address + "/feed.atom");
            for (SyndFeed feed : List.of(rss, atom)) {
                assertThat(feed.getTitle()).isEqualTo(place.getValue());
                assertThat(feed.getDescription()).contains("أنا الخبر");

                assertThat(feed.getEntries()).isNotEmpty();
            }
            assertThat(xml(place.getKey() + "/feed.atom").getAttribute("xml:lang"))
                    .isEqualTo("ar-MA");
            assertThat(xml(place.getKey() + "/feed.xml")
                            .getElementsByTagName("atom:link")
                            .item(0)
                            .getAttributes()
                            .getNamedItem("href")
                            .getNodeValue())
                    .isEqualTo(address + "/feed.xml");
            JsonObject json = json(place.getKey() + "/feed.json");
            assertThat(json.get("version").getAsString()).isEqualTo("https://jsonfeed.org/version/1.1");
            assertThat(json.get("title").getAsString()).isEqualTo(place.getValue());
            assertThat(json.get("home_page_url").getAsString()).isEqualTo(page);
            assertThat(json.get("feed_url").getAsString()).isEqualTo(address + "/feed.json");
            assertThat(json.getAsJsonArray("items")).isNotEmpty().allSatisfy(item -> assertThat(
                            item.getAsJsonObject().keySet())
                    .contains("id", "url", "title", "content_html", "date_published", "authors", "language"));
            assertThat(json.toString()).doesNotContain("null");
        }
    }

    @Test
    void pages_lead_to_theirs() {
        site().article("خبر له خلاصات");
        for (String page : List.of(
                "/",
                "/category/" + encoded("مجتمع"),
                "/tag/" + encoded("تجربة"),
                "/author/" + encoded("سلمى الورياغلي"),
                "/archive/2026/11")) {
            Browser.Page shown = site().visitor().get(page);
            List<String> types = List.of("application/rss+xml", "application/atom+xml", "application/feed+json");
            for (String type : types) {
                Browser.Page feed = shown.click("head link[rel=alternate][type='" + type + "']");
                assertThat(feed.header("Content-Type")).hasValue(type + "; charset=utf-8");
                assertThat(feed.body()).contains("خبر له خلاصات");
            }
        }
    }

    @Test
    void it_holds_the_newest_thirty_that_are_out() throws Exception {
        Map<String, String> files = new java.util.LinkedHashMap<>();
        IntStream.range(0, 32)
                .forEach(i -> files.put(
                        "thirty" + i + ".md",
                        "---\ntitle: ثلاثون %d\ncategory: كثير\nauthor: كاتب كثير\ntags: [وسم كثير]\ndate: 2026-11-24 10:%02d\n---\n\nمقدمة.\n\nنص.\n"
                                .formatted(i, i)));
        site().publishFiles(files);
        List<String> places = Stream.of("", "/category/كثير", "/tag/وسم-كثير", "/author/كاتب-كثير")
                .map(place -> place.isEmpty()
                        ? ""
                        : place.substring(0, place.lastIndexOf('/') + 1)
                                + encoded(place.substring(place.lastIndexOf('/') + 1)))
                .toList();
        for (String place : places)
            assertThat(site().visitor().get(place + "/feed.xml").body()).doesNotContain("ثلاثون");

        site().clock().set(Instant.parse("2026-11-24T10:30:00Z"));
        for (String place : places) {
            assertThat(titles(place))
                    .as(place)
                    .hasSize(30)
                    .startsWith("ثلاثون 30")
                    .endsWith("ثلاثون 1");
            assertThat(json(place + "/feed.json").getAsJsonArray("items")).hasSize(30);
        }
    }

    @Test
    void who_has_it_already_is_not_sent_it_again() {
        site().article("خبر يُتابع");
        for (String form : FORMS) {
            Browser.Page first = site().visitor().get("/feed." + form);
            assertThat(first.header("Cache-Control")).hasValue("public, max-age=60");
            assertThat(first.header("Set-Cookie")).isEmpty();
            site().clock().forward(Duration.ofSeconds(1));
            String tag = first.header("ETag").orElseThrow();
            Browser.Page same = site().visitor().sending("If-None-Match", tag).get("/feed." + form);
            assertThat(same.status()).isEqualTo(304);
            assertThat(same.body()).isEmpty();
        }
    }

    @Test
    void what_xml_cannot_hold_is_left_out() throws Exception {
        long article = site().publish(
                        "title: \"حرف \\u0001 وآخر \\uFFFE\"\ncategory: مجتمع\nauthor: كاتب\\u0002",
                        "مقدمة.\n\nنص \u0003 هنا.");
        site().sql()
                .execute("update article set title = 'قبل \u0001 بعد', introduction = '\u0008' where id = " + article);

        assertThat(entry("xml", article).getTitle()).isEqualToNormalizingWhitespace("قبل بعد");
        assertThat(entry("atom", article).getTitle()).isEqualToNormalizingWhitespace("قبل بعد");
        assertThat(item(article).get("title").getAsString()).isEqualToNormalizingWhitespace("قبل بعد");
    }

    @Test
    void what_is_nowhere_has_none_and_guesses_and_old_addresses_lead_on() {
        for (String form : FORMS)
            for (String kind : List.of("/category/", "/tag/", "/author/"))
                assertThat(site().visitor().get(kind + "none/feed." + form).status())
                        .isEqualTo(404);
        for (String guess : List.of("/feed", "/rss")) {
            Browser.Page moved = site().visitor().getWithoutFollowing(guess);
            assertThat(moved.status()).isEqualTo(301);
            assertThat(moved.header("Location"))
                    .hasValueSatisfying(to -> assertThat(to).endsWith("/feed.xml"));
        }
        site().publish("title: قديم\ncategory: عنوان قديم\nauthor: كاتب", "مقدمة.\n\nنص.");
        Browser admin = site().signedIn(Role.ADMIN, "مديرة الأقسام");
        Object id = site().sql().fetchValue("select id from category where name = 'عنوان قديم'");
        admin.get("/admin/settings/sections")
                .form("#sections-form")
                .fill("address-" + id, "عنوان جديد")
                .submit();
        for (String form : FORMS) {
            Browser.Page moved =
                    site().visitor().getWithoutFollowing("/category/" + encoded("عنوان قديم") + "/feed." + form);
            assertThat(moved.status()).isEqualTo(301);
            assertThat(moved.header("Location").orElseThrow())
                    .endsWith("/category/" + encoded("عنوان جديد") + "/feed." + form);
        }
    }

    private static String encoded(String name) {
        return Slug.encoded(Slug.of(name));
    }

    private void picture(String name) throws IOException {
        ImageIO.write(
                new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB),
                "png",
                site().folder().resolve(name).toFile());
    }

    private List<String> titles(String place) throws Exception {
        return parsed(place + "/feed.atom").getEntries().stream()
                .map(entry -> Jsoup.parse(entry.getTitle()).text())
                .toList();
    }

    private static List<String> dublinCore(SyndEntry entry) {
        return ((com.rometools.rome.feed.module.DCModule) entry.getModule(com.rometools.rome.feed.module.DCModule.URI))
                .getCreators();
    }

    private SyndEntry entry(String form, long article) throws Exception {
        return parsed("/feed." + form).getEntries().stream()
                .filter(entry -> entry.getUri().endsWith("/a/" + article))
                .findFirst()
                .orElseThrow();
    }

    /** By a strict parser first: ROME forgives. */
    private SyndFeed parsed(String path) throws Exception {
        xml(path);
        return new SyndFeedInput()
                .build(new StringReader(site().visitor().get(path).body()));
    }

    private org.w3c.dom.Element xml(String path) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new InputSource(
                        new StringReader(site().visitor().get(path).body())))
                .getDocumentElement();
    }

    private JsonObject json(String path) {
        return JsonParser.parseString(site().visitor().get(path).body()).getAsJsonObject();
    }

    private JsonObject item(long article) {
        return json("/feed.json").getAsJsonArray("items").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .filter(item -> item.get("id").getAsString().endsWith("/a/" + article))
                .findFirst()
                .orElseThrow();
    }
}
