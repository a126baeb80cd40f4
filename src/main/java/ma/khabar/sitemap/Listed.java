package ma.khabar.sitemap;

import java.time.Instant;
import java.util.Objects;
import ma.khabar.media.Picture;
import ma.khabar.text.Slug;
import org.jspecify.annotations.Nullable;

/** What search engines are told of an article. */
record Listed(
        long id,
        String slug,
        String title,
        @Nullable Picture picture,
        Instant publishedAt,
        @Nullable Instant updatedAt) {

    String path() {
        return "/a/" + id + "/" + Slug.encoded(slug);
    }

    Instant changedAt() {
        return Objects.requireNonNullElse(updatedAt, publishedAt);
    }
}
