package ma.khabar.demo;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;

/** The parts of a Moroccan town: cube houses, square towers, crenellated walls, doors and windows. */
final class Buildings {
    private Buildings() {}

    /** A lit front, and on its right a narrow side in shade; {@code x} is the front's left edge. */
    static void block(Brush brush, double x, double base, double width, double height, Color wall, double distance) {
        Color lit = brush.far(wall, distance);
        Color shaded = brush.shaded(wall, distance);
        double side = width * 0.2;
        brush.fill(
                Shapes.box(x, base - height, width, height),
                Brush.fall(base - height, lit, base, Pigment.mix(lit, shaded, 0.25)));
        brush.fill(Shapes.box(x + width - side, base - height, side, height), shaded);
    }

    /** A flat-roofed house with a parapet and a scatter of small windows. */
    static void house(Brush brush, double x, double base, double width, double height, Color wall, double distance) {
        block(brush, x, base, width, height, wall, distance);
        double parapet = width * 0.05;
        Color coping = brush.far(Pigment.mix(wall, Pigment.PAPER, 0.5), distance);
        brush.fill(Shapes.box(x - parapet * 0.4, base - height - parapet, width + parapet * 0.8, parapet), coping);
        windows(brush, x + width * 0.08, base - height * 0.88, width * 0.66, height * 0.7, distance);
    }

    private static void windows(Brush brush, double x, double top, double width, double height, double distance) {
        Dice dice = brush.dice();
        int columns = dice.count(1, 3);
        double cell = width / columns;
        int rows = (int) Math.max(1, height / (cell * 1.5));
        double size = Math.min(cell * 0.34, 0.028);
        for (int row = 0; row < rows; row++)
            for (int column = 0; column < columns; column++)
                if (!dice.oneIn(3))
                    window(brush, x + cell * (column + 0.5), top + height * (row + 0.8) / rows, size, distance);
    }

    /** A small arched window standing on {@code sill}, sometimes lamplit when lamps are on. */
    static void window(Brush brush, double x, double sill, double width, double distance) {
        boolean glowing = brush.palette().lamplit() && !brush.dice().oneIn(3);
        Color dark = Pigment.mix(brush.shaded(Pigment.INK), brush.palette().haze(), Math.min(1, distance + 0.15));
        if (width > 0.021)
            brush.fill(
                    Shapes.roundArch(x, sill + width * 0.15, width * 1.4, width * 1.95),
                    brush.far(Pigment.PAPER, distance));
        brush.fill(Shapes.roundArch(x, sill, width, width * 1.6), glowing ? Pigment.LAMP : dark);
    }

    /** A horseshoe door with a coloured leaf in a pale frame. */
    static void door(Brush brush, double x, double base, double height, Color leaf) {
        brush.fill(
                Shapes.arch(x, base, height * 0.62, height * 1.12),
                brush.lit(Pigment.mix(Pigment.SAND, Pigment.PAPER, 0.4)));
        brush.fill(Shapes.arch(x, base, height * 0.44, height * 0.96), brush.lit(leaf));
        brush.line(Shapes.segment(x, base, x, base - height * 0.92), height * 0.014, brush.shaded(leaf));
        brush.fill(Shapes.disc(x - height * 0.05, base - height * 0.4, height * 0.02), brush.lit(Pigment.OCHRE));
        brush.fill(Shapes.disc(x + height * 0.05, base - height * 0.4, height * 0.02), brush.lit(Pigment.OCHRE));
    }

    /** A square tower with a smaller lantern room on its roof. */
    static void tower(Brush brush, double x, double base, double width, double height, Color wall, double distance) {
        double lantern = width * 0.5;
        block(brush, x + (width - lantern) / 2, base - height, lantern, lantern * 0.9, wall, distance);
        brush.fill(
                merlons(x + (width - lantern) / 2, base - height - lantern * 0.9, lantern, lantern * 0.14, 4),
                brush.far(wall, distance));
        block(brush, x, base, width, height, wall, distance);
        brush.fill(merlons(x, base - height, width, width * 0.1, 6), brush.far(wall, distance));
        towerFace(brush, x + width * 0.4, base - height, width, distance);
    }

    private static void towerFace(Brush brush, double middle, double top, double width, double distance) {
        Color trim = brush.shaded(Pigment.GREEN, distance);
        brush.fill(Shapes.box(middle - width * 0.4, top + width * 0.12, width * 0.8, width * 0.13), trim);
        for (int i = 0; i < 3; i++)
            window(brush, middle + (i - 1) * width * 0.24, top + width * 0.62, width * 0.13, distance);
        for (int i = 0; i < 2; i++) window(brush, middle, top + width * (1.2 + i * 0.7), width * 0.14, distance);
    }

    /** A row of stepped teeth whose feet stand on {@code foot}. */
    static Shape merlons(double x, double foot, double width, double tooth, int number) {
        Path2D row = new Path2D.Double();
        double pitch = width / number;
        for (int i = 0; i < number; i++) row.append(merlon(x + pitch * (i + 0.5), foot, pitch * 0.7, tooth), false);
        return row;
    }

    private static Path2D merlon(double x, double foot, double width, double height) {
        double half = width / 2;
        double step = height / 2;
        return Shapes.polygon(
                x - half,
                foot + step,
                x - half,
                foot - step,
                x - half / 2,
                foot - step,
                x - half / 2,
                foot - height,
                x + half / 2,
                foot - height,
                x + half / 2,
                foot - step,
                x + half,
                foot - step,
                x + half,
                foot + step);
    }

    /** A cluster of houses stacked up a slope, its lowest row standing on {@code base}. */
    static void hamlet(Brush brush, double x, double base, double width, Color wall, double distance) {
        Dice dice = brush.dice();
        int rows = dice.count(3, 4);
        for (int row = rows; row >= 0; row--) {
            double reach = width * (1 - row * 0.17);
            int houses = dice.count(4, 6);
            for (int i = 0; i < houses; i++) {
                double size = width * dice.between(0.13, 0.2);
                double left = x - reach / 2 + (reach - size) * i / (houses - 1);
                Color tint = Pigment.mix(wall, Pigment.PAPER, dice.between(0, 0.3));
                house(brush, left, base - row * width * 0.075, size, size * dice.between(0.6, 1), tint, distance);
            }
        }
    }
}
