package ma.khabar.media;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A picture that has been taken in.
 *
 * @param file the name of the original, the hash of its bytes and its kind, such as {@code 0a1b….jpg}
 * @param width of the original, in pixels
 * @param height of the original, in pixels
 */
public record Picture(String file, int width, int height) {
    /** The widths, in pixels, in which pictures are served. */
    public static final List<Integer> WIDTHS = List.of(320, 480, 640, 960, 1280, 1600);

    private static final Pattern KEY = Pattern.compile("[0-9a-f]{32}");

    /** The width for pages that name a single one; browsers choose from {@link #srcset}. */
    private static final int USUAL = 960;

    public String src() {
        return path(Math.min(USUAL, width));
    }

    /** The smallest, for lists to choose from. */
    public String small() {
        return path(WIDTHS.getFirst());
    }

    /** All widths up to the original's, for the attribute {@code srcset}. */
    public String srcset() {
        return WIDTHS.stream()
                .filter(wide -> wide <= width || wide.equals(WIDTHS.getFirst()))
                .map(wide -> path(wide) + " " + wide + "w")
                .collect(Collectors.joining(", "));
    }

    /** The hash in the name of a file, or in the address of a rendition: by it a text names a picture. */
    public static String key(String name) {
        Matcher key = KEY.matcher(name);
        return key.find() ? key.group() : name;
    }

    private String path(int wide) {
        int served = WIDTHS.stream().filter(width -> width >= wide).findFirst().orElse(WIDTHS.getLast());
        return "/media/" + file.substring(0, file.indexOf('.')) + "/" + served + ".webp";
    }
}
