package ma.khabar.category;

import ma.khabar.text.Slug;

/** A section of the paper. */
public record Category(long id, String slug, String name, int position) {
    private static final int TINTS = 9;

    public String path() {
        return "/category/" + Slug.encoded(slug);
    }

    /** Which of the nine colours of the style sheet marks it, from 1. */
    public int tint() {
        return 1 + Math.floorMod(position - 1, TINTS);
    }
}
