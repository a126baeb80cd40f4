package ma.khabar.sitemap;

import java.io.OutputStream;
import java.time.Instant;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import ma.khabar.text.MoroccanTime;
import ma.khabar.text.Xml;
import org.jspecify.annotations.Nullable;

/** A sitemap on its way out: written as it is read, so that none need fit into memory. */
final class SitemapFile implements AutoCloseable {
    private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String IMAGE = "http://www.google.com/schemas/sitemap-image/1.1";
    private static final String NEWS = "http://www.google.com/schemas/sitemap-news/0.9";

    private final String root;
    private final XMLStreamWriter xml;

    /** {@code root} is the address of the site. */
    private SitemapFile(OutputStream out, String root, String outermost) {
        this.root = root;
        try {
            xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement(outermost);
            xml.writeDefaultNamespace(SITEMAP);
            xml.writeNamespace("image", IMAGE);
            xml.writeNamespace("news", NEWS);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    static SitemapFile ofFiles(OutputStream out, String root) {
        return new SitemapFile(out, root, "sitemapindex");
    }

    static SitemapFile ofPages(OutputStream out, String root) {
        return new SitemapFile(out, root, "urlset");
    }

    /** Another sitemap; {@code changedAt}: none: nobody knows. */
    void file(String path, @Nullable Instant changedAt) {
        write(() -> entry("sitemap", path, changedAt, () -> {}));
    }

    void page(String path) {
        write(() -> entry("url", path, null, () -> {}));
    }

    void article(Listed article) {
        write(() -> entry("url", article.path(), article.changedAt(), () -> picture(article)));
    }

    void news(Listed article, String siteName) {
        write(() -> entry("url", article.path(), article.changedAt(), () -> {
            xml.writeStartElement("news:news");
            xml.writeStartElement("news:publication");
            element("news:name", siteName);
            element("news:language", "ar");
            xml.writeEndElement();
            element("news:publication_date", MoroccanTime.machine(article.publishedAt()));
            element("news:title", article.title());
            xml.writeEndElement();
            picture(article);
        }));
    }

    @Override
    public void close() {
        write(() -> {
            xml.writeEndDocument();
            xml.close();
        });
    }

    private interface Part {
        void write() throws XMLStreamException;
    }

    private static void write(Part part) {
        try {
            part.write();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void entry(String name, String path, @Nullable Instant changedAt, Part more) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement(name);
        element("loc", root + path);
        if (changedAt != null) element("lastmod", MoroccanTime.machine(changedAt));
        more.write();
        xml.writeEndElement();
    }

    private void picture(Listed article) throws XMLStreamException {
        if (article.picture() == null) return;
        xml.writeStartElement("image:image");
        element("image:loc", root + article.picture().wide().jpeg());
        xml.writeEndElement();
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(Xml.holdable(text));
        xml.writeEndElement();
    }
}
