package ma.khabar.feed;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.khabar.article.Article;
import ma.khabar.media.Illustration;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A whole article as HTML that stands by itself, in programs that have neither our style sheet nor our addresses. */
final class FullText {
    private static final List<String> OURS =
            List.of("srcset", "sizes", "loading", "decoding", "class", "data-type", "role", "tabindex", "aria-label");

    private FullText() {}

    /** The introduction, the picture and the text; {@code root} is the address of the site. */
    static String of(Article article, String root) {
        Document document = Jsoup.parseBodyFragment(article.html(), root + article.path());
        document.outputSettings().prettyPrint(false);
        Element text = document.body().tagName("div").attr("dir", "rtl").attr("lang", "ar-MA");
        if (article.illustration() != null) text.prependChild(figure(article.illustration()));
        if (!article.introduction().isEmpty())
            text.prependChild(new Element("p").appendChild(new Element("strong").text(article.introduction())));
        simplify(text);
        complete(text);
        return text.outerHtml();
    }

    private static Element figure(Illustration illustration) {
        Element image = new Element("img")
                .attr("src", illustration.picture().src())
                .attr("alt", illustration.alt())
                .attr("width", String.valueOf(illustration.picture().width()))
                .attr("height", String.valueOf(illustration.picture().height()));
        String caption = Stream.of(illustration.caption(), illustration.credit())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" — "));
        Element figure = new Element("figure").appendChild(image);
        return caption.isEmpty() ? figure : figure.appendChild(new Element("figcaption").text(caption));
    }

    /** The cover of a video becomes the link that it is; what only our pages understand goes. */
    private static void simplify(Element text) {
        text.select("figure.video").tagName("p");
        text.select("p.note-label").forEach(label -> label.html("<strong>" + label.html() + "</strong>"));
        text.select("div.note").tagName("blockquote");
        for (String attribute : OURS) text.select("[" + attribute + "]").removeAttr(attribute);
    }

    private static void complete(Element text) {
        for (String attribute : List.of("href", "src"))
            for (Element element : text.select("[" + attribute + "]"))
                element.attr(attribute, element.absUrl(attribute));
    }
}
