package ma.khabar.media;

import java.awt.Rectangle;
import java.util.stream.Collectors;

/** A picture cut to a shape around its focus, which is part of the address: another focus is another address. */
public record Crop(Picture picture, Ratio ratio) {
    private static final int USUAL = 960;
    private static final int THUMBNAIL = 640;
    private static final int JPEG = 1280;

    /** For pages that name a single one. */
    public String src() {
        return path(USUAL, Rendition.Kind.WEBP);
    }

    /** The smallest, for who saves. */
    public String small() {
        return path(Picture.WIDTHS.getFirst(), Rendition.Kind.WEBP);
    }

    /** For who reads no WebP: other people's programs. */
    public String jpeg() {
        return path(JPEG, Rendition.Kind.JPG);
    }

    /** Of what is at {@link #jpeg}, in pixels. */
    public int jpegWidth() {
        return Math.min(JPEG, area().width);
    }

    public int jpegHeight() {
        return Math.max(1, Math.round((float) area().height * jpegWidth() / area().width));
    }

    /** All widths, for the attribute {@code srcset}. */
    public String srcset() {
        return srcset(Integer.MAX_VALUE);
    }

    /** The smaller widths: for what is never wider than a thumb or two. */
    public String thumbnails() {
        return srcset(THUMBNAIL);
    }

    public int width() {
        return area().width;
    }

    public int height() {
        return area().height;
    }

    private String srcset(int widest) {
        int width = area().width;
        return Picture.WIDTHS.stream()
                .filter(wide -> wide <= widest && (wide <= width || wide.equals(Picture.WIDTHS.getFirst())))
                .map(wide -> path(wide, Rendition.Kind.WEBP) + " " + wide + "w")
                .collect(Collectors.joining(", "));
    }

    private String path(int wide, Rendition.Kind kind) {
        int served = Picture.served(Math.min(wide, area().width));
        return picture.path(new Rendition(served, ratio, picture.focus(), kind));
    }

    private Rectangle area() {
        return ratio.of(picture.width(), picture.height(), picture.focus());
    }
}
