package ma.khabar.demo;

import java.awt.Color;
import java.awt.geom.Path2D;

/** Open country: mountains, desert, farmland and the solar plain. */
final class Landscapes {
    private Landscapes() {}

    static void atlas(Brush brush) {
        Dice dice = brush.dice();
        Sky.over(brush, 0.6);
        Sky.sunSomewhere(brush, 0.14, 0.3);
        Sky.clouds(brush, 4, 0.1, 0.42);
        Color rock = dice.pick(Pigment.SLATE, Pigment.PLUM, Pigment.CLAY);
        Terrain.fill(brush, Terrain.ridge(brush, 0.5, 0.12), rock, 0.78);
        massif(brush, rock);
        Terrain.fill(brush, Terrain.swell(brush, 0.72, 0.025), Pigment.LEAF, 0.5);
        Terrain.fill(brush, Terrain.swell(brush, 0.79, 0.02), dice.pick(Pigment.LEAF, Pigment.OCHRE), 0.25);
        Buildings.hamlet(brush, dice.around(0, 0.25), 0.83, dice.between(0.3, 0.42), Pigment.CLAY, 0.12);
        valley(brush);
        Sky.birds(brush, dice.around(0.1, 0.3), 0.2, dice.count(0, 5));
    }

    private static void massif(Brush brush, Color rock) {
        Dice dice = brush.dice();
        double summit = dice.around(0.08, 0.22);
        Terrain.peak(brush, summit - dice.between(0.4, 0.6), dice.between(0.3, 0.4), 0.62, rock, 0.45, 0.2);
        Terrain.peak(brush, summit + dice.between(0.4, 0.65), dice.between(0.32, 0.42), 0.6, rock, 0.45, 0.2);
        Terrain.peak(brush, summit, dice.between(0.16, 0.25), 0.72, rock, 0.25, 0.3);
        Terrain.peak(brush, summit - dice.between(0.7, 0.95), dice.between(0.44, 0.54), 0.5, rock, 0.15, 0.12);
        Terrain.peak(brush, summit + dice.between(0.62, 0.95), dice.between(0.46, 0.56), 0.5, rock, 0.15, 0.1);
    }

    private static void valley(Brush brush) {
        Dice dice = brush.dice();
        brush.fill(Terrain.swell(brush, 0.87, 0.02), brush.lit(Pigment.mix(Pigment.GREEN, Pigment.LEAF, 0.4)));
        double grove = dice.pick(-0.45, 0.45, 0.6);
        for (int i = 0; i < dice.count(2, 4); i++)
            Plants.argan(brush, grove + dice.around(0, 0.32), dice.between(0.92, 0.97), dice.between(0.13, 0.2), 0);
        brush.fill(Terrain.swell(brush, 0.97, 0.012), brush.shaded(Pigment.GREEN));
    }

    static void dunes(Brush brush) {
        Dice dice = brush.dice();
        Sky.over(brush, 0.6);
        Sky.sunSomewhere(brush, 0.16, 0.34);
        Color sand = dice.pick(Pigment.OCHRE, Pigment.SAND, Pigment.CLAY);
        Terrain.fill(brush, Terrain.ridge(brush, 0.5, 0.05), Pigment.PLUM, 0.75);
        for (double x = brush.left(); x < brush.right() + 0.3; x += dice.between(0.35, 0.55))
            dune(brush, x, dice.between(0.46, 0.55), 0.55, 0.8, Pigment.mix(sand, Pigment.ROSE, 0.3), 0.4);
        dune(brush, dice.around(0.1, 0.3), dice.between(0.25, 0.4), dice.between(0.75, 1), 0.92, sand, 0.12);
        dune(brush, dice.between(-0.8, -0.55), dice.between(0.52, 0.6), 0.75, 1, sand, 0.05);
        dune(brush, dice.between(0.6, 0.85), dice.between(0.5, 0.6), 0.75, 1.02, sand, 0.05);
        if (dice.oneIn(3)) oasis(brush, dice.around(0, 0.3));
        caravan(brush, sand);
    }

