package ma.khabar.media;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One of the forms in which a picture is served.
 *
 * @param width in pixels, one of {@link Picture#WIDTHS}
 * @param ratio the shape it is cut to; none: the whole picture
 * @param focus what the cut keeps; none with the whole picture
 */
record Rendition(int width, @Nullable Ratio ratio, @Nullable Focus focus, Kind kind) {
    private static final Pattern NAME =
            Pattern.compile("([1-9][0-9]{2,3})(?:-([0-9]{1,2}x[0-9])-(0|[1-9][0-9]{0,2})-(0|[1-9][0-9]{0,2}))?");

    /** How it is encoded. */
    enum Kind {
        WEBP("image/webp"),
        JPG("image/jpeg");

        private final String type;

        Kind(String type) {
            this.type = type;
        }

        String type() {
            return type;
        }

        String ending() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Reads the last part of an address, such as {@code 640} or {@code 640-16x9-50-35}; empty for anything else. */
    static Optional<Rendition> parse(String name, Kind kind) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches() || !Picture.WIDTHS.contains(Integer.valueOf(parts.group(1)))) return Optional.empty();
        int width = Integer.parseInt(parts.group(1));
        if (parts.group(2) == null) return Optional.of(new Rendition(width, null, null, kind));
        Focus focus = new Focus(Integer.parseInt(parts.group(3)), Integer.parseInt(parts.group(4)));
        return Ratio.of(parts.group(2))
                .filter(ratio -> focus.isOnIt())
                .map(ratio -> new Rendition(width, ratio, focus, kind));
    }

    /** The last part of its address, and of the name of its file. */
    String name() {
        String cut = ratio == null || focus == null ? "" : "-" + ratio.id() + "-" + focus.x() + "-" + focus.y();
        return width + cut + "." + kind.ending();
    }
}
