package ma.khabar.media;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import ma.khabar.media.NoPicture.Reason;

/**
 * A picture as it came, of which only the head has been read: a few kilobytes can announce one that would fill the memory.
 *
 * <p>What the bytes are is told by the bytes, never by a name.
 */
final class Negative implements AutoCloseable {
    private static final Set<String> KINDS = Set.of("JPEG", "PNG", "WEBP", "GIF");
    private static final long MOST_PIXELS = 60_000_000;
    /** So many are read at most: of what has more, every second or third pixel in both directions. */
    private static final long ENOUGH_PIXELS = 25_000_000;

    /** Where in a WebP of many parts it stands what they are. */
    private static final int WEBP_FLAGS = 20;

    private static final int WEBP_ANIMATED = 2;

    /** In bytes: where a WebP says how much comes behind that, and how long the last eight of a PNG are. */
    private static final int RIFF_SIZE = 4;

    private static final int PNG_END = 8;

    // Java's readers go on where a file ends too early, and only say so.
    private static final Pattern CUT_SHORT =
            Pattern.compile("premature|unexpected end|truncat|end of", Pattern.CASE_INSENSITIVE);

    private final ImageInputStream stream;
    private final ImageReader reader;
    private final Upright upright;

    private Negative(ImageInputStream stream, ImageReader reader, Upright upright) {
        this.stream = stream;
        this.reader = reader;
        this.upright = upright;
    }

    /** Fails for what is no picture, none of the kinds that we take, or too large. */
    static Negative of(byte[] bytes) throws NoPicture {
        if (isAnimatedWebp(bytes)) throw new NoPicture(Reason.ANIMATED);
        // Not the stream that ImageIO would make, which writes a file first.
        ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes));
        ImageReader reader = reader(stream);
        // Metadata is not ours to keep; read, it could unpack to gigabytes.
        reader.setInput(stream, false, true);
        Negative negative = new Negative(stream, reader, Upright.of(bytes));
        if (negative.pixels() > MOST_PIXELS) throw new NoPicture(Reason.TOO_LARGE);
        return negative;
    }

    private static ImageReader reader(ImageInputStream stream) throws NoPicture {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
        if (!readers.hasNext()) throw new NoPicture(Reason.NO_PICTURE);
        ImageReader reader = readers.next();
        try {
            if (KINDS.contains(reader.getFormatName().toUpperCase(Locale.ROOT))) return reader;
        } catch (IOException e) {
            throw new NoPicture(Reason.DAMAGED);
        }
        throw new NoPicture(Reason.KIND);
    }

    /** In pixels, when it stands upright. */
    int width() throws NoPicture {
        return side(!upright.turns());
    }

    int height() throws NoPicture {
        return side(upright.turns());
    }

    private long pixels() throws NoPicture {
        return (long) side(true) * side(false);
    }

    private int side(boolean width) throws NoPicture {
        try {
            int side = width ? reader.getWidth(0) : reader.getHeight(0);
            if (side > 0) return side;
        } catch (IOException | RuntimeException e) {
            throw new NoPicture(Reason.DAMAGED);
        }
        throw new NoPicture(Reason.DAMAGED);
    }

    /** The first picture in it, upright; at least {@code width} wide unless it is narrower itself, and possibly wider. */
    BufferedImage develop(int width) throws NoPicture {
        AtomicBoolean whole = new AtomicBoolean(true);
        IIOReadWarningListener listener = (source, warning) -> {
            if (CUT_SHORT.matcher(warning).find()) whole.set(false);
        };
        reader.addIIOReadWarningListener(listener);
        BufferedImage image = read(width).orElseThrow(() -> new NoPicture(Reason.DAMAGED));
        if (!whole.get()) throw new NoPicture(Reason.DAMAGED);
        return upright.apply(image);
    }

    /** Whether it does not end as files of its kind do, of those that we keep. */
    static boolean isCutShort(byte[] bytes) {
        String all = new String(bytes, StandardCharsets.ISO_8859_1);
        if (all.startsWith("\u00ff\u00d8")) return !all.endsWith("\u00ff\u00d9");
        if (all.startsWith("\u0089PNG")) return !all.startsWith("IEND", all.length() - PNG_END);
        if (all.startsWith("GIF")) return !all.endsWith(";");
        if (all.startsWith("RIFF"))
            return ByteBuffer.wrap(bytes).order(LITTLE_ENDIAN).getInt(RIFF_SIZE) + 2L * RIFF_SIZE > bytes.length;
        return true;
    }

    /** Whether its few colours, or what shines through it, would be lost in a JPEG. */
    static boolean needsExactness(BufferedImage image) {
        return image.getColorModel().hasAlpha() || image.getColorModel() instanceof IndexColorModel;
    }

    /** Readers answer what they were not made for with exceptions of all kinds. */
    private Optional<BufferedImage> read(int width) throws NoPicture {
        int step = step(width);
        try {
            ImageReadParam param = reader.getDefaultReadParam();
            param.setSourceSubsampling(step, step, 0, 0);
            return Optional.ofNullable(reader.read(0, param));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** The library that reads WebP reads single pictures only, and would say no more than that it failed. */
    private static boolean isAnimatedWebp(byte[] bytes) {
        if (bytes.length <= WEBP_FLAGS) return false;
        String head = new String(bytes, 0, WEBP_FLAGS, StandardCharsets.ISO_8859_1);
        return head.startsWith("RIFF") && head.startsWith("WEBPVP8X", 8) && (bytes[WEBP_FLAGS] & WEBP_ANIMATED) != 0;
    }

    private int step(int width) throws NoPicture {
        int step = Math.max(1, width() / width);
        while (pixels() / ((long) step * step) > ENOUGH_PIXELS) step++;
        return step;
    }

    @Override
    public void close() throws IOException {
        reader.dispose();
        stream.close();
    }
}
