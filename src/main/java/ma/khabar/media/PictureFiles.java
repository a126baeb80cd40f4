package ma.khabar.media;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import ma.khabar.text.Sha256;
import net.coobird.thumbnailator.Thumbnails;

/**
 * The pictures in the data folder: originals under the hash of their bytes, and smaller ones made when first asked for.
 *
 * <p>A file gets its name only when it is whole, so a crash leaves none that is half.
 */
public final class PictureFiles {
    private static final int NAME_DIGITS = 32;
    private static final Map<String, String> KINDS = Map.of("JPEG", "jpg", "PNG", "png", "WEBP", "webp", "GIF", "gif");
    private static final String KEY = "[0-9a-f]{32}";
    private static final long MOST_PIXELS = 60_000_000;
    private static final double QUALITY = 0.82;

    private final Path originals;
    private final Path renditions;
    // Scaling takes memory and a core for as long as it lasts.
    private final Semaphore workshop = new Semaphore(2);

    /** Something that is no picture, or none that we take; the message says why, in English, for whoever runs the command. */
    public static final class NoPicture extends IOException {
        NoPicture(String message) {
            super(message);
        }
    }

    /** {@code data} is the data folder; nothing is made there before the first picture comes. */
    public PictureFiles(Path data) {
        this.originals = data.resolve("pictures/originals");
        this.renditions = data.resolve("pictures/renditions");
    }

    /** Keeps the picture, on the disk when this returns; its bytes decide what it is. */
    public Picture take(byte[] bytes) throws IOException {
        Picture picture = measure(bytes);
        Path file = originals.resolve(picture.file());
        if (!Files.exists(file)) write(file, bytes);
        return picture;
    }

    /** The file of a rendition in WebP, made now if it was not before; empty when there is no such picture or width. */
    public Optional<Path> rendition(String key, int width) throws IOException {
        if (!key.matches(KEY) || !Picture.WIDTHS.contains(width)) return Optional.empty();
        Path file = renditions.resolve(key + "-" + width + ".webp");
        if (Files.exists(file)) return Optional.of(file);
        Optional<Path> original = original(key);
        if (original.isPresent()) make(original.get(), width, file);
        return original.map(found -> file);
    }

    /** The picture whose original is named by this hash; empty when there is none. */
    public Optional<Picture> called(String key) throws IOException {
        if (!key.matches(KEY)) return Optional.empty();
        Optional<Path> original = original(key);
        return original.isPresent() ? Optional.of(measure(Files.readAllBytes(original.get()))) : Optional.empty();
    }

    private Optional<Path> original(String key) {
        return KINDS.values().stream()
                .map(kind -> originals.resolve(key + "." + kind))
                .filter(Files::exists)
                .findFirst();
    }

    private void make(Path original, int width, Path file) throws IOException {
        workshop.acquireUninterruptibly();
        try {
            if (Files.exists(file)) return;
            write(file, webp(scaled(ImageIO.read(original.toFile()), width)));
        } finally {
            workshop.release();
        }
    }

    private static BufferedImage scaled(BufferedImage image, int width) throws IOException {
        int wide = Math.min(width, image.getWidth());
        return Thumbnails.of(image)
                .width(wide)
                .imageType(BufferedImage.TYPE_INT_RGB)
                .asBufferedImage();
    }

    private static byte[] webp(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Thumbnails.of(image)
                .scale(1)
                .outputFormat("webp")
                .outputQuality(QUALITY)
                .toOutputStream(bytes);
        return bytes.toByteArray();
    }

    /** Reads the head of the file only: a few kilobytes can announce a picture that would fill the memory. */
    private static Picture measure(byte[] bytes) throws IOException {
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) throw new NoPicture("not a picture");
            ImageReader reader = readers.next();
            reader.setInput(stream);
            String kind = KINDS.get(reader.getFormatName().toUpperCase(Locale.ROOT));
            if (kind == null) throw new NoPicture("neither JPEG, PNG, WebP nor GIF");
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            if (pixels > MOST_PIXELS) throw new NoPicture("more than " + MOST_PIXELS / 1_000_000 + " megapixels");
            return new Picture(
                    Sha256.hex(bytes).substring(0, NAME_DIGITS) + "." + kind, reader.getWidth(0), reader.getHeight(0));
        }
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Path partial = Files.createTempFile(file.getParent(), ".partial", "");
        try (FileChannel channel = FileChannel.open(partial, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(bytes));
            channel.force(true);
        }
        Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
