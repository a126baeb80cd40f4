package ma.khabar.article;

import ma.khabar.text.Slug;
import org.jspecify.annotations.Nullable;

/** Who signs articles. */
public record Author(
        long id, String slug, String name, @Nullable String about) {
    public String path() {
        return "/author/" + Slug.encoded(slug);
    }
}
