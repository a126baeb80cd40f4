package ma.khabar.demo;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Path2D;

/** On the move: the highway and the fast train. */
final class Journeys {
    private Journeys() {}

    static void road(Brush brush) {
        Dice dice = brush.dice();
        Plain plain = new Plain(0.5, dice.around(0, 0.16));
        Sky.over(brush, 0.55);
        Sky.sun(brush, plain.vanishing() - dice.between(0, 0.3), dice.between(0.2, 0.36), dice.between(0.07, 0.12));
        Sky.clouds(brush, 3, 0.1, 0.34);
        Color land = dice.pick(Pigment.OCHRE, Pigment.CLAY, Pigment.LEAF, Pigment.SAND);
        Color rock = dice.pick(Pigment.PLUM, Pigment.SLATE);
        Terrain.fill(brush, Terrain.ridge(brush, 0.42, 0.14), rock, 0.65);
        Terrain.fill(brush, Terrain.ridge(brush, 0.48, 0.06), rock, 0.35);
        brush.fill(
                Shapes.box(brush.left(), plain.horizon(), brush.width(), 0.5),
                Brush.fall(0.5, brush.far(land, 0.45), 1, brush.lit(land)));
        double bend = dice.pick(-1, 1) * dice.between(0.5, 1);
        carriageway(brush, plain, bend);
        verge(brush, plain, bend);
        traffic(brush, plain, bend);
    }

    /** How far the road has strayed from a straight line at this depth. */
    private static double stray(double bend, double depth) {
        return bend * (depth - 1) * Math.sin((depth - 1) * 0.9) * 0.45;
    }

    private static void carriageway(Brush brush, Plain plain, double bend) {
        Color asphalt = Pigment.mix(Pigment.SLATE, Pigment.INK, 0.55);
        brush.fill(lane(plain, bend, -0.66, 0.66, 1, 40), brush.far(Pigment.SAND, 0.15));
        brush.fill(
                lane(plain, bend, -0.6, 0.6, 1, 40), Brush.fall(0.5, brush.far(asphalt, 0.5), 1, brush.lit(asphalt)));
        brush.fill(lane(plain, bend, -0.56, -0.535, 1, 20), brush.lit(Pigment.PAPER));
        brush.fill(lane(plain, bend, 0.535, 0.56, 1, 20), brush.lit(Pigment.PAPER));
        for (double depth = 1; depth < 14; depth += 0.5)
            brush.fill(lane(plain, bend, -0.016, 0.016, depth, depth + 0.24), brush.lit(Pigment.PAPER));
    }

    private static Path2D lane(Plain plain, double bend, double from, double to, double near, double far) {
        int steps = 60;
        double[] corners = new double[4 * steps + 4];
        for (int i = 0; i <= steps; i++) {
            double depth = near * Math.pow(far / near, i / (double) steps);
            double stray = stray(bend, Math.min(depth, 5));
            int mirror = corners.length - 2 * i;
            corners[2 * i] = plain.x(from + stray, depth);
            corners[2 * i + 1] = corners[mirror - 1] = plain.y(depth);
            corners[mirror - 2] = plain.x(to + stray, depth);
        }
        return Shapes.polygon(corners);
    }

    private static void verge(Brush brush, Plain plain, double bend) {
        Dice dice = brush.dice();
        boolean oasis = dice.oneIn(3);
        for (double depth = 9; depth > 1.25; depth *= dice.between(0.62, 0.86)) {
            double side = dice.pick(-1, 1) * dice.between(0.95, 1.7);
            double x = plain.x(side + stray(bend, Math.min(depth, 5)), depth);
            double distance = Math.min(0.6, (depth - 1) * 0.07);
            if (oasis) Plants.palm(brush, x, plain.y(depth), 0.62 / depth, distance);
            else Plants.argan(brush, x, plain.y(depth), 0.46 / depth, distance);
        }
    }

    private static void traffic(Brush brush, Plain plain, double bend) {
        Dice dice = brush.dice();
        for (double depth : new double[] {dice.between(4.2, 5), dice.between(1.9, 2.6)}) {
            double x = plain.x(0.3 + stray(bend, depth), depth);
            Color paint = dice.pick(Pigment.TERRACOTTA, Pigment.PAPER, Pigment.MAJORELLE, Pigment.OCHRE, Pigment.GREEN);
            brush.at(x, plain.y(depth), 0.34 / depth, () -> Vehicles.carFromBehind(brush, paint));
        }
    }