    private static void oasis(Brush brush, double x) {
        Dice dice = brush.dice();
        brush.fill(Shapes.oval(x, 0.81, 0.42, 0.05), brush.shaded(Pigment.GREEN, 0.15));
        for (int i = 0; i < 16; i++)
            Plants.palm(brush, x + dice.around(0, 0.36), dice.between(0.78, 0.83), dice.between(0.14, 0.24), 0.1);
    }

    /** A crest winds down from the top and parts the lit slope from the shaded one. */
    private static void dune(Brush brush, double x, double top, double half, double base, Color sand, double distance) {
        double height = base - top;
        double sway = brush.dice().between(0.2, 0.5);
        Color lit = brush.far(sand, distance);
        Color shaded = brush.shaded(sand, distance);
        Path2D windward = new Path2D.Double();
        windward.moveTo(x - half, base);
        windward.curveTo(x - half * 0.5, base - height * 0.1, x - half * 0.28, top + height * 0.1, x, top);
        windward.curveTo(x + half * 0.2, top + height * 0.3, x + half * 0.5, base - height * 0.15, x + half, base);
        windward.closePath();
        brush.fill(
                windward,
                Brush.fall(top, lit, base, Pigment.mix(lit, brush.palette().haze(), 0.25)));
        Path2D lee = new Path2D.Double();
        lee.moveTo(x, top);
        lee.curveTo(x + half * sway, top + height * 0.4, x - half * sway, top + height * 0.6, x + half * 0.12, base);
        lee.lineTo(x + half, base);
        lee.curveTo(x + half * 0.5, base - height * 0.15, x + half * 0.2, top + height * 0.3, x, top);
        lee.closePath();
        brush.fill(lee, Brush.fall(top, shaded, base, Pigment.mix(shaded, lit, 0.55)));
    }

    private static void caravan(Brush brush, Color sand) {
        Dice dice = brush.dice();
        double start = dice.between(-0.5, -0.2);
        double level = dice.between(0.82, 0.86);
        double slope = dice.around(0, 0.04);
        int camels = dice.count(3, 6);
        Path2D ground = Shapes.curve(
                brush.left(),
                level + 0.05,
                -0.7,
                level + 0.005 - 0.7 * slope,
                0,
                level,
                0.7,
                level + 0.7 * slope,
                brush.right(),
                level + 0.06);
        ground.lineTo(brush.right(), 1.02);
        ground.lineTo(brush.left(), 1.02);
        ground.closePath();
        brush.fill(ground, Brush.fall(level, brush.lit(sand), 1, brush.shaded(sand)));
        for (int i = 0; i < camels; i++) {
            double x = start + i * 0.115;
            double size = dice.around(0.085, 0.006);
            brush.at(x, level + slope * x + 0.012, size, () -> camel(brush));
        }
        People.walker(brush, start - 0.09, level + slope * start + 0.014, 0.055);
    }

    /** Walks to the left, one unit tall at the hump. */
    private static void camel(Brush brush) {
        Color hide = brush.shaded(Pigment.WOOD);
        Color shadow = Pigment.veil(brush.palette().shadow(), 0.35);
        brush.fill(Shapes.polygon(-0.35, 0, 0.4, 0, 1.7, 0.42, 0.9, 0.42), shadow);
        for (double leg : new double[] {-0.3, -0.2, 0.24, 0.36})
            brush.line(Shapes.polyline(leg, -0.5, leg + 0.03, -0.25, leg - 0.01, -0.02), 0.055, hide);
        brush.fill(Shapes.oval(0.02, -0.58, 0.42, 0.18), hide);
        brush.line(Shapes.curve(-0.34, -0.55, -0.52, -0.5, -0.6, -0.7, -0.62, -0.92), 0.11, hide);
        brush.fill(Shapes.oval(-0.7, -0.94, 0.13, 0.065), hide);
        brush.fill(
                Shapes.blade(-0.24, -0.66, 0.3, -0.66, 0.03, -1.3, 0.03, -0.6),
                brush.lit(brush.dice().pick(People.ROBES)));
    }

