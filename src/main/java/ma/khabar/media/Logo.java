package ma.khabar.media;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The site's own mark.
 *
 * @param file the name of what is shown of it, such as {@code 0a1b….png}
 * @param across of that, in pixels
 * @param down of that, in pixels
 */
public record Logo(String file, int across, int down) {
    private static final Pattern KEPT =
            Pattern.compile("([0-9a-f]{32}\\.(?:png|jpg)) ([1-9][0-9]{0,3}) ([1-9][0-9]{0,3})");

    /** What {@link #kept} has written; empty for anything else. */
    public static Optional<Logo> of(String kept) {
        Matcher parts = KEPT.matcher(kept);
        return parts.matches()
                ? Optional.of(
                        new Logo(parts.group(1), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3))))
                : Optional.empty();
    }

    /** As the settings keep it. */
    public String kept() {
        return file + " " + across + " " + down;
    }

    /** As it stands at the head of every page, which may be transparent. */
    public String src() {
        return "/logo/" + file;
    }

    /** On white and square, in JPEG, for other people's programs. */
    public String path() {
        return "/logo/" + square();
    }

    /** Of what {@link #path} names, in pixels; at least 112. */
    public int width() {
        return Math.max(across, down);
    }

    public int height() {
        return width();
    }

    String square() {
        return Picture.key(file) + "-square.jpg";
    }
}
