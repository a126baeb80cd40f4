package ma.khabar.newsroom;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * A paragraph that stands for more than its words: a video on another site, of which nothing is loaded before a click, or an article of
 * ours to read as well.
 *
 * @param title of the video or the article; of a video it may be empty
 */
record Embed(Kind kind, String href, String title) {
    private static final Pattern ARTICLE = Pattern.compile("/a/[1-9][0-9]{0,17}(/[^\\s?#]*)?");

    /** Each with the words that a paragraph of its kind begins with, as it is written and as it may be. */
    enum Kind {
        VIDEO("فيديو", "فيديو\\s*:?"),
        ALSO("اقرأ أيضا", "اقرأ أيض[اًّ]{1,2}\\s*:?");

        private final String label;
        private final Pattern beginning;

        Kind(String label, String beginning) {
            this.label = label;
            this.beginning = Pattern.compile(beginning);
        }
    }

    /** Where videos lie: the address that is shown, and those that people copy, with the name of the video in them. */
    private enum Place {
        YOUTUBE(
                "يوتيوب",
                "https://www.youtube.com/watch?v=",
                "(?:(?:www\\.|m\\.)?youtube(?:-nocookie)?\\.com/(?:watch\\?(?:[^#\\s]*&)?v=|shorts/|live/|embed/)|youtu\\.be/)([A-Za-z0-9_-]{6,20})"),
        VIMEO("فيميو", "https://vimeo.com/", "(?:www\\.|player\\.)?vimeo\\.com/(?:video/)?([0-9]{4,12})"),
        DAILYMOTION(
                "ديلي موشن",
                "https://www.dailymotion.com/video/",
                "(?:(?:www\\.)?dailymotion\\.com/(?:embed/)?video/|dai\\.ly/)([A-Za-z0-9]{4,20})");

        private final String label;
        private final String address;
        private final Pattern copied;

        Place(String label, String address, String copied) {
            this.label = label;
            this.address = address;
            this.copied = Pattern.compile("https?://" + copied + "(?:[/?&#]\\S*)?");
        }
    }

    /** Puts what they stand for in the place of such paragraphs. */
    static void putInto(Element body) {
        for (Element paragraph : List.copyOf(body.children())) {
            if (paragraph.normalName().equals("p")) written(paragraph).ifPresent(embed -> embed.replace(paragraph));
        }
    }

    /** What such an element of an article stands for. */
    static Optional<Embed> of(Element element) {
        Element link = element.selectFirst("a");
        if (link == null) return Optional.empty();
        if (element.hasClass("also")) return Optional.of(new Embed(Kind.ALSO, link.attr("href"), link.text()));
        if (!element.hasClass("video")) return Optional.empty();
        String title = link.select("b").text();
        String given = title.equals(Kind.VIDEO.label) ? "" : title;
        return Optional.of(new Embed(Kind.VIDEO, link.attr("href"), given));
    }

    String markdown() {
        if (title.isEmpty()) return Markdown.escaped(href);
        return kind.label + ": [" + Markdown.escaped(title) + "](" + Markdown.target(href) + ")";
    }

    private static Optional<Embed> written(Element paragraph) {
        List<Node> words = paragraph.childNodes();
        if (words.size() == 1 && words.getFirst() instanceof TextNode text)
            return video(text.text().strip(), "");
        if (words.size() != 2 || !(words.getFirst() instanceof TextNode beginning)) return Optional.empty();
        if (!(words.getLast() instanceof Element link) || !link.normalName().equals("a")) return Optional.empty();
        String first = beginning.text().strip();
        String href = link.attr("href");
        if (Kind.VIDEO.beginning.matcher(first).matches()) return video(href, link.text());
        boolean also = Kind.ALSO.beginning.matcher(first).matches()
                && ARTICLE.matcher(href).matches();
        return also ? Optional.of(new Embed(Kind.ALSO, href, link.text())) : Optional.empty();
    }

    private static Optional<Embed> video(String address, String title) {
        for (Place place : Place.values()) {
            Matcher copied = place.copied.matcher(address);
            if (copied.matches()) return Optional.of(new Embed(Kind.VIDEO, place.address + copied.group(1), title));
        }
        return Optional.empty();
    }

    private void replace(Element paragraph) {
        Element link = new Element("a").attr("href", href);
        if (kind == Kind.ALSO) {
            Element label = new Element("b").text(kind.label);
            paragraph.empty().attr("class", "also").appendChildren(List.of(label, new TextNode(" "), link.text(title)));
            return;
        }
        link.appendElement("b").text(title.isEmpty() ? kind.label : title);
        link.appendText(" ").appendElement("cite").text("شاهده على " + place());
        paragraph.tagName("figure").empty().attr("class", "video").appendChild(link);
    }

    private String place() {
        for (Place place : Place.values()) if (href.startsWith(place.address)) return place.label;
        return "";
    }
}
