package ma.khabar.demo;

import java.awt.Color;

/** Sea and harbour water, with the light lying on it. */
final class Water {
    private Water() {}

    static void fill(Brush brush, double top, Color water) {
        Color near = brush.lit(water);
        Color far = Pigment.mix(near, brush.palette().horizon(), 0.45);
        brush.fill(Shapes.box(brush.left(), top, brush.width(), 1 - top), Brush.fall(top, far, 1, near));
    }

    /** A broken path of light below the sun, broadening towards the viewer. */
    static void glitter(Brush brush, double x, double top, double bottom) {
        Dice dice = brush.dice();
        Color light = brush.palette().sun();
        for (double y = top + 0.006; y < bottom; y += 0.011) {
            double nearness = (y - top) / (1 - top);
            double reach = 0.05 + 0.16 * nearness;
            for (int i = 0; i < 2; i++)
                ripple(
                        brush,
                        x + dice.around(0, reach),
                        y,
                        dice.between(0.02, 0.09),
                        0.0028 + 0.004 * nearness,
                        Pigment.veil(light, 0.6));
        }
    }

    static void ripples(Brush brush, double top, double bottom, int number) {
        Dice dice = brush.dice();
        for (int i = 0; i < number; i++) {
            double y = dice.between(top, bottom);
            Color crest = Pigment.veil(brush.palette().horizon(), dice.between(0.15, 0.4));
            double nearness = (y - top) / (1 - top);
            ripple(
                    brush,
                    dice.between(brush.left(), brush.right()),
                    y,
                    dice.between(0.04, 0.14),
                    0.002 + 0.004 * nearness,
                    crest);
        }
    }

    static void ripple(Brush brush, double x, double y, double length, double thickness, Color color) {
        brush.fill(Shapes.oval(x, y, length / 2, thickness / 2), color);
    }
}
