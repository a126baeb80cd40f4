package ma.khabar.article;

import ma.khabar.text.Slug;

/** A subject that articles of any section share. */
public record Tag(long id, String slug, String name) {
    public String path() {
        return "/tag/" + Slug.encoded(slug);
    }
}