    static void fields(Brush brush) {
        Dice dice = brush.dice();
        Sky.over(brush, 0.5);
        Sky.sunSomewhere(brush, 0.12, 0.26);
        Sky.clouds(brush, 3, 0.1, 0.3);
        Terrain.fill(brush, Terrain.ridge(brush, 0.38, 0.1), Pigment.SLATE, 0.6);
        Color[] crops = {Pigment.LEAF, Pigment.OCHRE, Pigment.GREEN, Pigment.CLAY, Pigment.SAND};
        int turn = dice.count(0, crops.length - 1);
        double[] levels = {0.45, dice.around(0.54, 0.015), dice.around(0.66, 0.03), dice.around(0.81, 0.03)};
        for (int i = 0; i < levels.length; i++) {
            double distance = 0.42 - 0.14 * i;
            furrows(brush, levels[i], crops[(turn + i) % crops.length], Math.max(0, distance));
            if (i == 1) farm(brush, dice.around(0, 0.3), 0.6, distance);
            if (i == 3 && dice.oneIn(2)) People.crowd(brush, dice.count(2, 4), 0.4, 0.94, 0.085);
            if (i > 0) orchard(brush, levels[i] + 0.02, 0.05 + 0.03 * i, Math.max(0, distance));
        }
    }

    private static void furrows(Brush brush, double level, Color crop, double distance) {
        Path2D hill = Terrain.swell(brush, level, 0.022);
        Plain plain = new Plain(level - 0.16, brush.dice().around(0, 0.7));
        double near = (1 - plain.horizon()) / (level + 0.3 - plain.horizon());
        Path2D rows = new Path2D.Double();
        for (int i = -40; i < 40; i++) rows.append(plain.strip(i * 0.19, i * 0.19 + 0.085, near, 9), false);
        Terrain.fill(brush, hill, crop, distance);
        Color furrow = brush.shaded(crop, distance);
        brush.fill(Shapes.common(hill, rows), Pigment.mix(furrow, brush.far(crop, distance), 0.35));
    }

    private static void orchard(Brush brush, double foot, double height, double distance) {
        Dice dice = brush.dice();
        double from = dice.between(-0.9, 0.4);
        int trees = dice.count(3, 7);
        Color fruit = dice.pick(Pigment.OCHRE, Pigment.TERRACOTTA, Pigment.LEAF);
        for (int i = 0; i < trees; i++)
            Plants.orchardTree(brush, from + i * height * 1.25, foot + dice.around(0, 0.006), height, fruit, distance);
    }

    private static void farm(Brush brush, double x, double base, double distance) {
        Buildings.house(brush, x, base, 0.14, 0.075, Pigment.PAPER, distance);
        Buildings.house(brush, x + 0.11, base + 0.008, 0.09, 0.12, Pigment.ROSE, distance);
        Plants.cypress(brush, x - 0.03, base + 0.005, 0.17, distance);
        Plants.cypress(brush, x + 0.24, base + 0.008, 0.14, distance);
    }

    static void solar(Brush brush) {
        Dice dice = brush.dice();
        Plain plain = new Plain(0.5, dice.around(0, 0.2));
        double tower = dice.between(0.05, 0.35);
        Sky.over(brush, 0.55);
        Sky.sunSomewhere(brush, 0.14, 0.26);
        Terrain.fill(brush, Terrain.ridge(brush, 0.45, 0.1), dice.pick(Pigment.PLUM, Pigment.SLATE), 0.6);
        windFarm(brush);
        Terrain.fill(brush, Terrain.swell(brush, 0.49, 0.008), Pigment.CLAY, 0.35);
        brush.fill(
                Shapes.box(brush.left(), 0.52, brush.width(), 0.5),
                Brush.fall(0.52, brush.far(Pigment.CLAY, 0.3), 1, brush.lit(Pigment.OCHRE)));
        beacon(brush, tower);
        for (double depth = 7; depth > 0.8; depth *= 0.74) panelRow(brush, plain, depth);
    }

