package ma.khabar.article;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.khabar.text.MoroccanTime;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/**
 * The text of a live coverage, cut where a heading begins with a time: «14:35 | …», or on another day «2026-11-25 14:35 | …».
 *
 * @param opening what stands above the updates, as HTML
 * @param updates the newest first, however they were written
 * @param beginsAt when the first thing in it happened
 * @param updatedAt when the last
 */
public record LiveBlog(String opening, List<Update> updates, Instant beginsAt, Instant updatedAt) {
    private static final Pattern HEADING =
            Pattern.compile("(?:([0-9]{4}-[0-9]{2}-[0-9]{2})\\s+)?([0-9]{1,2}):([0-9]{2})\\s*\\|\\s*(\\S.*)");

    /**
     * What was reported in one minute.
     *
     * @param anchor stays the same when others come before or behind it
     * @param html below its headline
     */
    public record Update(String anchor, Instant at, String headline, String html) {
        /** Without its marks. */
        public String text() {
            return Jsoup.parseBodyFragment(html).text();
        }
    }

    /** A time in a heading, and what follows it. */
    private record Head(Instant at, String headline) {}

    /** An update that is being read. */
    private record Part(Head head, StringBuilder html) {
        String anchor() {
            return "at-" + MoroccanTime.minute(head.at()).replace(":", "");
        }

        /** The {@code number}th of its minute. */
        Update update(int number) {
            String anchor = number == 1 ? anchor() : anchor() + "-" + number;
            return new Update(
                    anchor, head.at(), head.headline(), html.toString().strip());
        }
    }

    /** {@code html} is the cleaned body of an article; times without a date are of the day on which it came out. */
    static LiveBlog of(String html, Instant publishedAt) {
        LocalDate day = MoroccanTime.at(publishedAt).toLocalDate();
        StringBuilder opening = new StringBuilder();
        List<Part> parts = new ArrayList<>();
        for (Node node : nodes(html)) {
            Head head = node instanceof Element element ? head(element, day) : null;
            if (head != null) parts.add(new Part(head, new StringBuilder()));
            else (parts.isEmpty() ? opening : parts.getLast().html()).append(node.outerHtml());
        }
        List<Update> newest = newestFirst(parts);
        return new LiveBlog(
                opening.toString().strip(),
                newest,
                newest.isEmpty() ? publishedAt : newest.getLast().at(),
                newest.isEmpty() ? publishedAt : newest.getFirst().at());
    }

    /** Whether the day has to be said beside the hours. */
    public boolean lastsDays() {
        return !MoroccanTime.at(beginsAt)
                .toLocalDate()
                .equals(MoroccanTime.at(updatedAt).toLocalDate());
    }

    private static @Nullable Head head(Element element, LocalDate day) {
        Matcher heading = HEADING.matcher(element.text().strip());
        if (!element.normalName().equals("h2") || !heading.matches()) return null;
        try {
            LocalDate date = heading.group(1) == null ? day : LocalDate.parse(heading.group(1));
            LocalTime time = LocalTime.of(Integer.parseInt(heading.group(2)), Integer.parseInt(heading.group(3)));
            return new Head(MoroccanTime.instantOf(date.atTime(time)), heading.group(4));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static List<Node> nodes(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        return document.body().childNodes();
    }

    /** Of those in one minute the upper one is the newer. */
    private static List<Update> newestFirst(List<Part> written) {
        Map<String, Integer> seen = new HashMap<>();
        List<Update> oldestFirst = written.reversed().stream()
                .sorted(Comparator.comparing(part -> part.head().at()))
                .map(part -> part.update(seen.merge(part.anchor(), 1, Integer::sum)))
                .toList();
        return oldestFirst.reversed();
    }
}
