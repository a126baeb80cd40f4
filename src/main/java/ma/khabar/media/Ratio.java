package ma.khabar.media;

import java.awt.Rectangle;
import java.util.Arrays;
import java.util.Optional;

/** A shape in which pictures are cut. */
public enum Ratio {
    WIDE("16x9", 16, 9, "16:9"),
    CLASSIC("4x3", 4, 3, "4:3"),
    SQUARE("1x1", 1, 1, "1:1");

    private final String id;
    private final int across;
    private final int down;
    private final String label;

    Ratio(String id, int across, int down, String label) {
        this.id = id;
        this.across = across;
        this.down = down;
        this.label = label;
    }

    /** As it stands in addresses. */
    public String id() {
        return id;
    }

    public String label() {
        return label;
    }

    public int across() {
        return across;
    }

    public int down() {
        return down;
    }

    static Optional<Ratio> of(String id) {
        return Arrays.stream(values()).filter(ratio -> ratio.id.equals(id)).findFirst();
    }

    /** The largest part of a picture in this shape, as near to the focus in its middle as the edges allow. */
    Rectangle of(int width, int height, Focus focus) {
        int wide = Math.clamp(Math.round((double) height * across / down), 1, width);
        int high = Math.clamp(Math.round((double) width * down / across), 1, height);
        return new Rectangle(start(width, wide, focus.x()), start(height, high, focus.y()), wide, high);
    }

    private static int start(int whole, int part, int hundredth) {
        return Math.clamp((long) whole * hundredth / 100 - part / 2, 0, whole - part);
    }
}
