package ma.khabar.feed;

import com.rometools.modules.atom.modules.AtomLinkModuleImpl;
import com.rometools.modules.mediarss.MediaEntryModuleImpl;
import com.rometools.modules.mediarss.types.MediaContent;
import com.rometools.modules.mediarss.types.UrlReference;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.module.DCModuleImpl;
import com.rometools.rome.feed.module.Module;
import com.rometools.rome.feed.rss.Category;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.rss.Content;
import com.rometools.rome.feed.rss.Description;
import com.rometools.rome.feed.rss.Guid;
import com.rometools.rome.feed.rss.Item;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import ma.khabar.article.Author;
import ma.khabar.media.Crop;
import ma.khabar.text.MoroccanTime;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.output.XMLOutputter;

/** A feed as RSS 2.0. */
final class RssFeed {
    private static final Namespace ATOM = Namespace.getNamespace("atom", "http://www.w3.org/2005/Atom");
    private static final int MINUTES_TO_LIVE = 10;

    private RssFeed() {}

    static String of(Selection selection) throws FeedException {
        Channel channel = new Channel("rss_2.0");
        channel.setEncoding("UTF-8");
        channel.setTitle(selection.title());
        channel.setLink(selection.page());
        channel.setDescription(selection.about());
        channel.setLanguage("ar-MA");
        channel.setTtl(MINUTES_TO_LIVE);
        channel.setLastBuildDate(Date.from(selection.updated()));
        AtomLinkModuleImpl self = new AtomLinkModuleImpl();
        self.setLink(self(selection));
        channel.setModules(new ArrayList<>(List.of(self)));
        channel.setItems(selection.items().stream().map(RssFeed::item).toList());
        // Its own ways of writing fold blanks, of which some mean something.
        return new XMLOutputter().outputString(new WireFeedOutput().outputJDom(channel));
    }

    private static Link self(Selection selection) {
        Link self = new Link();
        self.setRel("self");
        self.setType("application/rss+xml");
        self.setHref(selection.address("xml"));
        return self;
    }

    private static Item item(FeedItem told) {
        Item item = new Item();
        item.setTitle(told.title());
        item.setLink(told.address());
        item.setComments(told.address() + "#comments");
        item.setPubDate(Date.from(told.published()));
        Guid guid = new Guid();
        guid.setValue(told.id());
        guid.setPermaLink(true);
        item.setGuid(guid);
        Description summary = new Description();
        summary.setType("text/plain");
        summary.setValue(told.summary());
        item.setDescription(summary);
        Content text = new Content();
        text.setType(Content.HTML);
        text.setValue(told.html());
        item.setContent(text);
        item.setCategories(told.subjects().stream().map(RssFeed::category).toList());
        item.setForeignMarkup(List.of(new Element("updated", ATOM).setText(MoroccanTime.machine(told.updated()))));
        item.setModules(modules(told));
        return item;
    }

    private static Category category(String name) {
        Category category = new Category();
        category.setValue(name);
        return category;
    }

    private static List<Module> modules(FeedItem told) {
        List<Module> modules = new ArrayList<>();
        DCModuleImpl signed = new DCModuleImpl();
        signed.setCreators(told.authors().stream().map(Author::name).toList());
        modules.add(signed);
        Crop picture = told.picture();
        if (picture != null) {
            MediaContent content = new MediaContent(new UrlReference(told.pictureAddress(picture)));
            content.setMedium("image");
            content.setType(FeedItem.PICTURE_TYPE);
            content.setWidth(picture.jpegWidth());
            content.setHeight(picture.jpegHeight());
            MediaEntryModuleImpl media = new MediaEntryModuleImpl();
            media.setMediaContents(new MediaContent[] {content});
            modules.add(media);
        }
        return modules;
    }
}
