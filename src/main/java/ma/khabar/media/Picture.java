package ma.khabar.media;

import java.util.List;
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

    /** The width for pages that name a single one; browsers choose from {@link #srcset}. */
    private static final int USUAL = 960;

    public String src() {
        return path(Math.min(USUAL, width));
    }

    /** All widths up to the original's, for the attribute {@code srcset}. */
    public String srcset() {
        return WIDTHS.stream()
                .filter(wide -> wide <= width || wide.equals(WIDTHS.getFirst()))
                .map(wide -> path(wide) + " " + wide + "w")
                .collect(Collectors.joining(", "));
    }

    private String path(int wide) {
        int served = WIDTHS.stream().filter(width -> width >= wide).findFirst().orElse(WIDTHS.getLast());
        return "/media/" + file.substring(0, file.indexOf('.')) + "/" + served + ".webp";
    }
}
