package ma.khabar.demo;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.List;

/** Quiet things seen close: tilework, books by a window, and the instruments of a takht. */
final class StillLifes {
    private static final List<Color> COVERS = List.of(
            Pigment.TERRACOTTA,
            Pigment.GREEN,
            Pigment.MAJORELLE,
            Pigment.OCHRE,
            Pigment.PLUM,
            Pigment.SEA,
            Pigment.SAND,
            Pigment.WOOD);

    private StillLifes() {}

    static void zellige(Brush brush) {
        Dice dice = brush.dice();
        double pitch = dice.pick(0.19, 0.26, 0.36, 0.5);
        double turn = dice.pick(0.0, Math.PI / 4);
        Zellige tiles = new Zellige(brush, dice.pick(Zellige.GLAZES));
        double reach = Math.hypot(brush.width(), 1);
        brush.at(
                0,
                0.5,
                1,
                () -> brush.turned(
                        turn,
                        () -> tiles.cover(
                                Shapes.box(-reach / 2, -reach / 2, reach, reach).getBounds2D(), pitch)));
        Color shade = Pigment.veil(brush.palette().shadow(), 0.34);
        brush.fill(
                brush.frame(), Brush.sweep(0, Pigment.veil(brush.palette().shadow(), 0), brush.right() * 1.2, shade));
        brush.glow(brush.left() * 0.5, 0.2, 0.9, brush.palette().sun(), 0.28);
    }

    static void books(Brush brush) {
        Dice dice = brush.dice();
        double table = 0.8;
        Color wall = dice.pick(
                Pigment.CLAY,
                Pigment.mix(Pigment.GREEN, Pigment.INK, 0.2),
                Pigment.ROSE,
                Pigment.mix(Pigment.MAJORELLE, Pigment.INK, 0.2),
                Pigment.SAND);
        brush.fill(brush.frame(), Brush.sweep(brush.left(), brush.lit(wall), brush.right(), brush.shaded(wall)));
        alcove(brush, dice.between(-0.22, -0.05), table);
        table(brush, table);
        double stack = dice.between(-0.42, -0.3);
        lyingBooks(brush, stack, table + 0.02);
        standingBooks(brush, 0.02, table + 0.02);
        teaGlass(brush, dice.between(-0.08, -0.02), table + 0.08);
        openBook(brush, dice.between(0.2, 0.34), 0.93);
        lantern(brush, dice.pick(-0.66, 0.62));
    }

    private static void alcove(Brush brush, double x, double table) {
        Shape opening = Shapes.arch(x, table, 0.5, 0.7);
        Shape frame = Shapes.arch(x, table, 0.61, 0.775);
        brush.fill(frame, brush.lit(Pigment.PAPER));
        brush.within(opening, () -> {
            Sky.over(brush, table);
            Sky.sunSomewhere(brush, 0.22, 0.42);
            Sky.clouds(brush, 2, 0.24, 0.4);
            Terrain.fill(brush, Terrain.ridge(brush, 0.6, 0.1), Pigment.SLATE, 0.55);
            Terrain.fill(brush, Terrain.swell(brush, 0.7, 0.02), Pigment.LEAF, 0.35);
            Plants.palm(brush, x + 0.13, table, 0.34, 0.15);
        });
        brush.line(opening, 0.01, brush.shaded(Pigment.WOOD));
    }

    private static void table(Brush brush, double top) {
        brush.fill(
                Shapes.box(brush.left(), top, brush.width(), 1 - top),
                Brush.fall(
                        top, brush.lit(Pigment.mix(Pigment.WOOD, Pigment.OCHRE, 0.25)), 1, brush.shaded(Pigment.WOOD)));
        brush.fill(Shapes.box(brush.left(), top, brush.width(), 0.008), brush.lit(Pigment.OCHRE));
    }

