package ma.khabar.demo;

import java.awt.Color;
import java.awt.geom.Area;
import java.awt.geom.Path2D;

/** What hangs over every landscape: the gradient of the hour, its sun or moon, clouds, stars and birds. */
final class Sky {
    private static final int STARS = 90;

    private Sky() {}

    static void over(Brush brush, double horizon) {
        Palette palette = brush.palette();
        brush.fill(brush.frame(), Brush.fall(0, palette.zenith(), horizon, palette.horizon()));
        if (palette.equals(Palette.NIGHT)) stars(brush, horizon);
    }

    private static void stars(Brush brush, double horizon) {
        Dice dice = brush.dice();
        for (int i = 0; i < STARS; i++) {
            double y = dice.between(0, horizon);
            double x = dice.between(brush.left(), brush.right());
            Color light = Pigment.veil(brush.palette().sun(), dice.between(0.3, 0.9) * (1 - y / horizon));
            brush.fill(Shapes.disc(x, y, dice.between(0.0009, 0.0024)), light);
        }
    }

    /** A sun, a moon by night, or a brighter patch of rain cloud. */
    static void sun(Brush brush, double x, double y, double radius) {
        Color sun = brush.palette().sun();
        brush.glow(x, y, radius * 5, sun, 0.42);
        if (brush.palette().equals(Palette.RAIN)) return;
        brush.fill(Shapes.disc(x, y, radius), sun);
        if (brush.palette().equals(Palette.NIGHT)) maria(brush, x, y, radius);
    }

    /** Somewhere in the left half of the sky, whence the light comes. */
    static void sunSomewhere(Brush brush, double highest, double lowest) {
        Dice dice = brush.dice();
        double radius = dice.between(0.055, 0.115);
        sun(brush, dice.between(-0.55, -0.12), dice.between(highest, lowest), radius);
    }

    private static void maria(Brush brush, double x, double y, double radius) {
        Color grey = Pigment.veil(brush.palette().horizon(), 0.22);
        brush.fill(Shapes.disc(x - radius * 0.3, y - radius * 0.2, radius * 0.32), grey);
        brush.fill(Shapes.disc(x + radius * 0.25, y + radius * 0.35, radius * 0.24), grey);
        brush.fill(Shapes.disc(x + radius * 0.4, y - radius * 0.35, radius * 0.14), grey);
    }

    static void clouds(Brush brush, int most, double highest, double lowest) {
        Dice dice = brush.dice();
        int number = dice.count(1, most);
        for (int i = 0; i < number; i++) {
            double width = dice.between(0.22, 0.55);
            cloud(brush, dice.between(brush.left(), brush.right()), dice.between(highest, lowest), width);
        }
    }

    /** A pile of rounded bars over a flat foot. */
    static void cloud(Brush brush, double x, double foot, double width) {
        Dice dice = brush.dice();
        Area cloud = new Area();
        double bar = width * 0.08;
        double drift = 0;
        for (int i = 0; i < 4; i++) {
            double length = width * (1 - i * 0.22) * dice.between(0.8, 1);
            cloud.add(new Area(Shapes.slab(x + drift - length / 2, foot - i * bar * 0.8, length, bar, bar)));
            drift += dice.around(0, width * 0.12);
        }
        Color vapour = Pigment.mix(brush.palette().horizon(), brush.palette().sun(), 0.3);
        Color above = Pigment.veil(vapour, 0.85);
        brush.fill(cloud, Brush.fall(foot - 3 * bar, above, foot + bar, Pigment.veil(vapour, 0.35)));
    }

    static void birds(Brush brush, double x, double y, int number) {
        Dice dice = brush.dice();
        for (int i = 0; i < number; i++) {
            double span = dice.between(0.012, 0.022);
            bird(brush, x + dice.around(0, 0.13), y + dice.around(0, 0.06), span);
        }
    }

    private static void bird(Brush brush, double x, double y, double span) {
        double lift = span * brush.dice().between(0.4, 0.7);
        Path2D wings = new Path2D.Double();
        wings.moveTo(x - span, y - lift * 0.6);
        wings.quadTo(x - span * 0.4, y - lift, x, y);
        wings.quadTo(x + span * 0.4, y - lift, x + span, y - lift * 0.6);
        brush.line(wings, span * 0.16, brush.shaded(Pigment.INK));
    }
}
