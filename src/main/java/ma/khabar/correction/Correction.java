package ma.khabar.correction;

import java.time.Instant;
import ma.khabar.text.Slug;

/** A mistake in an article that readers can read, and what is right. */
public record Correction(long id, long article, String title, String slug, String note, Instant at) {
    public String path() {
        return "/a/" + article + "/" + Slug.encoded(slug);
    }
}
