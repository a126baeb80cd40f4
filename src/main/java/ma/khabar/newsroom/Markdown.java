package ma.khabar.newsroom;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ma.khabar.media.Picture;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The way back from the HTML of an article to the Markdown that makes it, so that what is out can be edited. */
public final class Markdown {
    private static final Map<String, String> NOTES =
            Map.of("editorial", "EDITOR", "info", "NOTE", "update", "UPDATE", "correction", "CORRECTION");
    private static final Map<String, String> MARKS =
            Map.of("strong", "**", "b", "**", "em", "*", "h2", "## ", "h3", "### ", "h4", "#### ");

    private Markdown() {}

    /** {@code html} as {@link Body} makes it; what Markdown has no sign for stays HTML, which Markdown allows. */
    public static String of(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        return blocks(document.body());
    }

    private static String blocks(Element parent) {
        return parent.childNodes().stream()
                .map(Markdown::block)
                .filter(block -> !block.isBlank())
                .collect(Collectors.joining("\n\n"));
    }

    private static String block(Node node) {
        if (!(node instanceof Element element)) return safe(inline(node).strip());
        return switch (element.normalName()) {
            case "p" -> Embed.of(element).map(Embed::markdown).orElseGet(() -> paragraph(element));
            case "h2", "h3", "h4" ->
                MARKS.get(element.normalName()) + inlines(element).strip();
            case "ul", "ol" -> list(element);
            case "blockquote" -> quoted(blocks(element));
            case "figure" -> figure(element);
            case "pre" -> fenced(element.wholeText());
            case "hr" -> "---";
            case "div" -> division(element);
            default -> element.outerHtml();
        };
    }

    private static String paragraph(Element paragraph) {
        return safe(inlines(paragraph).strip());
    }

    private static String division(Element division) {
        if (division.hasClass("note")) return note(division);
        Element table = division.selectFirst("table");
        return division.hasClass("table") && table != null ? table(table) : blocks(division);
    }

    private static String note(Element note) {
        Element content = note.clone();
        content.select(".note-label").remove();
        return quoted("[!" + NOTES.getOrDefault(note.attr("data-type"), "NOTE") + "]\n" + blocks(content));
    }

    private static String quoted(String text) {
        return text.lines().map(line -> line.isEmpty() ? ">" : "> " + line).collect(Collectors.joining("\n"));
    }

    private static String list(Element list) {
        boolean loose = !list.select("> li > p").isEmpty();
        boolean numbered = list.normalName().equals("ol");
        int first = list.attr("start").matches("[0-9]{1,8}") ? Integer.parseInt(list.attr("start")) : 1;
        List<Element> items = list.children();
        return IntStream.range(0, items.size())
                .mapToObj(i -> item(numbered ? first + i + ". " : "- ", items.get(i)))
                .collect(Collectors.joining(loose ? "\n\n" : "\n"));
    }

    private static String item(String sign, Element item) {
        String text = item.select("> p").isEmpty() ? tight(item) : blocks(item);
        return sign + text.replace("\n", "\n" + " ".repeat(sign.length())).replaceAll("(?m)^ +$", "");
    }

    /** The text of an item, and the lists in it straight below. */
    private static String tight(Element item) {
        StringBuilder text = new StringBuilder();
        StringBuilder lists = new StringBuilder();
        for (Node child : item.childNodes()) {
            boolean list = child instanceof Element element
                    && (element.normalName().equals("ul")
                            || element.normalName().equals("ol"));
            if (list) lists.append('\n').append(list((Element) child));
            else text.append(inline(child));
        }
        return safe(text.toString().strip()) + lists;
    }

    private static String figure(Element figure) {
        Element image = figure.selectFirst("img");
        Element caption = figure.selectFirst("figcaption");
        if (image == null) return Embed.of(figure).map(Embed::markdown).orElseGet(figure::outerHtml);
        return picture(image, caption == null ? image.attr("title") : caption.text());
    }

    private static String picture(Element image, String caption) {
        String title =
                caption.isEmpty() ? "" : " \"" + caption.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        return "![" + escaped(image.attr("alt")) + "](" + Picture.key(image.attr("src")) + title + ")";
    }

    private static String fenced(String code) {
        String fence = code.contains("```") ? "`````" : "```";
        return fence + "\n" + code + (code.endsWith("\n") ? "" : "\n") + fence;
    }

    private static String table(Element table) {
        List<String> rows = table.select("tr").stream().map(Markdown::row).toList();
        if (rows.isEmpty()) return "";
        int columns = table.select("tr").getFirst().childrenSize();
        return rows.getFirst() + "\n" + "|---".repeat(columns) + "|"
                + rows.stream().skip(1).map(row -> "\n" + row).collect(Collectors.joining());
    }

    private static String row(Element row) {
        return row.children().stream()
                .map(cell -> inlines(cell).strip().replace("|", "\\|").replace("\n", " "))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String inlines(Element parent) {
        return parent.childNodes().stream().map(Markdown::inline).collect(Collectors.joining());
    }

    private static String inline(Node node) {
        if (node instanceof TextNode text) return escaped(text.getWholeText());
        if (!(node instanceof Element element)) return "";
        return switch (element.normalName()) {
            case "strong", "b", "em" -> marked(element);
            case "a" -> "[" + inlines(element) + "](" + target(element.attr("href")) + ")";
            case "code" -> code(element.wholeText());
            case "br" -> "\\";
            case "img" -> picture(element, element.attr("title"));
            default -> "<" + element.normalName() + ">" + inlines(element) + "</" + element.normalName() + ">";
        };
    }

    static String target(String href) {
        return href.matches("[^\\s()<>]+") ? href : "<" + href + ">";
    }

    private static String marked(Element element) {
        String mark = MARKS.get(element.normalName());
        return mark + inlines(element) + mark;
    }

    private static String code(String text) {
        String fence = text.contains("`") ? "``" : "`";
        return fence + text + fence;
    }

    static String escaped(String text) {
        return text.replaceAll("[\\\\*_`\\[\\]<>&]", "\\\\$0");
    }

    /** What would begin a heading, a list or a quotation at the start of a line is no more than a sign. */
    private static String safe(String text) {
        return text.replaceAll("(?m)^([ \t]*)([#+=-])", "$1\\\\$2")
                .replaceAll("(?m)^([ \t]*[0-9]{1,9})([.)])", "$1\\\\$2");
    }
}