    private static void lyingBooks(Brush brush, double x, double foot) {
        Dice dice = brush.dice();
        double y = foot;
        int books = dice.count(4, 6);
        brush.fill(
                Shapes.polygon(x - 0.16, foot, x + 0.16, foot, x + 0.42, foot + 0.07, x + 0.1, foot + 0.07),
                Pigment.veil(brush.palette().shadow(), 0.35));
        for (int i = 0; i < books; i++) {
            double thickness = dice.between(0.045, 0.068);
            double width = dice.between(0.27, 0.34);
            spine(brush, x - width / 2 + dice.around(0, 0.02), y - thickness, width, thickness, dice.pick(COVERS));
            y -= thickness;
        }
        Motifs.apple(brush, x, y, 0.07);
    }

    private static void spine(Brush brush, double x, double y, double width, double thickness, Color cover) {
        Color gilt = brush.lit(Pigment.mix(Pigment.OCHRE, Pigment.PAPER, 0.25));
        brush.fill(
                Shapes.slab(x, y, width, thickness, thickness * 0.35),
                Brush.fall(y, brush.lit(cover), y + thickness, brush.shaded(cover)));
        brush.fill(Shapes.box(x + width * 0.1, y, width * 0.018, thickness), gilt);
        brush.fill(Shapes.box(x + width * 0.14, y, width * 0.05, thickness), gilt);
        brush.fill(Shapes.box(x + width * 0.88, y, width * 0.018, thickness), gilt);
        for (int i = 0; i < 3; i++)
            brush.fill(Shapes.khatam(x + width * (0.42 + i * 0.1), y + thickness / 2, thickness * 0.22), gilt);
    }

    private static void standingBooks(Brush brush, double from, double foot) {
        Dice dice = brush.dice();
        double x = from;
        int books = dice.count(5, 7);
        for (int i = 0; i < books; i++) {
            double width = dice.between(0.045, 0.075);
            double height = dice.between(0.3, 0.42);
            uprightBook(brush, x, foot, width, height, dice.pick(COVERS));
            x += width + 0.002;
        }
        double lean = x;
        brush.at(
                lean + 0.005,
                foot,
                1,
                () -> brush.turned(-0.24, () -> uprightBook(brush, 0.01, 0, 0.06, 0.36, dice.pick(COVERS))));
    }

    private static void uprightBook(Brush brush, double x, double foot, double width, double height, Color cover) {
        Color gilt = brush.lit(Pigment.mix(Pigment.OCHRE, Pigment.PAPER, 0.25));
        brush.fill(
                Shapes.slab(x, foot - height, width, height, width * 0.3),
                Brush.sweep(x, brush.lit(cover), x + width, brush.shaded(cover)));
        brush.fill(Shapes.box(x, foot - height * 0.9, width, height * 0.012), gilt);
        brush.fill(Shapes.box(x, foot - height * 0.86, width, height * 0.03), gilt);
        brush.fill(Shapes.box(x, foot - height * 0.1, width, height * 0.02), gilt);
        brush.fill(Shapes.khatam(x + width / 2, foot - height * 0.6, width * 0.3), gilt);
    }

    /** Mint tea, still steaming. */
    private static void teaGlass(Brush brush, double x, double foot) {
        brush.at(x, foot, 0.15, () -> {
            brush.fill(
                    Shapes.oval(0.1, 0, 0.5, 0.06), Pigment.veil(brush.palette().shadow(), 0.4));
            brush.fill(
                    Shapes.polygon(-0.3, -0.85, 0.3, -0.85, 0.22, 0, -0.22, 0),
                    Pigment.veil(brush.lit(Pigment.PAPER), 0.5));
            brush.fill(
                    Shapes.polygon(-0.28, -0.68, 0.28, -0.68, 0.21, -0.04, -0.21, -0.04),
                    Brush.fall(
                            -0.7,
                            brush.lit(Pigment.OCHRE),
                            0,
                            brush.lit(Pigment.mix(Pigment.OCHRE, Pigment.WOOD, 0.5))));
            brush.fill(Shapes.box(-0.255, -0.42, 0.51, 0.05), brush.lit(Pigment.GREEN));
            for (int i = 0; i < 4; i++)
                brush.fill(Shapes.khatam(-0.17 + i * 0.113, -0.28, 0.05), brush.lit(Pigment.PAPER));
            for (int leaf = -1; leaf <= 1; leaf++)
                brush.fill(
                        Shapes.blade(
                                0,
                                -0.68,
                                leaf * 0.3,
                                -1.12 + Math.abs(leaf) * 0.16,
                                leaf * 0.05 - 0.16,
                                -1,
                                leaf * 0.2 + 0.14,
                                -0.8),
                        brush.lit(Pigment.mix(Pigment.GREEN, Pigment.LEAF, 0.5)));
            steam(brush);
        });
    }

