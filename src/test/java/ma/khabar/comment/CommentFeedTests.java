package ma.khabar.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import ma.khabar.Browser;
import ma.khabar.TestSite;
import ma.khabar.account.Role;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The comments on an article as a feed; on each database. */
abstract class CommentFeedTests {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String THREADS = "http://purl.org/syndication/thread/1.0";

    abstract TestSite site();

    @Test
    void it_has_who_said_what_and_when_the_newest_first() throws Exception {
        long article = site().article("مقال <b>مهم</b> & \\\"جديد\\\"");
        Guest guest = Guest.of(site(), article);
        long root = guest.comment("سطر أول\n\nApple & <script>alert(1)</script>");
        long reply = guest.reply(root, "ليلى", "جواب ]]> آخر");
        site().signedIn(Role.READER, "قارئة الخلاصة")
                .post("/a/" + article + "/comments", Map.of("body", "ينتظر", "website", "x"));

        Browser.Page page = site().visitor().get("/a/" + article).click("link[type=application/atom+xml]");
        Element feed = xml(page);

        assertThat(page.header("Content-Type").orElse("")).startsWith("application/atom+xml");
        assertThat(feed.getAttribute("xml:lang")).isEqualTo("ar-MA");
        assertThat(text(feed, "title")).startsWith("التعاليق على «\u2068مقال <b>مهم</b> & \"جديد\"\u2069»");
        List<Element> entries = entries(feed);
        assertThat(entries).hasSize(2);
        assertThat(text(entries.getFirst(), "title")).isEqualTo("رد \u2068ليلى\u2069");
        assertThat(text(entries.getFirst(), "name")).isEqualTo("ليلى");
        assertThat(text(entries.getFirst(), "content")).isEqualTo("جواب ]]> آخر");
        Element answered = (Element) entries.getFirst()
                .getElementsByTagNameNS(THREADS, "in-reply-to")
                .item(0);
        assertThat(answered.getAttribute("ref")).isEqualTo(text(entries.getLast(), "id"));
        assertThat(text(entries.getLast(), "content")).contains("Apple & <script>alert(1)</script>");
        assertThat(entries.getLast()
                        .getElementsByTagNameNS("http://www.w3.org/1999/xhtml", "script")
                        .getLength())
                .isZero();
        assertThat(text(entries.getLast(), "id")).isEqualTo("https://khabar.test/a/" + article + "/comments/" + root);
        assertThat(text(entries.getFirst(), "published")).isEqualTo("2026-11-23T14:05:00+00:00");
        assertThat(page.body()).contains("/comments/" + reply).doesNotContain("ينتظر");
    }

    @Test
    void who_has_it_already_is_not_sent_it_again() {
        long article = site().article("مقال يُتابع");
        Guest.of(site(), article).comment("أول");
        String address = "/a/" + article + "/comments.atom";
        String tag = site().visitor().get(address).header("ETag").orElseThrow();

        Browser.Page same =
                site().visitor().sending("If-None-Match", "\"x\", " + tag).get(address);
        assertThat(same.status()).isEqualTo(304);
        assertThat(same.body()).isEmpty();
        assertThat(same.header("ETag")).hasValue(tag);

        Guest.of(site(), article).comment("ثان");
        Browser.Page other = site().visitor().sending("If-None-Match", tag).get(address);
        assertThat(other.status()).isEqualTo(200);
        assertThat(other.body()).contains("ثان");
        assertThat(other.header("Set-Cookie")).isEmpty();
    }

    @Test
    void an_edited_comment_keeps_its_id() throws Exception {
        long article = site().article("مقال معدل");
        Browser writer = site().signedIn(Role.READER, "معدلة");
        writer.post("/a/" + article + "/comments", Map.of("body", "قبل"));
        String id = text(entries(feed(article)).getFirst(), "id");
        writer.post(id.replace("https://khabar.test", "") + "/edit", Map.of("body", "بعد"));

        Element entry = entries(feed(article)).getFirst();

        assertThat(text(entry, "content")).isEqualTo("بعد");
        assertThat(text(entry, "id")).isEqualTo(id);
    }

    @Test
    void it_holds_the_last_fifty_and_an_article_without_any_has_an_empty_one() throws Exception {
        long quiet = site().article("مقال هادئ");
        long busy = site().article("مقال صاخب");
        Guest guest = Guest.of(site(), busy);
        IntStream.range(0, 51).forEach(i -> guest.comment("رأي " + i));

        assertThat(entries(feed(quiet))).isEmpty();
        assertThat(entries(feed(busy))).hasSize(50);
        assertThat(text(entries(feed(busy)).getLast(), "content")).isEqualTo("رأي 1");
        assertThat(site().visitor().get("/a/999999/comments.atom").status()).isEqualTo(404);
        assertThat(site().visitor()
                        .get("/a/" + busy + "/comments")
                        .one("link[type=application/atom+xml]")
                        .attr("href"))
                .isEqualTo("/a/" + busy + "/comments.atom");
    }

    private Element feed(long article) throws Exception {
        return xml(site().visitor().get("/a/" + article + "/comments.atom"));
    }

    private static Element xml(Browser.Page page) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(page.body())));
        return document.getDocumentElement();
    }

    private static List<Element> entries(Element feed) {
        return elements(feed.getElementsByTagNameNS(ATOM, "entry"));
    }

    private static String text(Element parent, String name) {
        return elements(parent.getElementsByTagNameNS(ATOM, name)).getFirst().getTextContent();
    }

    private static List<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }
}
