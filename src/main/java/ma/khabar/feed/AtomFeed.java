package ma.khabar.feed;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import ma.khabar.media.Crop;
import org.jdom2.Document;
import org.jdom2.Namespace;
import org.jdom2.output.XMLOutputter;

/** A feed as Atom (RFC 4287). */
final class AtomFeed {
    private AtomFeed() {}

    static String of(Selection selection) throws FeedException {
        Feed feed = new Feed("atom_1.0");
        feed.setId(selection.page());
        feed.setTitleEx(content("text", selection.title()));
        feed.setSubtitle(content("text", selection.about()));
        feed.setUpdated(Date.from(selection.updated()));
        feed.setAlternateLinks(List.of(link("alternate", "text/html", selection.page())));
        feed.setOtherLinks(List.of(link("self", "application/atom+xml", selection.address("atom"))));
        feed.setAuthors(List.of(person(selection.siteName(), selection.root() + "/")));
        feed.setEntries(selection.items().stream().map(AtomFeed::entry).toList());
        Document document = new WireFeedOutput().outputJDom(feed);
        document.getRootElement().setAttribute("lang", "ar-MA", Namespace.XML_NAMESPACE);
        return new XMLOutputter().outputString(document);
    }

    private static Entry entry(FeedItem item) {
        Entry entry = new Entry();
        entry.setId(item.id());
        entry.setTitleEx(content("text", item.title()));
        entry.setPublished(Date.from(item.published()));
        entry.setUpdated(Date.from(item.updated()));
        entry.setAuthors(item.authors().stream()
                .map(author -> person(author.name(), item.root() + author.path()))
                .toList());
        entry.setCategories(item.subjects().stream().map(AtomFeed::category).toList());
        entry.setSummary(content("text", item.summary()));
        entry.setContents(List.of(content("html", item.html())));
        entry.setAlternateLinks(List.of(link("alternate", "text/html", item.address())));
        entry.setOtherLinks(links(item));
        return entry;
    }

    private static List<Link> links(FeedItem item) {
        List<Link> links = new ArrayList<>();
        links.add(link("replies", "application/atom+xml", item.comments()));
        Crop picture = item.picture();
        if (picture != null)
            links.add(link(
                    "enclosure",
                    FeedItem.PICTURE_TYPE,
                    item.pictureAddress(picture).toString()));
        return links;
    }

    private static Link link(String rel, String type, String href) {
        Link link = new Link();
        link.setRel(rel);
        link.setType(type);
        link.setHref(href);
        return link;
    }

    private static Content content(String type, String value) {
        Content content = new Content();
        content.setType(type);
        content.setValue(value);
        return content;
    }

    private static SyndPerson person(String name, String address) {
        Person person = new Person();
        person.setName(name);
        person.setUri(address);
        return person;
    }

    private static Category category(String name) {
        Category category = new Category();
        category.setTerm(name);
        return category;
    }
}
