package ma.khabar.article;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Safelist;

/** The HTML of an article's body, of which only what is listed here is left; the one text that templates print as it is. */
public record CleanHtml(String html) {
    private static final Safelist ALLOWED = new Safelist()
            .addTags("p", "h2", "h3", "h4", "ul", "ol", "li", "blockquote", "cite", "strong", "b", "em", "br", "hr")
            .addTags("sub", "sup", "code", "pre", "a", "figure", "figcaption", "img", "div")
            .addTags("table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td")
            .addAttributes("a", "href")
            .addAttributes("ol", "start")
            .addAttributes("th", "scope", "colspan", "rowspan", "dir")
            .addAttributes("td", "colspan", "rowspan", "dir")
            .addAttributes("img", "src", "srcset", "sizes", "alt", "width", "height", "loading", "decoding")
            .addAttributes("div", "class", "data-type", "role", "tabindex", "aria-label")
            .addAttributes("p", "class", "dir")
            .addAttributes("h2", "dir")
            .addAttributes("h3", "dir")
            .addAttributes("h4", "dir")
            .addAttributes("figure", "class")
            .addProtocols("a", "href", "http", "https", "mailto", "#")
            .preserveRelativeLinks(true);

    /** The sites whose players a reader may ask for in a page with a video; nothing of them is loaded before. */
    public static final String PLAYERS =
            "https://www.youtube-nocookie.com https://player.vimeo.com https://geo.dailymotion.com";

    // Only for telling relative addresses from absolute ones; it is never written out.
    private static final String BASE = "https://base.invalid/";
    private static final int WORDS_A_MINUTE = 180;

    public static CleanHtml of(String dirty) {
        OutputSettings settings = new OutputSettings().prettyPrint(false);
        String html = Jsoup.clean(dirty, BASE, ALLOWED, settings);
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings(settings);
        // A picture of somebody else's server would tell it who reads what.
        document.select("img:not([src^=/media/])").remove();
        document.select("[class]").forEach(CleanHtml::keepKnownClass);
        return new CleanHtml(document.body().html());
    }

    /** At the pace of an average reader of Arabic; at least one. */
    public int readingMinutes() {
        String text = Jsoup.parseBodyFragment(html).text();
        return Math.max(1, Math.round((float) text.split("\\s+").length / WORDS_A_MINUTE));
    }

    private static void keepKnownClass(Element element) {
        boolean known = element.className().matches("note|note-label|table|also|video");
        if (!known) element.removeAttr("class");
    }
}
