package ma.khabar.demo;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Path2D;

/** The lie of the land: ridges, swells and peaks, and how haze settles on them. */
final class Terrain {
    private static final int SPLITS = 7;
    private static final int SWELL_STEPS = 48;
    private static final double BELOW = 1.02;

    private Terrain() {}

    /** A rugged skyline across the whole picture, filled down to its foot. */
    static Path2D ridge(Brush brush, double level, double relief) {
        double[] rise = rugged(brush.dice(), SPLITS, relief);
        double[] points = new double[2 * rise.length];
        for (int i = 0; i < rise.length; i++) {
            points[2 * i] = brush.left() + brush.width() * i / (rise.length - 1);
            points[2 * i + 1] = level - rise[i];
        }
        return grounded(brush, Shapes.polyline(points));
    }

    /** A gently rolling skyline across the whole picture, filled down to its foot. */
    static Path2D swell(Brush brush, double level, double relief) {
        Dice dice = brush.dice();
        double phase = dice.between(0, 2 * Math.PI);
        double pace = dice.between(2.2, 3.6);
        double[] points = new double[2 * SWELL_STEPS + 2];
        for (int i = 0; i <= SWELL_STEPS; i++) {
            double x = brush.left() + brush.width() * i / SWELL_STEPS;
            points[2 * i] = x;
            points[2 * i + 1] =
                    level - relief * (Math.sin(pace * x + phase) + 0.4 * Math.sin(2.3 * pace * x + 2 * phase));
        }
        return grounded(brush, Shapes.curve(points));
    }

    private static Path2D grounded(Brush brush, Path2D skyline) {
        skyline.lineTo(brush.right(), BELOW);
        skyline.lineTo(brush.left(), BELOW);
        skyline.closePath();
        return skyline;
    }

    /** Fills land that lies {@code distance} away, paler towards its foot where mist gathers. */
    static void fill(Brush brush, Shape land, Color pigment, double distance) {
        double top = land.getBounds2D().getMinY();
        Color mist = brush.far(pigment, Math.min(1, distance + 0.3));
        brush.fill(land, Brush.fall(top, brush.far(pigment, distance), top + 0.26, mist));
    }

    /** Heights by midpoint displacement; both ends lie at 0. */
    static double[] rugged(Dice dice, int splits, double relief) {
        int last = 1 << splits;
        double[] heights = new double[last + 1];
        double reach = relief;
        for (int step = last; step > 1; step /= 2) {
            for (int i = step / 2; i < last; i += step)
                heights[i] = (heights[i - step / 2] + heights[i + step / 2]) / 2 + dice.around(0, reach);
            reach *= 0.52;
        }
        return heights;
    }

    /** A peak with a lit and a shaded face, and snow down to {@code snowline} of its height. */
    static void peak(
            Brush brush, double x, double top, double halfWidth, Color rock, double distance, double snowline) {
        double base = BELOW;
        Path2D mountain = rugged(brush, x - halfWidth, base, x, top, halfWidth * 0.1);
        mountain.append(rugged(brush, x, top, x + halfWidth, base, halfWidth * 0.1), true);
        mountain.closePath();
        Area shade = Shapes.common(mountain, shadedHalf(brush, x, top, halfWidth, base));
        Color shaded = brush.shaded(rock, distance);
        fill(brush, mountain, rock, distance);
        brush.fill(shade, Brush.fall(top, shaded, top + 0.42, brush.far(rock, Math.min(1, distance + 0.3))));
        Area snow = Shapes.common(mountain, snowfield(brush, x, top, halfWidth, snowline));
        brush.fill(snow, brush.far(Pigment.PAPER, distance * 0.5));
        snow.intersect(shade);
        brush.fill(
                snow, Pigment.mix(brush.shaded(Pigment.PAPER), brush.palette().haze(), 0.25 + distance * 0.4));
    }

    private static Path2D shadedHalf(Brush brush, double x, double top, double halfWidth, double base) {
        Path2D spine = rugged(brush, x, top, x + halfWidth * brush.dice().around(0.05, 0.2), base, halfWidth * 0.32);
        spine.lineTo(x + halfWidth * 2, base);
        spine.lineTo(x + halfWidth * 2, top - 1);
        spine.lineTo(x, top - 1);
        spine.closePath();
        return spine;
    }

    private static Path2D snowfield(Brush brush, double x, double top, double halfWidth, double snowline) {
        Dice dice = brush.dice();
        double depth = (BELOW - top) * snowline;
        int teeth = 11;
        double[] edge = new double[2 * (2 * teeth + 1)];
        for (int i = 0; i <= 2 * teeth; i++) {
            edge[2 * i] = x + halfWidth * (i - teeth) / teeth;
            edge[2 * i + 1] = top + depth * (i % 2 == 0 ? dice.between(0.35, 0.75) : dice.between(0.7, 1.35));
        }
        Path2D field = Shapes.polyline(edge);
        field.lineTo(x + halfWidth, top - 1);
        field.lineTo(x - halfWidth, top - 1);
        field.closePath();
        return field;
    }

    private static Path2D rugged(Brush brush, double x1, double y1, double x2, double y2, double roughness) {
        double[] shift = rugged(brush.dice(), 5, roughness);
        double[] points = new double[2 * shift.length];
        for (int i = 0; i < shift.length; i++) {
            double along = i / (shift.length - 1.0);
            points[2 * i] = x1 + (x2 - x1) * along + shift[i];
            points[2 * i + 1] = y1 + (y2 - y1) * along;
        }
        return Shapes.polyline(points);
    }
}