    private static void steam(Brush brush) {
        Color vapour = Pigment.veil(Pigment.PAPER, 0.3);
        for (int i = -1; i <= 1; i++) {
            double x = i * 0.16;
            brush.line(Shapes.curve(x, -1.2, x + 0.08, -1.4, x - 0.06, -1.65, x + 0.06, -1.95), 0.04, vapour);
        }
    }

    private static void openBook(Brush brush, double x, double foot) {
        brush.at(x, foot, 0.26, () -> {
            brush.fill(
                    Shapes.oval(0.1, 0.06, 0.95, 0.1),
                    Pigment.veil(brush.palette().shadow(), 0.35));
            page(brush, -1);
            page(brush, 1);
            brush.fill(
                    Shapes.polygon(0.1, -0.22, 0.17, -0.23, 0.19, 0.14, 0.14, 0.1, 0.1, 0.15),
                    brush.lit(Pigment.TERRACOTTA));
        });
    }

    private static void page(Brush brush, int side) {
        Color paper = side < 0
                ? brush.lit(Pigment.PAPER)
                : Pigment.mix(brush.lit(Pigment.PAPER), brush.shaded(Pigment.PAPER), 0.35);
        brush.fill(leaf(side, 0.05), brush.shaded(Pigment.WOOD));
        brush.fill(leaf(side, 0.02), brush.shaded(Pigment.SAND));
        brush.fill(leaf(side, 0), paper);
        for (int i = 0; i < 5; i++) {
            double y = -0.18 + i * 0.055;
            brush.line(
                    Shapes.bow(side * (0.1 - i * 0.002), y, side * 0.35, y - 0.1, side * 0.7, y - 0.01),
                    0.012,
                    Pigment.veil(Pigment.INK, 0.28));
        }
    }

    private static Path2D leaf(int side, double below) {
        Path2D leaf = new Path2D.Double();
        leaf.moveTo(0, -0.24 + below);
        leaf.quadTo(side * 0.35, -0.42 + below, side * 0.78, -0.28 + below);
        leaf.lineTo(side * 0.9, 0.02 + below);
        leaf.quadTo(side * 0.4, -0.1 + below, 0, 0.1 + below);
        leaf.closePath();
        return leaf;
    }

    private static void lantern(Brush brush, double x) {
        brush.line(Shapes.segment(x, 0, x, 0.2), 0.003, brush.shaded(Pigment.INK));
        brush.at(x, 0.2, 0.22, () -> Motifs.lantern(brush));
    }

    static void music(Brush brush) {
        Dice dice = brush.dice();
        double x = dice.around(0, 0.05);
        double y = 0.6;
        Sky.over(brush, 1.1);
        sound(brush, x, y);
        stage(brush);
        bendir(brush, x + dice.between(0.48, 0.56), 0.68, dice.between(0.18, 0.22));
        darbuka(brush, x - dice.between(0.46, 0.54), 0.92);
        double tilt = dice.between(0.25, 0.6);
        brush.at(x, y, 0.55, () -> brush.turned(tilt, () -> oud(brush)));
        for (int i = 0; i < 5; i++)
            note(brush, dice.between(-0.6, 0.6), dice.between(0.1, 0.4), dice.between(0.05, 0.08));
    }

