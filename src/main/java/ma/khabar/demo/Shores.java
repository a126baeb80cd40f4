package ma.khabar.demo;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Path2D;

/** Where Morocco meets the sea: the open coast and the harbour. */
final class Shores {
    private static final double SEA_LEVEL = 0.47;

    private Shores() {}

    static void coast(Brush brush) {
        Dice dice = brush.dice();
        double sun = dice.between(-0.45, -0.1);
        Sky.over(brush, SEA_LEVEL);
        Sky.sun(brush, sun, dice.between(0.17, 0.42), dice.between(0.06, 0.11));
        Sky.clouds(brush, 3, 0.08, 0.3);
        Water.fill(brush, SEA_LEVEL, Pigment.SEA);
        Water.ripples(brush, SEA_LEVEL, 0.8, 50);
        Water.glitter(brush, sun, SEA_LEVEL, 0.82);
        Color stone = dice.pick(Pigment.CLAY, Pigment.OCHRE, Pigment.TERRACOTTA);
        headlands(brush, stone);
        beach(brush);
        Sky.birds(brush, dice.around(-0.1, 0.3), 0.22, dice.count(3, 7));
    }

    private static void headlands(Brush brush, Color stone) {
        Dice dice = brush.dice();
        double tip = dice.between(-0.05, 0.15);
        cliff(brush, tip - 0.12, 0.385, 0.5, stone, 0.6);
        if (dice.oneIn(2)) lighthouse(brush, tip + 0.17, 0.35);
        cliff(brush, tip + 0.08, 0.33, 0.54, stone, 0.32);
        if (dice.oneIn(2)) stoneArch(brush, tip + 0.3, stone);
        else walledTown(brush, tip + 0.24, stone);
    }

    private static void walledTown(Brush brush, double tip, Color stone) {
        Color wall = Pigment.mix(stone, Pigment.SAND, 0.6);
        Buildings.tower(brush, tip + 0.4, 0.5, 0.07, 0.25, Pigment.PAPER, 0.1);
        Buildings.hamlet(brush, tip + 0.5, 0.53, 0.62, Pigment.PAPER, 0.08);
        Buildings.hamlet(brush, tip + 0.95, 0.53, 0.55, Pigment.PAPER, 0.08);
        cliff(brush, tip, 0.6, 0.76, stone, 0.05);
        brush.fill(Buildings.merlons(tip + 0.08, 0.53, 1.2, 0.022, 34), brush.lit(wall));
        brush.fill(Shapes.box(tip + 0.08, 0.53, 1.2, 0.1), Brush.fall(0.53, brush.lit(wall), 0.63, brush.shaded(wall)));
        Buildings.block(brush, tip + 0.05, 0.64, 0.11, 0.15, wall, 0);
        brush.fill(Buildings.merlons(tip + 0.05, 0.49, 0.11, 0.022, 4), brush.lit(wall));
    }

    private static void cliff(Brush brush, double tip, double top, double foot, Color stone, double distance) {
        Shape cliff = cliffside(brush, tip, top, foot);
        Terrain.fill(brush, cliff, stone, distance);
        strata(brush, cliff, stone, top, foot, distance);
    }

    private static Path2D cliffside(Brush brush, double tip, double top, double foot) {
        double[] rise = Terrain.rugged(brush.dice(), 5, (foot - top) * 0.18);
        Path2D edge =
                Shapes.polyline(tip - 0.05, foot, tip - 0.02, foot - (foot - top) * 0.5, tip + 0.015, top + 0.012);
        double reach = brush.right() + 0.1 - tip;
        for (int i = 1; i < rise.length; i++)
            edge.lineTo(tip + 0.02 + reach * i / rise.length, top - rise[i] - 0.05 * i / rise.length);
        edge.lineTo(brush.right() + 0.1, foot);
        edge.closePath();
        return edge;
    }

