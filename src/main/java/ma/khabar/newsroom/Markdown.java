package ma.khabar.newsroom;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ma.khabar.media.Picture;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** The way back from the HTML of an article to the Markdown that makes it, so that what is out can be edited. */
public final class Markdown {
    private static final Map<String, String> NOTES =
            Map.of("editorial", "EDITOR", "info", "NOTE", "update", "UPDATE", "correction", "CORRECTION");
    private static final Map<String, String> MARKS =
            Map.of("strong", "**", "b", "**", "em", "*", "h2", "## ", "h3", "### ", "h4", "#### ");

    /** Types of letters, as {@link Character#getType(int)} has them. */
    private static final Set<Integer> PUNCTUATION = Set.of(
            (int) Character.CONNECTOR_PUNCTUATION,
            (int) Character.DASH_PUNCTUATION,
            (int) Character.START_PUNCTUATION,
            (int) Character.END_PUNCTUATION,
            (int) Character.INITIAL_QUOTE_PUNCTUATION,
            (int) Character.FINAL_QUOTE_PUNCTUATION,
            (int) Character.OTHER_PUNCTUATION);

    private static final Set<Integer> SYMBOLS =
            Set.of((int) Character.MATH_SYMBOL, (int) Character.CURRENCY_SYMBOL, (int) Character.MODIFIER_SYMBOL, (int)
                    Character.OTHER_SYMBOL);

    private static final Pattern BACKTICKS = Pattern.compile("`+");

    /** In an item, what stands straight below its text. */
    private static final Set<String> BLOCKS = Set.of("ul", "ol", "pre", "blockquote", "div", "figure");

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
        if (!division.hasClass("table") || table == null) return blocks(division);
        return table.selectFirst("thead") == null ? table.outerHtml() : table(table);
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
        boolean other = takesOtherSign(list);
        int first = list.attr("start").matches("[0-9]{1,8}") ? Integer.parseInt(list.attr("start")) : 1;
        List<Element> items = list.children();
        return IntStream.range(0, items.size())
                .mapToObj(i -> item(numbered ? first + i + (other ? ") " : ". ") : other ? "* " : "- ", items.get(i)))
                .collect(Collectors.joining(loose ? "\n\n" : "\n"));
    }

    /** Two lists that follow each other would be one. */
    private static boolean takesOtherSign(Element list) {
        Element before = list.previousElementSibling();
        return before != null && before.normalName().equals(list.normalName()) && !takesOtherSign(before);
    }

    private static String item(String sign, Element item) {
        String text = item.select("> p").isEmpty() ? tight(item) : blocks(item);
        return sign + text.replace("\n", "\n" + " ".repeat(sign.length())).replaceAll("(?m)^ +$", "");
    }

    /** The text of an item, and the lists and the like in it straight below. */
    private static String tight(Element item) {
        StringBuilder text = new StringBuilder();
        StringBuilder below = new StringBuilder();
        for (Node child : item.childNodes()) {
            if (BLOCKS.contains(child.normalName())) below.append('\n').append(block(child));
            else text.append(inline(child));
        }
        return safe(text.toString().strip()) + below;
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
        String fence = "`".repeat(Math.max(3, 1 + longestRun(code)));
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
            case "br" -> endsLine(element) ? "\\" : "<br>";
            case "img" -> picture(element, element.attr("title"));
            default -> "<" + element.normalName() + ">" + inlines(element) + "</" + element.normalName() + ">";
        };
    }

    static String target(String href) {
        return href.matches("[^\\s()<>]+") ? href : "<" + href + ">";
    }

    private static boolean endsLine(Element br) {
        return br.nextSibling() instanceof TextNode text && text.getWholeText().startsWith("\n");
    }

    /** By stars where Markdown takes them for emphasis, which in Arabic it often does not; otherwise by its tag. */
    private static String marked(Element element) {
        String words = inlines(element);
        if (!takesStars(element)) return "<" + element.normalName() + ">" + words + "</" + element.normalName() + ">";
        String mark = MARKS.get(element.normalName());
        return mark + words + mark;
    }

    /** The rules of CommonMark for what may open and close emphasis, taken a little more narrowly. */
    private static boolean takesStars(Element element) {
        String words = element.wholeText();
        if (words.isEmpty() || !element.select("> strong, > b, > em").isEmpty()) return false;
        return joins(words.codePointAt(0), element.previousSibling(), -1)
                && joins(words.codePointBefore(words.length()), element.nextSibling(), 1);
    }

    /** Whether a star may stand between this letter inside and what is outside, before it or behind it. */
    private static boolean joins(int inside, @Nullable Node outside, int side) {
        if (Character.isWhitespace(inside) || Character.isSpaceChar(inside)) return false;
        if (!isSign(inside) || outside == null) return !(outside instanceof Element beside && isMarked(beside));
        if (!(outside instanceof TextNode text)) return false;
        String beside = text.getWholeText();
        if (beside.isEmpty()) return false;
        int letter = side < 0 ? beside.codePointBefore(beside.length()) : beside.codePointAt(0);
        return Character.isWhitespace(letter) || isPunctuation(letter);
    }

    private static boolean isMarked(Element element) {
        return MARKS.containsKey(element.normalName());
    }

    private static boolean isSign(int letter) {
        return isPunctuation(letter) || SYMBOLS.contains(Character.getType(letter));
    }

    private static boolean isPunctuation(int letter) {
        return PUNCTUATION.contains(Character.getType(letter));
    }

    private static String code(String text) {
        String fence = "`".repeat(1 + longestRun(text));
        String edge = text.startsWith("`") || text.endsWith("`") ? " " : "";
        return fence + edge + text + edge + fence;
    }

    /** Of backticks. */
    private static int longestRun(String text) {
        return BACKTICKS
                .matcher(text)
                .results()
                .mapToInt(run -> run.end() - run.start())
                .max()
                .orElse(0);
    }

    /** What somebody typed who thought of no signs, as Markdown that says it so. */
    public static String plain(String typed) {
        return safe(escaped(typed));
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
