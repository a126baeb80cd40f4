package ma.khabar.article;

import java.time.Instant;
import ma.khabar.category.Category;
import ma.khabar.media.Picture;
import ma.khabar.text.Slug;
import org.jspecify.annotations.Nullable;

/** What a list shows of an article. */
public record Story(
        long id,
        String title,
        String slug,
        String introduction,
        Category category,
        @Nullable Picture picture,
        int commentCount,
        Instant publishedAt,
        Coverage coverage) {

    public String path() {
        return "/a/" + id + "/" + Slug.encoded(slug);
    }
}