    private static void strata(Brush brush, Shape cliff, Color stone, double top, double foot, double distance) {
        Dice dice = brush.dice();
        Area bands = new Area();
        double height = foot - top;
        for (double y = top + height * 0.25; y < foot; y += height * dice.between(0.16, 0.28)) {
            double dip = dice.around(0.01, 0.015);
            bands.add(new Area(Shapes.curve(
                    brush.left(),
                    y,
                    0,
                    y + dip,
                    0.5,
                    y - dip,
                    brush.right(),
                    y + dip,
                    brush.right() + 0.1,
                    y + height * 0.09,
                    0.4,
                    y + height * 0.06,
                    brush.left(),
                    y + height * 0.03)));
        }
        bands.intersect(new Area(cliff));
        brush.fill(bands, brush.shaded(stone, Math.min(1, distance + 0.2)));
    }

    /** Rock that the sea has pierced, as at Legzira. */
    private static void stoneArch(Brush brush, double tip, Color stone) {
        double top = 0.26;
        double foot = 0.72;
        double opening = brush.dice().between(0.17, 0.23);
        Shape rock = cliffside(brush, tip, top, foot);
        Shape hole = Shapes.roundArch(tip + 0.08 + opening / 2, foot + 0.02, opening, opening * 1.35 + 0.02);
        Shape depth = Shapes.roundArch(tip + 0.05 + opening / 2, foot + 0.02, opening, opening * 1.3 + 0.02);
        Area pierced = Shapes.without(rock, hole);
        brush.fill(pierced, Brush.fall(top, brush.lit(stone), foot, brush.shaded(stone)));
        strata(brush, pierced, stone, top, foot, 0.05);
        brush.fill(
                Shapes.common(rock, Shapes.without(hole, depth)), brush.shaded(Pigment.mix(stone, Pigment.INK, 0.35)));
        Water.ripple(brush, tip + 0.2, foot, 0.5, 0.02, Pigment.veil(brush.lit(Pigment.PAPER), 0.7));
    }

    private static void lighthouse(Brush brush, double x, double foot) {
        brush.at(x, foot, 0.2, () -> {
            brush.fill(Shapes.polygon(-0.13, 0.1, -0.09, -0.78, 0.09, -0.78, 0.13, 0.1), brush.far(Pigment.PAPER, 0.2));
            brush.fill(
                    Shapes.polygon(0.02, 0.1, 0.02, -0.78, 0.09, -0.78, 0.13, 0.1), brush.shaded(Pigment.PAPER, 0.2));
            brush.fill(Shapes.box(-0.13, -0.82, 0.26, 0.06), brush.shaded(Pigment.SLATE, 0.2));
            brush.glow(0, -0.88, 0.5, Pigment.LAMP, brush.palette().lamplit() ? 0.8 : 0.2);
            brush.fill(Shapes.box(-0.07, -0.94, 0.14, 0.12), Pigment.LAMP);
            brush.fill(Shapes.polygon(-0.1, -0.94, 0, -1.04, 0.1, -0.94), brush.far(Pigment.TERRACOTTA, 0.2));
        });
    }

    private static void beach(Brush brush) {
        Dice dice = brush.dice();
        double rise = dice.between(0.7, 0.76);
        surf(brush, rise - 0.035, Pigment.veil(brush.lit(Pigment.PAPER), 0.35));
        surf(brush, rise - 0.014, brush.lit(Pigment.PAPER));
        Path2D sand = shoreline(brush, rise);
        brush.fill(sand, Brush.fall(rise, brush.lit(Pigment.SAND), 1, brush.shaded(Pigment.SAND)));
        People.crowd(brush, dice.count(2, 4), 0.25, 0.86, 0.06);
        drawnUpBoats(brush);
    }

    private static void surf(Brush brush, double rise, Color foam) {
        brush.fill(shoreline(brush, rise), foam);
    }

