package ma.khabar.category;

import ma.khabar.text.Slug;

/**
 * A section of the paper.
 *
 * @param tint which of the nine colours of the style sheet marks it, from 1
 * @param listed whether it stands in the menu
 */
public record Category(long id, String slug, String name, int tint, boolean listed) {
    /** How many colours there are. */
    public static final int TINTS = 9;

    public String path() {
        return "/category/" + Slug.encoded(slug);
    }
}
