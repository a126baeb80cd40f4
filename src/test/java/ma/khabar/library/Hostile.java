package ma.khabar.library;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Pictures that are rare, broken or meant to do harm. */
final class Hostile {
    /** Of the head of a WebP file, and of that of each part in it. */
    private static final int HEAD = 12;

    private static final int PART_HEAD = 8;

    private Hostile() {}

    /** As printers want it, in four inks of which Adobe writes how little there is: all red. */
    static byte[] cmykJpeg(int width, int height) {
        WritableRaster inks = Raster.createInterleavedRaster(0, width, height, 4, null);
        for (int y = 0; y < height; y++)
            for (int x = 0; x < width; x++) inks.setPixel(x, y, new int[] {255, 0, 0, 255});
        byte[] jpeg = written("jpg", (writer, out) -> writer.write(new IIOImage(inks, null, null)));
        // Without Adobe's mark Java would take the fourth for what shines through.
        byte[] mark = HexFormat.of().parseHex("ffee000e" + "41646f6265" + "00640000000000");
        return ByteBuffer.allocate(jpeg.length + mark.length)
                .put(jpeg, 0, 2)
                .put(mark)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    static byte[] webp(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++)
            for (int x = 0; x < width; x++) image.setRGB(x, y, new Color(x % 256, y % 256, (x * y) % 256).getRGB());
        return written("webp", (writer, out) -> writer.write(image));
    }

    /** One frame, and the word that there may be more. */
    static byte[] animatedWebp(int width, int height) {
        byte[] still = webp(width, height);
        byte[] picture = Arrays.copyOfRange(still, HEAD, still.length);
        ByteBuffer frame = ByteBuffer.allocate(16 + picture.length).order(ByteOrder.LITTLE_ENDIAN);
        frame.position(6);
        putThree(frame, width - 1);
        putThree(frame, height - 1);
        putThree(frame, 100);
        frame.put((byte) 0).put(picture);
        return riff(part("VP8X", canvas(2, width, height)), part("ANIM", new byte[6]), part("ANMF", frame.array()));
    }

    /** A small picture on a canvas that it says is of this size. */
    static byte[] hugeWebp(int width, int height) {
        byte[] still = webp(40, 30);
        return riff(part("VP8X", canvas(0, width, height)), Arrays.copyOfRange(still, HEAD, still.length));
    }

    /** Some bytes in its middle are others. */
    static byte[] scratched(byte[] bytes) {
        byte[] scratched = bytes.clone();
        for (int i = bytes.length / 3; i < bytes.length / 2; i++) scratched[i] ^= (byte) 0x5A;
        return scratched;
    }

    /** The sum behind its first part is wrong. */
    static byte[] pngWithWrongSum(int width, int height) {
        byte[] png = Photo.png(width, height);
        png[29] ^= 0x55;
        return png;
    }

    static byte[] gifOfFrames(int frames, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED);
        return written("gif", (writer, out) -> {
            writer.prepareWriteSequence(writer.getDefaultStreamMetadata(writer.getDefaultWriteParam()));
            for (int i = 0; i < frames; i++) {
                image.setRGB(i % width, i % height, Color.YELLOW.getRGB());
                var told = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), null);
                writer.writeToSequence(new IIOImage(image, null, told), null);
            }
            writer.endWriteSequence();
        });
    }

    private interface Writing {
        void write(ImageWriter writer, ImageOutputStream out) throws IOException;
    }

    private static byte[] written(String format, Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writing.write(writer, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static byte[] canvas(int flags, int width, int height) {
        ByteBuffer canvas =
                ByteBuffer.allocate(10).order(ByteOrder.LITTLE_ENDIAN).putInt(flags);
        putThree(canvas, width - 1);
        putThree(canvas, height - 1);
        return canvas.array();
    }

    private static void putThree(ByteBuffer buffer, int number) {
        buffer.put((byte) number).put((byte) (number >> 8)).put((byte) (number >> 16));
    }

    private static byte[] part(String name, byte[] content) {
        int padded = content.length + content.length % 2;
        return ByteBuffer.allocate(PART_HEAD + padded)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .putInt(content.length)
                .put(content)
                .array();
    }

    private static byte[] riff(byte[]... parts) {
        int length = 4 + Arrays.stream(parts).mapToInt(part -> part.length).sum();
        ByteBuffer all = ByteBuffer.allocate(PART_HEAD + length).order(ByteOrder.LITTLE_ENDIAN);
        all.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(length);
        all.put("WEBP".getBytes(StandardCharsets.US_ASCII));
        for (byte[] part : parts) all.put(part);
        return all.array();
    }
}
