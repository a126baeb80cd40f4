package ma.khabar.demo;

import java.awt.Color;
import java.util.List;

/** Tiny faceless passers-by. */
final class People {
    static final List<Color> ROBES = List.of(
            Pigment.PAPER,
            Pigment.TERRACOTTA,
            Pigment.GREEN,
            Pigment.OCHRE,
            Pigment.MAJORELLE,
            Pigment.CLAY,
            Pigment.SAND);

    static final Color SKIN = new Color(0x8d5a3c);

    /** The colours of someone seen from behind. */
    record Dress(Color clothes, Color skin, Color hair) {}

    private People() {}

    /** Someone in a long robe, with a long shadow on the ground. */
    static void walker(Brush brush, double x, double foot, double height) {
        Color robe = brush.dice().pick(ROBES);
        Color scarf = brush.dice().pick(ROBES);
        boolean capped = brush.dice().oneIn(2);
        brush.at(x, foot, height, () -> {
            shadow(brush);
            robe(brush, robe);
            if (capped) cappedHead(brush, scarf);
            else scarfedHead(brush, scarf);
        });
    }

    private static void robe(Brush brush, Color robe) {
        brush.fill(Shapes.box(-0.12, -0.05, 0.09, 0.05), brush.shaded(Pigment.WOOD));
        brush.fill(Shapes.box(0.04, -0.05, 0.09, 0.05), brush.shaded(Pigment.WOOD));
        brush.line(Shapes.polyline(-0.12, -0.7, -0.19, -0.5, -0.15, -0.36), 0.09, brush.lit(robe));
        brush.line(Shapes.polyline(0.12, -0.7, 0.19, -0.5, 0.15, -0.36), 0.09, brush.shaded(robe));
        brush.fill(Shapes.polygon(-0.13, -0.76, 0.13, -0.76, 0.2, -0.03, -0.2, -0.03), brush.lit(robe));
        brush.fill(Shapes.polygon(0.03, -0.76, 0.13, -0.76, 0.2, -0.03, 0.07, -0.03), brush.shaded(robe));
    }

    private static void cappedHead(Brush brush, Color cap) {
        brush.fill(Shapes.disc(0, -0.86, 0.1), brush.lit(SKIN));
        brush.fill(Shapes.common(Shapes.disc(0, -0.88, 0.11), Shapes.box(-0.2, -1, 0.4, 0.11)), brush.lit(cap));
    }

    private static void scarfedHead(Brush brush, Color scarf) {
        brush.fill(Shapes.oval(0, -0.86, 0.115, 0.13), brush.lit(scarf));
        brush.fill(Shapes.polygon(-0.1, -0.82, 0.1, -0.82, 0.15, -0.68, -0.15, -0.68), brush.lit(scarf));
        brush.fill(Shapes.oval(0.02, -0.86, 0.07, 0.085), brush.lit(SKIN));
    }

    private static void shadow(Brush brush) {
        Color shadow = Pigment.veil(brush.palette().shadow(), 0.34);
        brush.fill(Shapes.polygon(-0.18, -0.02, 0.18, -0.02, 1.5, 0.3, 1.32, 0.33), shadow);
    }

    static void crowd(Brush brush, int number, double spread, double foot, double height) {
        Dice dice = brush.dice();
        for (int i = 0; i < number; i++) {
            double x = spread * ((i + 0.5) / number * 2 - 1) + dice.around(0, spread * 0.35 / number);
            walker(brush, x, foot + dice.around(0, height * 0.12), height * dice.around(1, 0.08));
        }
    }

    /** Head and shoulders from behind. */
    static void back(Brush brush, double x, double foot, double width, Dress dress) {
        brush.at(x, foot, width, () -> {
            brush.fill(Shapes.slab(-0.5, -0.62, 1, 0.9, 0.5), dress.clothes);
            brush.fill(Shapes.box(-0.1, -0.75, 0.2, 0.2), dress.skin);
            brush.fill(Shapes.oval(0, -0.92, 0.23, 0.27), dress.hair);
        });
    }
}
