package ma.khabar.demo;

import java.awt.Color;

/** The colours of the newspaper's paint box, and how they mix. */
final class Pigment {
    static final Color PAPER = new Color(0xfbfaf7);
    static final Color INK = new Color(0x15171c);
    static final Color GREEN = new Color(0x0a6b4f);
    static final Color TERRACOTTA = new Color(0xb3311d);
    static final Color OCHRE = new Color(0xdf9f35);
    static final Color MAJORELLE = new Color(0x2743a6);
    static final Color SAND = new Color(0xe6cb98);

    static final Color CLAY = new Color(0xc67c50);
    static final Color ROSE = new Color(0xdfa48e);
    static final Color PLUM = new Color(0x6d4a5e);
    static final Color SLATE = new Color(0x5c7186);
    static final Color SEA = new Color(0x2b7f8c);
    static final Color SKY = new Color(0x8fbcc8);
    static final Color LEAF = new Color(0x6f9a55);
    static final Color WOOD = new Color(0x7a4a2e);
    static final Color LAMP = new Color(0xffd27a);

    private Pigment() {}

    /** All of {@code from} when the share is 0, all of {@code to} when it is 1. */
    static Color mix(Color from, Color to, double share) {
        double kept = Math.clamp(share, 0.0, 1.0);
        return new Color(
                between(from.getRed(), to.getRed(), kept),
                between(from.getGreen(), to.getGreen(), kept),
                between(from.getBlue(), to.getBlue(), kept));
    }

    /** What a pigment looks like in coloured light. */
    static Color under(Color light, Color pigment) {
        return new Color(
                filtered(pigment.getRed(), light.getRed()),
                filtered(pigment.getGreen(), light.getGreen()),
                filtered(pigment.getBlue(), light.getBlue()));
    }

    static Color veil(Color color, double opacity) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), (int) Math.round(255 * opacity));
    }

    private static int between(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }

    private static int filtered(int channel, int light) {
        return channel * light / 255;
    }
}
