package ma.khabar.settings;

import ma.khabar.category.Category;

/**
 * A section of the paper as an admin wants it.
 *
 * @param id 0: there is none yet
 * @param address its part of the address, as {@link ma.khabar.text.Slug} makes it
 * @param listed whether it stands in the menu
 */
record Section(long id, String name, String address, int tint, boolean listed) {
    static Section of(Category category) {
        return new Section(category.id(), category.name(), category.slug(), category.tint(), category.listed());
    }

    String said(Aspect aspect) {
        return switch (aspect) {
            case NAME, ADDED, ORDER -> name;
            case ADDRESS -> address;
            case TINT -> String.valueOf(tint);
            case MENU -> String.valueOf(listed);
        };
    }
}