    private static Path2D shoreline(Brush brush, double rise) {
        double step = brush.width() / 6;
        double[] points = new double[14];
        for (int i = 0; i < 7; i++) {
            points[2 * i] = brush.left() + i * step;
            points[2 * i + 1] = rise + 0.2 - 0.2 * i / 6.0 * 1.15 + (i % 2 == 0 ? 0.016 : -0.016);
        }
        Path2D shore = Shapes.curve(points);
        shore.lineTo(brush.right(), 1.02);
        shore.lineTo(brush.left(), 1.02);
        shore.closePath();
        return shore;
    }

    private static void drawnUpBoats(Brush brush) {
        Dice dice = brush.dice();
        int boats = dice.count(2, 4);
        for (int i = 0; i < boats; i++) {
            double x = 0.1 + (i - boats / 2.0) * 0.3 + dice.around(0.1, 0.05);
            double y = 0.93 + dice.around(0, 0.02);
            brush.fill(
                    Shapes.oval(x + 0.06, y, 0.17, 0.016),
                    Pigment.veil(brush.palette().shadow(), 0.35));
            brush.at(x, y, 0.29, () -> Vehicles.boat(brush, Pigment.MAJORELLE));
        }
    }

    static void port(Brush brush) {
        Dice dice = brush.dice();
        double quay = 0.6;
        Sky.over(brush, quay);
        Sky.sunSomewhere(brush, 0.14, 0.36);
        Sky.clouds(brush, 3, 0.1, 0.36);
        Terrain.fill(brush, Terrain.ridge(brush, 0.52, 0.09), Pigment.SLATE, 0.65);
        Buildings.hamlet(brush, dice.pick(-0.75, 0.75), quay, 0.5, Pigment.PAPER, 0.5);
        cranes(brush, quay);
        Water.fill(brush, quay, dice.pick(Pigment.SEA, Pigment.SLATE, Pigment.MAJORELLE));
        brush.fill(Shapes.box(brush.left(), quay - 0.012, brush.width(), 0.03), brush.shaded(Pigment.SAND, 0.3));
        brush.at(dice.around(0.02, 0.1), 0.68, dice.between(0.95, 1.1), () -> freighter(brush));
        Water.ripples(brush, 0.69, 1, 60);
        fleet(brush);
        Sky.birds(brush, dice.around(0, 0.4), 0.3, dice.count(4, 8));
    }

    private static void cranes(Brush brush, double foot) {
        Dice dice = brush.dice();
        int number = dice.count(2, 4);
        Color paint = dice.pick(Pigment.TERRACOTTA, Pigment.OCHRE, Pigment.MAJORELLE, Pigment.GREEN);
        for (int i = 0; i < number; i++) {
            double x = (i - (number - 1) / 2.0) * 0.34 + dice.around(0.06, 0.05);
            brush.at(x, foot, dice.between(0.34, 0.42), () -> crane(brush, paint));
        }
    }

    private static void crane(Brush brush, Color paint) {
        Color lit = brush.far(paint, 0.22);
        Color shade = brush.shaded(paint, 0.22);
        brush.line(Shapes.polyline(-0.2, 0, -0.14, -0.7, 0, -1, 0.1, -0.7, 0.16, 0), 0.032, shade);
        brush.line(Shapes.polyline(-0.28, 0, -0.22, -0.7, 0, -1, 0.18, -0.7, 0.24, 0), 0.032, lit);
        brush.line(Shapes.segment(-0.25, -0.36, 0.21, -0.36), 0.03, lit);
        brush.line(Shapes.polyline(-0.25, -0.36, 0.19, -0.66), 0.012, shade);
        brush.fill(Shapes.box(-0.85, -0.72, 1.4, 0.05), lit);
        brush.line(Shapes.polyline(-0.8, -0.7, 0, -1, 0.5, -0.7), 0.01, shade);
        brush.fill(Shapes.box(-0.6, -0.67, 0.08, 0.07), shade);
        brush.line(Shapes.segment(-0.56, -0.6, -0.56, -0.34), 0.008, shade);
        brush.fill(Shapes.box(-0.68, -0.36, 0.24, 0.09), brush.far(brush.dice().pick(People.ROBES), 0.2));
    }

