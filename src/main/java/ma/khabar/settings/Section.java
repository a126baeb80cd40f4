package ma.khabar.settings;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.khabar.category.Category;
import ma.khabar.text.Sha256;

/**
 * A section of the paper as an admin wants it.
 *
 * @param id 0: there is none yet
 * @param address its part of the address, as {@link ma.khabar.text.Slug} makes it
 * @param listed whether it stands in the menu
 */
record Section(long id, String name, String address, int tint, boolean listed) {
    private static final int VERSION_DIGITS = 16;

    static Section of(Category category) {
        return new Section(category.id(), category.name(), category.slug(), category.tint(), category.listed());
    }

    /** By which it is known whether one of them is another than it was, or stands elsewhere. */
    static String version(List<Section> inOrder) {
        return Sha256.hex(inOrder.toString().getBytes(StandardCharsets.UTF_8)).substring(0, VERSION_DIGITS);
    }

    String inWords() {
        return Stream.of(Aspect.NAME, Aspect.ADDRESS, Aspect.TINT, Aspect.MENU)
                .map(aspect -> aspect.label() + ": " + aspect.words(said(aspect)))
                .collect(Collectors.joining("، "));
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