    private static void sound(Brush brush, double x, double y) {
        Color wave = brush.palette().sun();
        for (int i = 9; i > 0; i--)
            brush.fill(
                    Shapes.disc(x, y, 0.14 + i * 0.12),
                    Pigment.veil(i % 2 == 0 ? wave : brush.palette().zenith(), 0.13));
    }

    private static void stage(Brush brush) {
        Color rug = brush.dice().pick(Pigment.TERRACOTTA, Pigment.MAJORELLE, Pigment.GREEN, Pigment.PLUM);
        brush.fill(
                Shapes.box(brush.left(), 0.88, brush.width(), 0.12),
                Brush.fall(0.88, brush.lit(rug), 1, brush.shaded(rug)));
        brush.fill(Shapes.box(brush.left(), 0.89, brush.width(), 0.008), brush.lit(Pigment.OCHRE));
        for (double x = brush.left() + 0.05; x < brush.right(); x += 0.12) {
            brush.fill(Shapes.regular(x, 0.95, 0.035, 4, 0), brush.lit(Pigment.OCHRE));
            brush.fill(Shapes.regular(x, 0.95, 0.018, 4, 0), brush.shaded(rug));
        }
    }

    /** Its face about the origin, its neck pointing up. */
    private static void oud(Brush brush) {
        neck(brush);
        brush.at(
                0.03,
                0.03,
                1,
                () -> brush.fill(bowl(0.4), Pigment.veil(brush.palette().shadow(), 0.4)));
        brush.fill(bowl(0.4), brush.shaded(Pigment.WOOD));
        Color cedar = Pigment.mix(Pigment.OCHRE, Pigment.SAND, 0.35);
        brush.fill(
                bowl(0.372),
                Brush.sweep(-0.37, brush.lit(cedar), 0.37, brush.lit(Pigment.mix(cedar, Pigment.CLAY, 0.5))));
        rosette(brush, 0, -0.06, 0.13);
        rosette(brush, -0.15, 0.16, 0.055);
        rosette(brush, 0.15, 0.16, 0.055);
        brush.fill(Shapes.slab(-0.13, 0.29, 0.26, 0.035, 0.02), brush.shaded(Pigment.WOOD));
        for (int i = 0; i < 6; i++)
            brush.line(
                    Shapes.segment((i - 2.5) * 0.036, 0.3, (i - 2.5) * 0.013, -1.02), 0.0045, brush.lit(Pigment.PAPER));
    }

    private static Path2D bowl(double half) {
        Path2D bowl = new Path2D.Double();
        double foot = half * 1.15;
        bowl.moveTo(0, -half * 1.75);
        bowl.curveTo(half * 0.35, -half * 1.5, half, -half * 0.7, half, half * 0.12);
        bowl.curveTo(half, half * 0.75, half * 0.5, foot, 0, foot);
        bowl.curveTo(-half * 0.5, foot, -half, half * 0.75, -half, half * 0.12);
        bowl.curveTo(-half, -half * 0.7, -half * 0.35, -half * 1.5, 0, -half * 1.75);
        bowl.closePath();
        return bowl;
    }

    private static void neck(Brush brush) {
        Color ebony = brush.shaded(Pigment.mix(Pigment.WOOD, Pigment.INK, 0.5));
        brush.fill(Shapes.polygon(-0.065, -0.5, -0.045, -1.03, 0.045, -1.03, 0.065, -0.5), ebony);
        brush.fill(Shapes.polygon(-0.045, -1.02, 0.045, -1.02, 0.3, -1.22, 0.26, -1.27), brush.shaded(Pigment.WOOD));
        for (int i = 0; i < 4; i++) {
            double x = 0.06 + i * 0.055;
            double y = -1.09 - i * 0.042;
            brush.line(Shapes.segment(x - 0.035, y - 0.06, x + 0.05, y + 0.06), 0.014, ebony);
        }
        brush.fill(Shapes.box(-0.05, -1.035, 0.1, 0.018), brush.lit(Pigment.PAPER));
    }

