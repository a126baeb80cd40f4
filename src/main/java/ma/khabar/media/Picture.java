package ma.khabar.media;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A picture that has been taken in.
 *
 * @param file the name of what is kept of it: the hash of the bytes that came, and the kind that it was made, such as {@code 0a1b….jpg}
 * @param width of what is kept, in pixels
 * @param height of what is kept, in pixels
 * @param focus what crops of it keep
 */
public record Picture(String file, int width, int height, Focus focus) {
    /** The widths, in pixels, in which pictures are served. */
    public static final List<Integer> WIDTHS = List.of(320, 480, 640, 960, 1280, 1600);

    private static final Pattern KEY = Pattern.compile("[0-9a-f]{32}");

    /** The width for pages that name a single one; browsers choose from {@link #srcset}. */
    private static final int USUAL = 960;

    /** With the focus that it has as long as nobody has chosen one. */
    public Picture(String file, int width, int height) {
        this(file, width, height, Focus.usual(width, height));
    }

    /** As it is kept; none when there is none. */
    public static @Nullable Picture orNone(
            @Nullable String file,
            @Nullable Integer width,
            @Nullable Integer height,
            @Nullable Integer x,
            @Nullable Integer y) {
        if (file == null || width == null || height == null || x == null || y == null) return null;
        return new Picture(file, width, height, new Focus(x, y));
    }

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

    /** Cut to 16:9 around its focus, as leads and cards show it. */
    public Crop wide() {
        return new Crop(this, Ratio.WIDE);
    }

    /** Cut to 4:3. */
    public Crop classic() {
        return new Crop(this, Ratio.CLASSIC);
    }

    public Crop square() {
        return new Crop(this, Ratio.SQUARE);
    }

    /** All forms in which it is served. */
    List<Rendition> renditions() {
        List<Rendition> all = new ArrayList<>();
        for (Rendition.Kind kind : Rendition.Kind.values()) {
            for (int wide : WIDTHS) {
                if (wide > served(width)) continue;
                all.add(new Rendition(wide, null, null, kind));
                for (Ratio ratio : Ratio.values()) all.add(new Rendition(wide, ratio, focus, kind));
            }
        }
        return all;
    }

    /** By which texts and addresses name it. */
    public String key() {
        return file.substring(0, file.indexOf('.'));
    }

    /** The hash in the name of a file, or in the address of a rendition: by it a text names a picture. */
    public static String key(String name) {
        Matcher key = KEY.matcher(name);
        return key.find() ? key.group() : name;
    }

    /** The smallest of the widths that is enough for {@code wide}. */
    static int served(int wide) {
        return WIDTHS.stream().filter(width -> width >= wide).findFirst().orElse(WIDTHS.getLast());
    }

    String path(Rendition rendition) {
        return "/media/" + key() + "/" + rendition.name();
    }

    private String path(int wide) {
        return path(new Rendition(served(wide), null, null, Rendition.Kind.WEBP));
    }
}