    /** A container ship one unit long, its waterline at the origin and its bow to the right. */
    private static void freighter(Brush brush) {
        Color hull = brush.dice().pick(Pigment.INK, Pigment.TERRACOTTA, Pigment.GREEN, Pigment.MAJORELLE);
        containers(brush);
        brush.fill(Shapes.box(-0.44, -0.27, 0.1, 0.2), brush.far(Pigment.PAPER, 0.12));
        brush.fill(Shapes.box(-0.37, -0.27, 0.03, 0.2), brush.shaded(Pigment.PAPER, 0.12));
        brush.fill(Shapes.box(-0.45, -0.25, 0.12, 0.02), brush.shaded(Pigment.INK, 0.1));
        brush.fill(Shapes.box(-0.41, -0.33, 0.035, 0.07), brush.far(hull, 0.1));
        Path2D side = Shapes.polygon(-0.49, -0.09, 0.42, -0.09, 0.46, -0.12, 0.52, -0.12, 0.45, 0, -0.46, 0);
        brush.fill(side, Brush.fall(-0.12, brush.far(hull, 0.15), 0, brush.shaded(hull, 0.15)));
        brush.fill(
                Shapes.polygon(-0.465, -0.015, 0.46, -0.015, 0.45, 0.004, -0.46, 0.004), brush.far(Pigment.CLAY, 0.2));
        brush.fill(Shapes.oval(0, 0.004, 0.5, 0.006), Pigment.veil(brush.lit(Pigment.PAPER), 0.4));
    }

    private static void containers(Brush brush) {
        Dice dice = brush.dice();
        Color[] paints = {
            Pigment.TERRACOTTA,
            Pigment.GREEN,
            Pigment.OCHRE,
            Pigment.MAJORELLE,
            Pigment.SAND,
            Pigment.SLATE,
            Pigment.CLAY
        };
        double length = 0.07;
        double height = 0.031;
        for (int column = 0; column < 10; column++) {
            int stacked = dice.count(2, 5);
            for (int level = 0; level < stacked; level++) {
                double x = -0.31 + column * length * 1.03;
                double y = -0.09 - (level + 1) * height;
                Color paint = dice.pick(paints);
                brush.fill(Shapes.box(x, y, length, height * 0.95), brush.far(paint, 0.15));
                brush.fill(Shapes.box(x, y + height * 0.62, length, height * 0.33), brush.shaded(paint, 0.25));
            }
        }
    }

    private static void fleet(Brush brush) {
        Dice dice = brush.dice();
        int boats = dice.count(3, 5);
        for (int i = 0; i < boats; i++) {
            double depth = 0.79 + 0.13 * i / (boats - 1);
            double x = ((i * 2) % boats - (boats - 1) / 2.0) * 0.32 + dice.around(0, 0.07);
            double length = 0.3 + (depth - 0.79) * 1.3;
            Color hull = dice.oneIn(4) ? dice.pick(Pigment.TERRACOTTA, Pigment.GREEN) : Pigment.MAJORELLE;
            reflection(brush, x, depth, length, hull);
            brush.at(x, depth, length, () -> Vehicles.boat(brush, hull));
        }
    }

    private static void reflection(Brush brush, double x, double y, double length, Color hull) {
        Color image = Pigment.veil(brush.shaded(hull), 0.42);
        for (int i = 0; i < 6; i++) {
            double reach = length * (0.95 - i * 0.1) * brush.dice().between(0.8, 1.05);
            Water.ripple(brush, x, y + length * 0.028 * (i + 0.3), reach, length * 0.028, image);
        }
    }
}
