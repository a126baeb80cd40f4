package ma.khabar.library;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/** Pictures as cameras, programs and evildoers make them: red above, blue below, and a green corner at the top left. */
public final class Photo {
    /** Of the sign at its beginning and of its first part. */
    private static final int PNG_HEAD = 33;

    private Photo() {}

    public static byte[] jpeg(int width, int height) {
        return encoded(drawn(width, height, BufferedImage.TYPE_INT_RGB), "jpg");
    }

    public static byte[] png(int width, int height) {
        return encoded(drawn(width, height, BufferedImage.TYPE_INT_RGB), "png");
    }

    /** Transparent but for its green corner. */
    static byte[] transparentPng(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        fill(image, 0, 0, width / 4, height / 4, Color.GREEN);
        return encoded(image, "png");
    }

    static byte[] gif(int width, int height) {
        return encoded(drawn(width, height, BufferedImage.TYPE_BYTE_INDEXED), "gif");
    }

    /** As a phone writes it that was held upright: on its side, with a word on how to turn it and where it was taken. */
    static byte[] onItsSide(int width, int height) {
        byte[] jpeg = jpeg(width, height);
        byte[] exif = HexFormat.of()
                .parseHex("457869660000" + "4d4d002a00000008" + "0002" // Exif, big endian, two entries
                        + "0112000300000001" + "00060000" // orientation 6
                        + "8825000400000001" + "00000026" // GPS is at 38
                        + "00000000" // no further directory
                        + "0001" + "0001000200000002" + "4e000000" + "00000000"); // north
        byte[] place = "GPS 33.5731".getBytes(StandardCharsets.US_ASCII);
        int length = 2 + exif.length + place.length;
        ByteBuffer all = ByteBuffer.allocate(jpeg.length + length + 2);
        all.put(jpeg, 0, 2).put((byte) 0xFF).put((byte) 0xE1).putShort((short) length);
        all.put(exif).put(place).put(jpeg, 2, jpeg.length - 2);
        return all.array();
    }

    /** A few bytes that announce a picture of this size. */
    static byte[] bomb(int width, int height) {
        byte[] png = png(1, 1);
        ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
        CRC32 sum = new CRC32();
        sum.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) sum.getValue());
        return png;
    }

    /** A PNG with a compressed part of this kind behind its head, of so many bytes when it is unpacked. */
    static byte[] saying(byte[] png, String kind, int length) {
        // A name and its end; then how it is compressed, which an iTXt has other things around.
        byte[] head = ("x\0" + (kind.equals("iTXt") ? "\1\0\0\0" : "\0")).getBytes(StandardCharsets.US_ASCII);
        byte[] content = deflated(length);
        ByteBuffer part = ByteBuffer.allocate(12 + head.length + content.length)
                .putInt(head.length + content.length)
                .put(kind.getBytes(StandardCharsets.US_ASCII))
                .put(head)
                .put(content);
        CRC32 sum = new CRC32();
        sum.update(part.array(), 4, part.position() - 4);
        part.putInt((int) sum.getValue());
        return ByteBuffer.allocate(png.length + part.capacity())
                .put(png, 0, PNG_HEAD)
                .put(part.array())
                .put(png, PNG_HEAD, png.length - PNG_HEAD)
                .array();
    }

    private static byte[] deflated(int length) {
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        byte[] piece = new byte[1 << 20];
        try (DeflaterOutputStream out = new DeflaterOutputStream(deflated)) {
            for (int left = length; left > 0; left -= piece.length) out.write(piece);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return deflated.toByteArray();
    }

    static byte[] cut(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length / 2);
    }

    static BufferedImage read(byte[] bytes) {
        try {
            return ImageIO.read(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage drawn(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        fill(image, 0, 0, width, height / 2, Color.RED);
        fill(image, 0, height / 2, width, height, Color.BLUE);
        fill(image, 0, 0, width / 4, height / 4, Color.GREEN);
        return image;
    }

    private static void fill(BufferedImage image, int left, int top, int right, int bottom, Color colour) {
        var brush = image.createGraphics();
        brush.setColor(colour);
        brush.fillRect(left, top, right - left, bottom - top);
        brush.dispose();
    }

    private static byte[] encoded(BufferedImage image, String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, bytes)) throw new AssertionError("cannot write " + format);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
