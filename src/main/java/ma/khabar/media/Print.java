package ma.khabar.media;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import net.coobird.thumbnailator.Thumbnails;

/**
 * A picture encoded by us: pixels and nothing else.
 *
 * @param kind the ending of its file
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares two.
record Print(byte[] bytes, String kind, int width, int height) {
    private static final int WIDEST = 3_200;
    private static final double QUALITY_TO_KEEP = 0.92;
    private static final double QUALITY_TO_SERVE = 0.82;

    /** What is kept of what came. */
    static Print toKeep(byte[] bytes) throws IOException {
        try (Negative negative = Negative.of(bytes)) {
            return toKeep(negative.develop(WIDEST));
        }
    }

    static Print toKeep(BufferedImage read) throws IOException {
        boolean exact = Negative.needsExactness(read);
        BufferedImage image = scaled(read, WIDEST, exact);
        return exact
                ? new Print(encoded(image, "png", 1), "png", image.getWidth(), image.getHeight())
                : new Print(encoded(image, "jpg", QUALITY_TO_KEEP), "jpg", image.getWidth(), image.getHeight());
    }

    /** The picture that is kept, to make renditions from. */
    static BufferedImage kept(byte[] bytes) throws IOException {
        try (Negative negative = Negative.of(bytes)) {
            return negative.develop(WIDEST);
        }
    }

    /** A rendition; what shines through is white, as paper is. */
    static byte[] toServe(BufferedImage original, Rendition rendition) throws IOException {
        BufferedImage image = scaled(cut(original, rendition), rendition.width(), false);
        return encoded(image, rendition.kind().ending(), QUALITY_TO_SERVE);
    }

    private static BufferedImage cut(BufferedImage image, Rendition rendition) {
        if (rendition.ratio() == null || rendition.focus() == null) return image;
        Rectangle area = rendition.ratio().of(image.getWidth(), image.getHeight(), rendition.focus());
        return image.getSubimage(area.x, area.y, area.width, area.height);
    }

    private static BufferedImage scaled(BufferedImage image, int width, boolean transparent) throws IOException {
        int wide = Math.min(width, image.getWidth());
        int high = Math.max(1, Math.round((float) image.getHeight() * wide / image.getWidth()));
        BufferedImage flat = transparent ? image : onPaper(image);
        return Thumbnails.of(flat)
                .forceSize(wide, high)
                .imageType(transparent ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB)
                .asBufferedImage();
    }

    /** So wide at most; as transparent as it was. */
    static BufferedImage within(BufferedImage image, int width) throws IOException {
        return scaled(image, width, Negative.needsExactness(image));
    }

    private static BufferedImage onPaper(BufferedImage image) {
        if (!image.getColorModel().hasAlpha()) return image;
        BufferedImage paper = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        var brush = paper.createGraphics();
        brush.drawImage(image, 0, 0, Color.WHITE, null);
        brush.dispose();
        return paper;
    }

    private static byte[] encoded(BufferedImage image, String format, double quality) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        var builder = Thumbnails.of(image).scale(1).outputFormat(format);
        if (quality < 1) builder.outputQuality(quality);
        builder.toOutputStream(bytes);
        return bytes.toByteArray();
    }
}
