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

    /** {@code html} is the cleaned body of an article; times without a date are of the day on which it came out. */
    static LiveBlog of(String html, Instant publishedAt) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        LocalDate day = MoroccanTime.at(publishedAt).toLocalDate();
        StringBuilder opening = new StringBuilder();
        List<Update> updates = new ArrayList<>();
        Head head = null;
        StringBuilder text = opening;
        for (Node node : document.body().childNodes()) {
            Head next = node instanceof Element element ? head(element, day) : null;
            if (next == null) {
                text.append(node.outerHtml());
                continue;
            }
            if (head != null) updates.add(update(head, text));
            head = next;
            text = new StringBuilder();
        }
        if (head != null) updates.add(update(head, text));
        List<Update> newest = newestFirst(updates);
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

    private static Update update(Head head, StringBuilder html) {
        String minute = MoroccanTime.minute(head.at()).replace(":", "");
        return new Update(
                "at-" + minute, head.at(), head.headline(), html.toString().strip());
    }

    /** Of those in one minute the upper one is the newer. */
    private static List<Update> newestFirst(List<Update> written) {
        Map<String, Integer> seen = new HashMap<>();
        List<Update> oldestFirst = written.reversed().stream()
                .sorted(Comparator.comparing(Update::at))
                .map(update -> numbered(update, seen.merge(update.anchor(), 1, Integer::sum)))
                .toList();
        return oldestFirst.reversed();
    }

    private static Update numbered(Update update, int number) {
        return number == 1
                ? update
                : new Update(update.anchor() + "-" + number, update.at(), update.headline(), update.html());
    }
}
