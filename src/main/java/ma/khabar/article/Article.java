package ma.khabar.article;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import ma.khabar.category.Category;
import ma.khabar.media.Illustration;
import ma.khabar.text.MoroccanTime;
import ma.khabar.text.Slug;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * An article with everything that its page shows of it.
 *
 * @param readingMinutes at least 1
 * @param updatedAt when a change worth telling readers of was made, if ever
 * @param commentsClosedAt from when on nobody may comment by the editors' decision, if they decided so
 * @param coverage whether the times in its headings are those of updates
 * @param html the body, cleaned
 * @param authors in the order in which they sign
 */
public record Article(
        long id,
        String title,
        String slug,
        String introduction,
        Category category,
        @Nullable Illustration illustration,
        int readingMinutes,
        Instant publishedAt,
        @Nullable Instant updatedAt,
        @Nullable Instant commentsClosedAt,
        Coverage coverage,
        String html,
        List<Author> authors,
        List<Tag> tags) {

    public String path() {
        return shortPath() + "/" + Slug.encoded(slug);
    }

    /** The address that stays when the title changes, and fits into a message. */
    public String shortPath() {
        return "/a/" + id;
    }

    /** The headline as a picture, for who shows one of an article that has none; another title is another address. */
    public String cardPath() {
        return shortPath() + "/card.png?" + Integer.toHexString(title.hashCode());
    }

    public String archivePath() {
        YearMonth month = YearMonth.from(MoroccanTime.at(publishedAt));
        return "/archive/%04d/%02d".formatted(month.getYear(), month.getMonthValue());
    }

    public boolean hasVideo() {
        return html.contains("<figure class=\"video\">");
    }

    /** The body for who pays by the megabyte: its pictures no larger than a thumb. */
    public String lightHtml() {
        return html.replaceAll(" srcset=\"[^\"]*\"", "")
                .replaceAll(" sizes=\"[^\"]*\"", "")
                .replaceAll("(src=\"/media/[0-9a-f]{32}/)[0-9]+\\.webp", "$1320.webp");
    }

    /** The body as a live coverage. */
    public LiveBlog blog() {
        return LiveBlog.of(html, publishedAt);
    }

    /** The same as {@link #lightHtml}. */
    public LiveBlog lightBlog() {
        return LiveBlog.of(lightHtml(), publishedAt);
    }

    /** When it became what it is. */
    public Instant changedAt() {
        return updatedAt == null ? publishedAt : updatedAt;
    }

    /** What readers were told that was wrong, in the order in which it stands. */
    public List<String> corrections() {
        if (!html.contains("data-type=\"correction\"")) return List.of();
        return Jsoup.parseBodyFragment(html).select(".note[data-type=correction]").stream()
                .map(note -> String.join(" ", note.select("> :not(.note-label)").eachText()))
                .toList();
    }

    /** When comments close: by decision of the editors, or {@code open} after the publication, whichever is first. */
    public Instant closesAt(Duration open) {
        Instant byAge = publishedAt.plus(open);
        return commentsClosedAt != null && commentsClosedAt.isBefore(byAge) ? commentsClosedAt : byAge;
    }
}
