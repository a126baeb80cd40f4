package ma.khabar.feed;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import ma.khabar.article.Article;
import ma.khabar.article.Author;
import ma.khabar.article.Tag;
import ma.khabar.media.Crop;
import ma.khabar.text.Direction;
import ma.khabar.text.Xml;
import org.jspecify.annotations.Nullable;

/**
 * An article as feeds tell it: all addresses are whole, and no letter is in it that XML cannot hold.
 *
 * @param root the address of the site, without a slash at the end
 */
record FeedItem(String root, Article article) {
    /** The one type in which its picture is offered to other people's programs. */
    static final String PICTURE_TYPE = "image/jpeg";

    /** Stays when the title changes. */
    public String id() {
        return root + article.shortPath();
    }

    public String address() {
        return root + article.path();
    }

    public String comments() {
        return id() + "/comments.atom";
    }

    /** Plain text, which keeps its direction wherever it is shown. */
    public String title() {
        return Direction.isolateOthers(Xml.holdable(article.title()));
    }

    public String summary() {
        return Xml.holdable(article.introduction());
    }

    public String html() {
        return Xml.holdable(FullText.of(article, root));
    }

    public Instant published() {
        return article.publishedAt();
    }

    public Instant updated() {
        return article.changedAt();
    }

    public List<Author> authors() {
        return article.authors().stream()
                .map(author -> new Author(author.id(), author.slug(), Xml.holdable(author.name()), author.about()))
                .toList();
    }

    /** The section, and what it is about. */
    public List<String> subjects() {
        return Stream.concat(
                        Stream.of(article.category().name()),
                        article.tags().stream().map(Tag::name))
                .map(Xml::holdable)
                .distinct()
                .toList();
    }

    public @Nullable Crop picture() {
        return article.illustration() == null
                ? null
                : article.illustration().picture().wide();
    }

    public URI pictureAddress(Crop picture) {
        return URI.create(root + picture.jpeg());
    }
}
