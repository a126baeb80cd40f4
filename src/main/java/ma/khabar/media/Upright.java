package ma.khabar.media;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/** Turns a picture the way the camera was held, which a JPEG says in its EXIF part and nowhere else. */
record Upright(Orientation orientation) {
    private static final int MARKER = 0xFF;
    private static final int START = 0xD8;
    private static final int EXIF = 0xE1;
    private static final int SCAN = 0xDA;
    private static final byte[] SIGNATURE = {'E', 'x', 'i', 'f', 0, 0};
    private static final Set<Orientation> ON_ITS_SIDE =
            Set.of(Orientation.LEFT_TOP, Orientation.RIGHT_TOP, Orientation.RIGHT_BOTTOM, Orientation.LEFT_BOTTOM);

    static Upright of(byte[] bytes) {
        return new Upright(exif(bytes).map(Upright::said).orElse(Orientation.TOP_LEFT));
    }

    /** Whether width becomes height. */
    boolean turns() {
        return ON_ITS_SIDE.contains(orientation);
    }

    BufferedImage apply(BufferedImage image) {
        if (orientation == Orientation.TOP_LEFT) return image;
        return ExifFilterUtils.getFilterForOrientation(orientation).apply(image);
    }

    private static Orientation said(byte[] exif) {
        try {
            Orientation said = ExifUtils.getOrientationFromExif(exif);
            return said == null ? Orientation.TOP_LEFT : said;
        } catch (RuntimeException e) {
            // Anybody can write anything there.
            return Orientation.TOP_LEFT;
        }
    }

    /** Walks over the parts of a JPEG before its pixels. Java's own reader refuses the metadata of what many cameras write. */
    private static Optional<byte[]> exif(byte[] bytes) {
        if (bytes.length < 4 || unsigned(bytes, 0) != MARKER || unsigned(bytes, 1) != START) return Optional.empty();
        int at = 2;
        while (at + 4 <= bytes.length && unsigned(bytes, at) == MARKER && unsigned(bytes, at + 1) != SCAN) {
            int length = unsigned(bytes, at + 2) << 8 | unsigned(bytes, at + 3);
            int end = at + 2 + length;
            if (length < 2 || end > bytes.length) return Optional.empty();
            byte[] part = Arrays.copyOfRange(bytes, at + 4, end);
            if (unsigned(bytes, at + 1) == EXIF && startsLikeExif(part)) return Optional.of(part);
            at = end;
        }
        return Optional.empty();
    }

    private static boolean startsLikeExif(byte[] part) {
        return part.length > SIGNATURE.length
                && Arrays.equals(part, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length);
    }

    private static int unsigned(byte[] bytes, int at) {
        return Byte.toUnsignedInt(bytes[at]);
    }
}
