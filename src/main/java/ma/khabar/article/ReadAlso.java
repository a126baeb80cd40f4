package ma.khabar.article;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The lines of a text that lead to other articles of ours: each says what that one is called now, and goes when it is not out. */
record ReadAlso(Document text) {
    private static final String LINE = "p.also";
    private static final Pattern ARTICLE = Pattern.compile("/a/([1-9][0-9]{0,17})(?:/.*)?");

    /** What such an article is called, and where it is. */
    record Linked(String title, String path) {}

    /** Whether there may be one, without reading it all. */
    static boolean mayBeIn(String html) {
        return html.contains("<p class=\"also\"");
    }

    static ReadAlso in(String html) {
        Document text = Jsoup.parseBodyFragment(html);
        text.outputSettings(new Document.OutputSettings().prettyPrint(false));
        return new ReadAlso(text);
    }

    /** The ids of those articles. */
    Set<Long> articles() {
        return text.select(LINE).stream()
                .map(ReadAlso::article)
                .filter(id -> id > 0)
                .collect(Collectors.toSet());
    }

    /** The text with these, which are out, and no others. */
    String with(Map<Long, Linked> out) {
        for (Element line : text.select(LINE)) {
            Linked linked = out.get(article(line));
            Element link = line.selectFirst("a");
            if (linked == null || link == null) line.remove();
            else link.attr("href", linked.path()).text(linked.title());
        }
        return text.body().html();
    }

    /** 0: none. */
    private static long article(Element line) {
        Element link = line.selectFirst("a");
        Matcher address = ARTICLE.matcher(link == null ? "" : link.attr("href"));
        return address.matches() ? Long.parseLong(address.group(1)) : 0;
    }
}