    private static void rosette(Brush brush, double x, double y, double radius) {
        brush.fill(Shapes.disc(x, y, radius), brush.shaded(Pigment.WOOD));
        brush.fill(Shapes.disc(x, y, radius * 0.88), brush.shaded(Pigment.INK));
        brush.fill(Shapes.khatam(x, y, radius * 0.86), brush.lit(Pigment.CLAY));
        brush.fill(Shapes.khatam(x, y, radius * 0.6), brush.shaded(Pigment.INK));
        brush.fill(Shapes.khatam(x, y, radius * 0.4), brush.lit(Pigment.OCHRE));
        brush.fill(Shapes.disc(x, y, radius * 0.14), brush.shaded(Pigment.INK));
    }

    private static void bendir(Brush brush, double x, double y, double radius) {
        brush.fill(Shapes.disc(x + 0.025, y + 0.02, radius), brush.shaded(Pigment.WOOD));
        brush.fill(Shapes.disc(x, y, radius), brush.lit(Pigment.WOOD));
        brush.fill(
                Shapes.disc(x, y, radius * 0.92),
                Brush.fall(y - radius, brush.lit(Pigment.PAPER), y + radius, brush.lit(Pigment.SAND)));
        brush.line(Shapes.khatam(x, y, radius * 0.72), 0.006, brush.lit(Pigment.TERRACOTTA));
        brush.line(Shapes.khatam(x, y, radius * 0.5), 0.005, brush.lit(Pigment.GREEN));
        brush.fill(Shapes.khatam(x, y, radius * 0.2), brush.lit(Pigment.OCHRE));
    }

    private static void darbuka(Brush brush, double x, double foot) {
        Color clay = brush.dice().pick(Pigment.MAJORELLE, Pigment.TERRACOTTA, Pigment.GREEN, Pigment.CLAY);
        brush.at(x, foot, 0.36, () -> {
            Path2D pot = new Path2D.Double();
            pot.moveTo(-0.32, -0.96);
            pot.curveTo(-0.34, -0.6, -0.12, -0.55, -0.12, -0.38);
            pot.curveTo(-0.12, -0.2, -0.24, -0.12, -0.26, 0);
            pot.lineTo(0.26, 0);
            pot.curveTo(0.24, -0.12, 0.12, -0.2, 0.12, -0.38);
            pot.curveTo(0.12, -0.55, 0.34, -0.6, 0.32, -0.96);
            pot.closePath();
            brush.fill(pot, Brush.sweep(-0.3, brush.lit(clay), 0.3, brush.shaded(clay)));
            brush.fill(Shapes.oval(0, -0.96, 0.34, 0.09), brush.shaded(Pigment.WOOD));
            brush.fill(Shapes.oval(0, -0.98, 0.32, 0.075), brush.lit(Pigment.PAPER));
            for (int i = 0; i < 4; i++)
                brush.fill(Shapes.khatam(-0.19 + i * 0.127, -0.76, 0.05), brush.lit(Pigment.OCHRE));
        });
    }

    private static void note(Brush brush, double x, double y, double height) {
        Color ink = Pigment.veil(brush.lit(Pigment.PAPER), 0.85);
        brush.at(
                x,
                y,
                height,
                () -> brush.unmirrored(() -> {
                    brush.turned(-0.35, () -> brush.fill(Shapes.oval(0, 0, 0.22, 0.15), ink));
                    brush.line(Shapes.polyline(0.19, -0.06, 0.19, -0.85), 0.05, ink);
                    brush.line(Shapes.bow(0.19, -0.85, 0.3, -0.6, 0.46, -0.5), 0.07, ink);
                }));
    }
}
