package ma.khabar.demo;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** The faint tooth of newsprint that binds flat colours into one printed picture. */
final class Grain {
    private static final int DEPTH = 7;

    private Grain() {}

    static void strew(BufferedImage picture, Dice dice) {
        int[] pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < pixels.length; i++) pixels[i] = shifted(pixels[i], speck(dice.bits()));
    }

    /** The sum of two even chances, so that most specks are faint. */
    private static int speck(int bits) {
        return (bits & DEPTH) + (bits >> 8 & DEPTH) - DEPTH;
    }

    private static int shifted(int rgb, int by) {
        return channel(rgb >> 16, by) << 16 | channel(rgb >> 8, by) << 8 | channel(rgb, by);
    }

    private static int channel(int value, int by) {
        return Math.clamp((value & 0xff) + by, 0, 0xff);
    }
}