    private static void windFarm(Brush brush) {
        Dice dice = brush.dice();
        int turbines = dice.count(2, 5);
        double from = dice.between(-0.8, -0.5);
        for (int i = 0; i < turbines; i++)
            brush.at(from + i * dice.between(0.15, 0.22), 0.5, dice.between(0.16, 0.24), () -> turbine(brush));
    }

    private static void turbine(Brush brush) {
        Color paint = brush.far(Pigment.PAPER, 0.15);
        brush.fill(Shapes.polygon(-0.022, 0, -0.01, -1, 0.01, -1, 0.022, 0), paint);
        double turn = brush.dice().between(0, Math.PI);
        for (int i = 0; i < 3; i++) {
            double angle = turn + i * Math.PI * 2 / 3;
            double x = 0.58 * Math.cos(angle);
            double y = 0.58 * Math.sin(angle);
            brush.fill(
                    Shapes.blade(0, -1, x, -1 + y, x * 0.3 + y * 0.1, -1 + y * 0.3 - x * 0.1, x * 0.5, -1 + y * 0.5),
                    paint);
        }
        brush.fill(Shapes.disc(0, -1, 0.03), paint);
    }

    private static void beacon(Brush brush, double x) {
        double top = 0.17;
        Color ray = Pigment.veil(Pigment.LAMP, 0.13);
        for (int i = -4; i <= 4; i++)
            brush.fill(Shapes.polygon(x, top, x + i * 0.21 - 0.03, 0.62, x + i * 0.21 + 0.03, 0.62), ray);
        brush.fill(
                Shapes.polygon(x - 0.026, 0.55, x - 0.014, top, x + 0.014, top, x + 0.026, 0.55),
                brush.far(Pigment.SAND, 0.1));
        brush.fill(Shapes.polygon(x, 0.55, x, top, x + 0.014, top, x + 0.026, 0.55), brush.shaded(Pigment.SAND));
        brush.glow(x, top, 0.2, Pigment.LAMP, 0.85);
        brush.fill(Shapes.box(x - 0.022, top - 0.025, 0.044, 0.05), Pigment.PAPER);
    }

    private static void panelRow(Brush brush, Plain plain, double depth) {
        double scale = plain.scale(depth);
        double distance = Math.min(0.5, (depth - 1) * 0.08);
        double pitch = 0.42;
        int columns = (int) Math.ceil((brush.right() + 0.4) * depth / pitch);
        for (int i = -columns; i <= columns; i++)
            brush.at(plain.x(i * pitch, depth), plain.y(depth), scale * 0.36, () -> panel(brush, distance));
    }

    private static void panel(Brush brush, double distance) {
        Color cell = brush.far(Pigment.MAJORELLE, distance);
        Color glint = brush.far(Pigment.mix(Pigment.MAJORELLE, Pigment.SKY, 0.75), distance);
        Path2D pane = Shapes.polygon(-0.5, -0.12, -0.38, -0.52, 0.62, -0.52, 0.5, -0.12);
        brush.fill(
                Shapes.polygon(-0.5, 0, 0.5, 0, 1.02, 0.16, 0.06, 0.16),
                Pigment.veil(brush.palette().shadow(), 0.4));
        brush.fill(Shapes.box(-0.03, -0.2, 0.06, 0.22), brush.shaded(Pigment.SLATE));
        brush.fill(pane, Brush.sweep(-0.5, glint, 0.5, cell));
        Color seam = brush.far(Pigment.PAPER, distance);
        brush.line(pane, 0.018, seam);
        for (int i = 1; i < 5; i++)
            brush.line(Shapes.segment(-0.5 + i * 0.2, -0.12, -0.38 + i * 0.2, -0.52), 0.008, seam);
        brush.line(Shapes.segment(-0.44, -0.32, 0.56, -0.32), 0.008, seam);
    }
}
