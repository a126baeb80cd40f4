package ma.khabar.editing;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An article as the newsroom sees it, from its first word on.
 *
 * @param article what readers get of it; none: nothing yet
 * @param owner who began it; none: it came from a file
 * @param section the name of its category
 * @param version grows with every save and every step
 * @param reason why it was returned
 * @param publishedAt as readers know it; in the future: scheduled
 * @param endsAt from when on they do not get it any more; none: it stays
 * @param withdrawnAt since when readers do not get it any more
 */
public record Piece(
        long id,
        @Nullable Long article,
        @Nullable Long owner,
        @Nullable String ownerName,
        @Nullable Long category,
        @Nullable String section,
        String title,
        Stage stage,
        int version,
        @Nullable String reason,
        @Nullable Instant publishedAt,
        @Nullable Instant endsAt,
        @Nullable Instant withdrawnAt,
        @Nullable Instant trashedAt,
        Instant createdAt,
        Instant changedAt) {

    public String address() {
        return "/newsroom/articles/" + id;
    }

    /** Where readers find it, once they may. */
    public String path() {
        return "/a/" + article;
    }

    public String name() {
        return title.isEmpty() ? "بلا عنوان" : title;
    }

    /** Now, at its minute, or until its end. */
    public boolean reachesReaders() {
        return article != null && publishedAt != null && withdrawnAt == null;
    }

    public boolean isOut(Instant now) {
        return reachesReaders() && publishedAt != null && !publishedAt.isAfter(now) && !hasEnded(now);
    }

    public boolean isScheduled(Instant now) {
        return reachesReaders() && !hasEnded(now) && !isOut(now);
    }

    public boolean hasEnded(Instant now) {
        return endsAt != null && !endsAt.isAfter(now);
    }

    /** Whether what was saved differs from what readers get, or will get. */
    public boolean isAhead() {
        return reachesReaders() && stage != Stage.PUBLISHED;
    }

    /** Where it stands, in a word or two. */
    public String standing(Instant now) {
        if (trashedAt != null) return "في السلة";
        if (withdrawnAt != null && stage == Stage.DRAFT) return "مسحوب";
        if (stage != Stage.PUBLISHED) return stage.label();
        if (hasEnded(now)) return "انتهى نشره";
        return isScheduled(now) ? "مجدول" : "منشور";
    }

    /** The same as the style sheet knows it. */
    public String mark(Instant now) {
        if (trashedAt != null) return "trashed";
        if (stage == Stage.PUBLISHED && hasEnded(now)) return "draft";
        if (stage == Stage.PUBLISHED && isScheduled(now)) return "scheduled";
        return stage.name().toLowerCase(Locale.ROOT);
    }
}