    static void train(Brush brush) {
        Dice dice = brush.dice();
        double deck = dice.between(0.5, 0.58);
        Sky.over(brush, 0.62);
        Sky.sunSomewhere(brush, 0.13, 0.3);
        Sky.clouds(brush, 4, 0.08, 0.3);
        Color rock = dice.pick(Pigment.SLATE, Pigment.PLUM);
        Terrain.fill(brush, Terrain.ridge(brush, 0.46, 0.16), rock, 0.7);
        Terrain.fill(brush, Terrain.swell(brush, 0.62, 0.05), dice.pick(Pigment.LEAF, Pigment.OCHRE), 0.55);
        Terrain.fill(brush, Terrain.swell(brush, 0.74, 0.03), Pigment.LEAF, 0.38);
        catenary(brush, deck);
        double nose = dice.between(0.2, 0.42);
        Color livery = dice.pick(Pigment.TERRACOTTA, Pigment.GREEN, Pigment.MAJORELLE);
        brush.at(nose, deck, 0.1, () -> Vehicles.train(brush, (nose - brush.left()) * 10 + 1, livery));
        viaduct(brush, deck);
        riverside(brush);
    }

    private static void catenary(Brush brush, double deck) {
        Color steel = brush.shaded(Pigment.SLATE);
        for (double x = brush.left() + 0.1; x < brush.right(); x += 0.3) {
            brush.line(Shapes.polyline(x, deck, x, deck - 0.19, x + 0.07, deck - 0.19), 0.005, steel);
            brush.line(Shapes.segment(x, deck - 0.15, x + 0.07, deck - 0.19), 0.003, steel);
            brush.line(
                    Shapes.bow(x + 0.07, deck - 0.185, x + 0.22, deck - 0.165, x + 0.37, deck - 0.185), 0.002, steel);
        }
        brush.line(Shapes.segment(brush.left(), deck - 0.145, brush.right(), deck - 0.145), 0.002, steel);
    }

    private static void viaduct(Brush brush, double deck) {
        Dice dice = brush.dice();
        Color stone = dice.pick(Pigment.SAND, Pigment.CLAY, Pigment.ROSE, Pigment.PAPER);
        double pitch = dice.between(0.25, 0.33);
        double foot = 0.9;
        Area wall = new Area(Shapes.box(brush.left(), deck, brush.width(), foot - deck));
        Area inside = new Area();
        for (double x = dice.around(0, 0.1) - 5 * pitch; x < brush.right() + pitch; x += pitch) {
            Shape opening = Shapes.roundArch(x, foot + 0.01, pitch * 0.76, foot - deck - 0.04);
            wall.subtract(new Area(opening));
            Shape beyond = Shapes.roundArch(x - pitch * 0.1, foot + 0.01, pitch * 0.76, foot - deck - 0.04);
            inside.add(Shapes.without(opening, beyond));
        }
        brush.fill(inside, brush.shaded(stone));
        brush.fill(
                wall,
                Brush.fall(deck, brush.lit(stone), foot, Pigment.mix(brush.lit(stone), brush.shaded(stone), 0.6)));
        brush.fill(
                Shapes.box(brush.left(), deck - 0.006, brush.width(), 0.02),
                brush.lit(Pigment.mix(stone, Pigment.PAPER, 0.4)));
        brush.fill(Shapes.box(brush.left(), deck + 0.014, brush.width(), 0.006), brush.shaded(stone));
    }

    private static void riverside(Brush brush) {
        Dice dice = brush.dice();
        Path2D bank = Terrain.swell(brush, 0.87, 0.012);
        brush.fill(bank, Brush.fall(0.86, brush.lit(Pigment.LEAF), 1, brush.lit(Pigment.GREEN)));
        for (double x = brush.left(); x < brush.right(); x += dice.between(0.16, 0.4)) {
            double foot = dice.between(0.89, 0.98);
            switch (dice.count(0, 2)) {
                case 0 -> Plants.cypress(brush, x, foot, dice.between(0.14, 0.22), 0);
                case 1 -> Plants.orchardTree(brush, x, foot, dice.between(0.08, 0.13), Pigment.OCHRE, 0);
                default -> Plants.argan(brush, x, foot, dice.between(0.12, 0.18), 0);
            }
        }
    }
}
