package ma.khabar.newsroom;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import ma.khabar.article.CleanHtml;
import ma.khabar.media.Picture;
import ma.khabar.text.Direction;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * The body of an article in Markdown, as HTML.
 *
 * @param introduction the first paragraph, when it is not given; it is not repeated in {@code html}
 */
public record Body(String introduction, CleanHtml html) {
    private static final List<Extension> TABLES = List.of(TablesExtension.create());
    private static final int DEEPEST = 32;
    private static final Parser PARSER = Parser.builder()
            .extensions(TABLES)
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(TABLES).build();
    private static final String SIZES = "(min-width: 48rem) 44rem, 100vw";

    /** What stands between a caption and who made the picture. */
    private static final String CREDITED = " — ";

    /** A picture in the text: what it shows, and what stands under it, with who made it behind a dash. */
    public record Figure(String alt, String caption) {
        public boolean isCredited() {
            return caption.contains("—");
        }
    }

    /** A kind of editor's note: as the style sheet knows it, and as readers do. */
    private record Note(String type, String label) {}

    /** What {@code > [!NAME]} makes of a quotation. */
    private static final Map<String, Note> NOTES = Map.of(
            "EDITOR", new Note("editorial", "ملاحظة هيئة التحرير"),
            "NOTE", new Note("info", "تنويه"),
            "UPDATE", new Note("update", "تحديث"),
            "CORRECTION", new Note("correction", "تصويب"));

    /** {@code introduction}: none: the first paragraph of the text. */
    public static Body of(String markdown, @Nullable String introduction, PictureDesk pictures)
            throws PictureDesk.Missing {
        Document document = Jsoup.parseBodyFragment(RENDERER.render(PARSER.parse(markdown)));
        document.outputSettings().prettyPrint(false);
        String first = introduction == null ? takeFirstParagraph(document) : introduction;
        // The one h1 of the page is the title.
        document.select("h1").tagName("h2");
        document.select("blockquote").forEach(Body::noteIfMarked);
        document.select("table").forEach(Body::wrap);
        for (Element image : document.select("img")) illustrate(image, pictures);
        Embed.putInto(document.body());
        document.select("p, h2, h3, h4, th, td").forEach(Body::turn);
        return new Body(first, CleanHtml.of(document.body().html()));
    }

    /** The pictures in it, in their order, with the words that belong to them. */
    public List<Figure> figures() {
        return Jsoup.parseBodyFragment(html.html()).select("img").stream()
                .map(image -> new Figure(image.attr("alt"), captionOf(image)))
                .toList();
    }

    private static String captionOf(Element image) {
        Element caption = image.nextElementSibling();
        return caption != null && caption.normalName().equals("figcaption") ? caption.text() : "";
    }

    /** The keys of the pictures that stand in it. */
    public Set<String> pictures() {
        return pictures(html);
    }

    /** The same of a body that was made before. */
    public static Set<String> pictures(CleanHtml html) {
        return Jsoup.parseBodyFragment(html.html()).select("img[src^=/media/]").stream()
                .map(image -> Picture.key(image.attr("src")))
                .collect(Collectors.toSet());
    }

    /** The names of the pictures in a text, each once. */
    public static Set<String> pictures(String markdown) {
        Set<String> names = new LinkedHashSet<>();
        PARSER.parse(markdown).accept(new AbstractVisitor() {
            @Override
            public void visit(Image image) {
                names.add(image.getDestination());
            }
        });
        return names;
    }

    /** A paragraph in another language runs its own way. */
    private static void turn(Element element) {
        if (Direction.of(element.text()).equals("ltr")) element.attr("dir", "ltr");
    }

    private static String takeFirstParagraph(Document document) {
        Element first = document.body().firstElementChild();
        if (first == null
                || !first.normalName().equals("p")
                || !first.select("img").isEmpty()) return "";
        first.remove();
        return first.text();
    }

    /** {@code > [!EDITOR]} and the paragraphs that follow it in the quotation become an editor's note. */
    private static void noteIfMarked(Element quotation) {
        Element first = quotation.firstElementChild();
        if (first == null || !(first.firstChild() instanceof TextNode text)) return;
        NOTES.forEach((name, note) -> {
            String marker = "[!" + name + "]";
            if (!text.text().strip().startsWith(marker)) return;
            text.text(text.text().strip().substring(marker.length()).stripLeading());
            if (text.isBlank()) text.remove();
            if (first.childNodeSize() == 0) first.remove();
            quotation.tagName("div").attr("class", "note").attr("role", "note").attr("data-type", note.type());
            quotation
                    .attr("aria-label", note.label())
                    .prependElement("p")
                    .attr("class", "note-label")
                    .text(note.label());
        });
    }

    /** A wide table scrolls by itself, by keyboard too, and the page does not. */
    private static void wrap(Element table) {
        table.select("thead th").attr("scope", "col");
        table.wrap("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"جدول\"></div>");
    }

    /** A paragraph that is one picture becomes a figure; the title of the picture is its caption. */
    private static void illustrate(Element image, PictureDesk pictures) throws PictureDesk.Missing {
        Picture picture = PictureDesk.known(pictures, image.attr("src"));
        image.attr("src", picture.src()).attr("srcset", picture.srcset()).attr("sizes", SIZES);
        image.attr("width", String.valueOf(picture.width())).attr("height", String.valueOf(picture.height()));
        image.attr("loading", "lazy").attr("decoding", "async");
        Element paragraph = image.parent();
        if (paragraph == null || !paragraph.normalName().equals("p") || paragraph.childNodeSize() > 1) return;
        paragraph.tagName("figure");
        String caption = caption(image.attr("title"), pictures.credit(picture));
        if (!caption.isEmpty()) paragraph.appendElement("figcaption").text(caption);
    }

    /** With who made it behind it, unless the caption says so already. */
    private static String caption(String typed, String credit) {
        if (credit.isEmpty() || typed.contains(credit)) return typed;
        return typed.isEmpty() ? "" : typed + CREDITED + credit;
    }
}
