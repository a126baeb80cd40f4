package ma.khabar.demo;

import java.awt.Color;
import java.awt.geom.Path2D;

/** The trees of Morocco in a few strokes each: date palm, argan, cypress, and orange or olive. */
final class Plants {
    private Plants() {}

    static void palm(Brush brush, double x, double foot, double height, double distance) {
        double lean = brush.dice().around(0, 0.14);
        brush.at(x, foot, height, () -> {
            trunk(brush, lean, distance);
            crown(brush, lean, distance);
        });
    }

    private static void trunk(Brush brush, double lean, double distance) {
        Path2D trunk = new Path2D.Double();
        trunk.moveTo(-0.032, 0);
        trunk.quadTo(-0.01, -0.5, lean - 0.018, -0.8);
        trunk.lineTo(lean + 0.018, -0.8);
        trunk.quadTo(0.03, -0.5, 0.04, 0);
        trunk.closePath();
        brush.fill(
                trunk, Brush.sweep(-0.03, brush.far(Pigment.CLAY, distance), 0.04, brush.far(Pigment.WOOD, distance)));
    }

    private static void crown(Brush brush, double lean, double distance) {
        Dice dice = brush.dice();
        Color shade = brush.shaded(Pigment.GREEN, distance);
        Color lit = brush.far(Pigment.mix(Pigment.GREEN, Pigment.LEAF, 0.45), distance);
        int fronds = dice.count(5, 6);
        for (int i = 0; i <= fronds; i++) frond(brush, lean, Math.PI * (-1.14 + 1.28 * i / fronds), 0.4, shade);
        brush.fill(Shapes.oval(lean - 0.03, -0.745, 0.03, 0.055), brush.far(Pigment.OCHRE, distance));
        brush.fill(Shapes.oval(lean + 0.035, -0.75, 0.026, 0.05), brush.far(Pigment.CLAY, distance));
        for (int i = 0; i <= fronds; i++)
            frond(
                    brush,
                    lean,
                    Math.PI * (-1.02 + 1.04 * i / fronds) + dice.around(0, 0.1),
                    dice.around(0.35, 0.04),
                    lit);
    }

    /** Rises along its angle, then droops under its own weight. */
    private static void frond(Brush brush, double lean, double angle, double length, Color color) {
        double droop = 0.16 * Math.abs(Math.cos(angle)) + 0.03;
        double tipX = lean + Math.cos(angle) * length;
        double tipY = -0.82 + Math.sin(angle) * length * 0.62 + droop;
        double bendX = lean + Math.cos(angle) * length * 0.55;
        double bendY = -0.86 + Math.sin(angle) * length * 0.75 - 0.07;
        brush.fill(Shapes.blade(lean, -0.82, tipX, tipY, bendX, bendY, bendX, bendY + 0.11), color);
    }

    /** Twisted and wide, its crown flattened by wind and goats. */
    static void argan(Brush brush, double x, double foot, double height, double distance) {
        Dice dice = brush.dice();
        Color shade = brush.shaded(Pigment.GREEN, distance);
        Color lit = brush.far(Pigment.mix(Pigment.GREEN, Pigment.LEAF, 0.55), distance);
        Color bark = brush.far(Pigment.WOOD, distance);
        brush.at(x, foot, height, () -> {
            brush.line(Shapes.curve(0, 0, 0.05, -0.2, -0.06, -0.38, -0.3, -0.6), 0.075, bark);
            brush.line(Shapes.curve(0.03, 0, 0.07, -0.22, 0.16, -0.42, 0.32, -0.58), 0.065, bark);
            for (int i = 0; i < 7; i++) {
                double along = (i - 3) / 3.0;
                double puffX = 0.44 * along + dice.around(0, 0.05);
                double puffY = -0.66 - 0.16 * (1 - along * along) + dice.around(0, 0.03);
                double reach = 0.25 - 0.07 * along * along;
                brush.fill(Shapes.oval(puffX, puffY, reach, reach * 0.62), shade);
                brush.fill(Shapes.oval(puffX - 0.04, puffY - 0.05, reach * 0.82, reach * 0.42), lit);
            }
        });
    }

    static void cypress(Brush brush, double x, double foot, double height, double distance) {
        Color shade = brush.shaded(Pigment.GREEN, distance);
        brush.at(x, foot, height, () -> {
            brush.fill(Shapes.box(-0.015, -0.15, 0.03, 0.15), brush.far(Pigment.WOOD, distance));
            brush.fill(Shapes.blade(0, -0.06, 0, -1, -0.24, -0.2, 0.24, -0.2), brush.far(Pigment.GREEN, distance));
            brush.fill(Shapes.blade(0, -0.06, 0, -1, 0.02, -0.3, 0.24, -0.2), shade);
        });
    }

    /** A round tree with fruit of the given colour. */
    static void orchardTree(Brush brush, double x, double foot, double height, Color fruit, double distance) {
        Dice dice = brush.dice();
        Color shade = brush.shaded(Pigment.GREEN, distance);
        Color lit = brush.far(Pigment.mix(Pigment.GREEN, Pigment.LEAF, 0.5), distance);
        brush.at(x, foot, height, () -> {
            brush.fill(Shapes.box(-0.035, -0.4, 0.07, 0.4), brush.far(Pigment.WOOD, distance));
            brush.fill(Shapes.disc(0, -0.64, 0.36), shade);
            brush.fill(Shapes.disc(-0.05, -0.69, 0.29), lit);
            for (int i = 0; i < 9; i++) {
                double angle = i * 2.4;
                double reach = 0.09 + 0.023 * i;
                double y = -0.64 + reach * Math.sin(angle);
                brush.fill(
                        Shapes.disc(reach * Math.cos(angle), y, dice.between(0.025, 0.035)),
                        brush.far(fruit, distance));
            }
        });
    }
}
