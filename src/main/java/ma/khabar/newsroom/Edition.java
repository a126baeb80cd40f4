package ma.khabar.newsroom;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import ma.khabar.article.CleanHtml;
import ma.khabar.article.Coverage;
import ma.khabar.text.Slug;
import org.jspecify.annotations.Nullable;

/**
 * What readers get of an article: names of sections and pictures turned into ids, Markdown into HTML.
 *
 * @param authors their names, in the order in which they sign
 * @param publishedAt in the future: scheduled
 * @param endsAt from when on readers do not get it any more; none: it stays
 */
public record Edition(
        long category,
        String title,
        String slug,
        String introduction,
        Coverage coverage,
        CleanHtml html,
        List<String> authors,
        List<String> tags,
        @Nullable Long picture,
        @Nullable String pictureAlt,
        @Nullable String pictureCaption,
        @Nullable String pictureCredit,
        Instant publishedAt,
        @Nullable Instant endsAt,
        @Nullable Instant updatedAt) {

    /** What stands behind an article in addresses of the site's own. */
    private static final Set<String> TAKEN = Set.of("comments", "reading");

    /** The readable part of the address; none for the few titles that would be one of its pages. */
    public static String slugOf(String title) {
        String slug = Slug.of(title);
        return TAKEN.contains(slug) ? "" : slug;
    }

    /** Whether readers do not get it until it is published again. */
    public boolean isWithdrawn() {
        return !publishedAt.isBefore(EditionStore.NEVER);
    }
}
