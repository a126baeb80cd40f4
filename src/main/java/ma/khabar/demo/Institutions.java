package ma.khabar.demo;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.List;

/** Public places: the stadium, the classroom, the hospital and the chamber of deputies. */
final class Institutions {
    private static final List<Color> HAIR = List.of(new Color(0x2a1d1a), new Color(0x3c2720), new Color(0x1b1b22));
    private static final List<Color> SHIRTS = List.of(
            Pigment.TERRACOTTA,
            Pigment.GREEN,
            Pigment.MAJORELLE,
            Pigment.OCHRE,
            Pigment.PAPER,
            Pigment.SKY,
            Pigment.ROSE);

    private Institutions() {}

    static void stadium(Brush brush) {
        Dice dice = brush.dice();
        Sky.over(brush, 0.4);
        Sky.sunSomewhere(brush, 0.1, 0.2);
        Sky.clouds(brush, 3, 0.06, 0.2);
        for (double side : new double[] {-1, 1}) floodlight(brush, side);
        List<Color> colours = dice.pick(
                List.of(Pigment.TERRACOTTA, Pigment.GREEN, Pigment.PAPER),
                List.of(Pigment.MAJORELLE, Pigment.PAPER, Pigment.SKY),
                List.of(Pigment.GREEN, Pigment.PAPER, Pigment.OCHRE),
                List.of(Pigment.OCHRE, Pigment.INK, Pigment.PAPER));
        stands(brush, colours);
        pitch(brush);
        players(brush, colours);
        supporters(brush, colours);
    }

    private static void floodlight(Brush brush, double side) {
        double x = side * 0.68;
        brush.line(Shapes.segment(x, 0.4, x, 0.1), 0.012, brush.shaded(Pigment.SLATE));
        double strength = brush.palette().lamplit() ? 0.14 : 0.05;
        brush.fill(Shapes.polygon(x, 0.08, -side * 0.25, 0.9, side * 0.6, 0.9), Pigment.veil(Pigment.PAPER, strength));
        brush.glow(x, 0.08, 0.22, Pigment.PAPER, brush.palette().lamplit() ? 0.7 : 0.2);
        brush.fill(Shapes.box(x - 0.065, 0.04, 0.13, 0.085), brush.shaded(Pigment.INK));
        for (int i = 0; i < 12; i++)
            brush.fill(
                    Shapes.disc(x - 0.048 + i % 4 * 0.032, 0.057 + Math.floorDiv(i, 4) * 0.026, 0.0095), Pigment.PAPER);
    }

    /** How far down the picture a row of seats lies: the bowl curves towards the viewer at the sides. */
    private static double seatLevel(double x, double row) {
        double bend = x * x * 0.42;
        return 0.5 + bend - row * (0.0165 + bend * 0.06);
    }

    private static Path2D tier(Brush brush, double from, double to) {
        int steps = 40;
        double[] points = new double[4 * steps + 4];
        for (int i = 0; i <= steps; i++) {
            double x = brush.left() + brush.width() * i / steps;
            int mirror = points.length - 2 * i;
            points[2 * i] = points[mirror - 2] = x;
            points[2 * i + 1] = seatLevel(x, from);
            points[mirror - 1] = seatLevel(x, to);
        }
        return Shapes.polygon(points);
    }

    private static void stands(Brush brush, List<Color> colours) {
        Color concrete = brush.shaded(Pigment.mix(Pigment.SLATE, Pigment.INK, 0.35));
        brush.fill(tier(brush, -30, 13.8), concrete);
        for (int row = 0; row < 13; row++) if (row != 6) seats(brush, row, colours);
        brush.fill(tier(brush, 6.1, 6.7), brush.far(Pigment.PAPER, 0.25));
        brush.fill(tier(brush, -1, -0.4), brush.lit(colours.get(0)));
        brush.fill(tier(brush, 13.4, 16), Brush.fall(0.2, brush.lit(Pigment.PAPER), 0.5, brush.shaded(Pigment.PAPER)));
        for (double x = brush.left(); x < brush.right(); x += 0.045)
            brush.fill(Shapes.disc(x, seatLevel(x, 13.35), 0.005), Pigment.LAMP);
    }

    private static void seats(Brush brush, int row, List<Color> colours) {
        Dice dice = brush.dice();
        for (double x = brush.left(); x < brush.right(); ) {
            double size = 0.0052 + x * x * 0.0035;
            Color dress =
                    dice.oneIn(3) ? dice.pick(SHIRTS) : colours.get((int) Math.floor(Math.abs(x * 3)) % colours.size());
            brush.fill(
                    Shapes.disc(x, seatLevel(x, row) - 0.008, size * dice.between(0.8, 1.1)),
                    Pigment.mix(brush.lamped(dress), brush.palette().haze(), 0.18));
            x += size * dice.between(2, 2.7);
        }
    }

    private static final Plain GRASS = new Plain(0.28, 0);
    private static final double NEAR = 1.22;
    private static final double FAR = 2.85;
    private static final double TOUCHLINE = 0.98;

    private static void pitch(Brush brush) {
        int stripes = 12;
        Path2D around = GRASS.strip(-TOUCHLINE * 1.12, TOUCHLINE * 1.12, NEAR * 0.92, FAR * 1.06);
        brush.fill(around, brush.lamped(Pigment.mix(Pigment.GREEN, Pigment.INK, 0.2)));
        Color grass = Pigment.mix(Pigment.GREEN, Pigment.LEAF, 0.45);
        for (int i = 0; i < stripes; i++) {
            double from = TOUCHLINE * (2.0 * i / stripes - 1);
            Color mown = i % 2 == 0 ? grass : Pigment.mix(grass, Pigment.LEAF, 0.4);
            brush.fill(GRASS.strip(from, from + TOUCHLINE * 2 / stripes + 0.002, NEAR, FAR), brush.lamped(mown));
        }
        markings(brush);
    }

    private static void markings(Brush brush) {
        Color chalk = brush.lamped(Pigment.PAPER);
        double thickness = 0.004;
        brush.line(GRASS.strip(-TOUCHLINE, TOUCHLINE, NEAR, FAR), thickness, chalk);
        brush.line(GRASS.strip(0, 0, NEAR, FAR), thickness, chalk);
        for (double side : new double[] {-TOUCHLINE, TOUCHLINE}) {
            brush.line(GRASS.strip(side, side * 0.7, 1.5, 2.15), thickness, chalk);
            brush.line(GRASS.strip(side, side * 0.88, 1.64, 1.92), thickness, chalk);
            goal(brush, side);
        }
        double[] ring = new double[96];
        for (int i = 0; i < 48; i++) {
            double depth = 1.74 + 0.34 * Math.sin(i * Math.PI / 24) + 0.05;
            ring[2 * i] = GRASS.x(0.24 * Math.cos(i * Math.PI / 24), depth);
            ring[2 * i + 1] = GRASS.y(depth);
        }
        brush.line(Shapes.polygon(ring), thickness, chalk);
    }

    private static void goal(Brush brush, double side) {
        double nearX = GRASS.x(side, 1.7);
        double farX = GRASS.x(side, 1.86);
        double rise = 0.06;
        brush.line(
                Shapes.polyline(
                        nearX,
                        GRASS.y(1.7),
                        nearX,
                        GRASS.y(1.7) - rise,
                        farX,
                        GRASS.y(1.86) - rise,
                        farX,
                        GRASS.y(1.86)),
                0.005,
                Pigment.PAPER);
    }

    private static void players(Brush brush, List<Color> colours) {
        Dice dice = brush.dice();
        for (int i = 0; i < 16; i++) {
            double depth = dice.between(FAR * 0.93, NEAR * 1.08);
            double x = GRASS.x(dice.around(0, TOUCHLINE * 0.85), depth);
            Color shirt = colours.get(i % 2);
            brush.at(x, GRASS.y(depth), 0.105 / depth, () -> player(brush, shirt));
        }
        brush.fill(Shapes.disc(dice.around(0, 0.2), GRASS.y(1.6), 0.006), Pigment.PAPER);
    }

    private static void player(Brush brush, Color shirt) {
        Color skin = brush.lamped(Pigment.WOOD);
        brush.fill(
                Shapes.polygon(-0.1, 0, 0.12, 0, 0.95, 0.3, 0.75, 0.3),
                Pigment.veil(brush.palette().shadow(), 0.4));
        brush.line(Shapes.polyline(-0.16, 0, -0.04, -0.4, 0.14, -0.04), 0.1, skin);
        brush.line(Shapes.polyline(-0.24, -0.42, 0, -0.68, 0.24, -0.46), 0.09, skin);
        brush.fill(Shapes.slab(-0.15, -0.76, 0.3, 0.36, 0.1), brush.lamped(shirt));
        brush.fill(Shapes.box(-0.14, -0.44, 0.28, 0.16), brush.shaded(Pigment.INK));
        brush.fill(Shapes.disc(0, -0.88, 0.11), skin);
    }

    private static void supporters(Brush brush, List<Color> colours) {
        Dice dice = brush.dice();
        Color silhouette =
                Pigment.mix(brush.shaded(Pigment.INK), brush.palette().shadow(), 0.35);
        for (double x = brush.left(); x < brush.right() + 0.1; x += dice.between(0.1, 0.15)) {
            double foot = dice.between(0.99, 1.04);
            if (dice.oneIn(4)) scarf(brush, x, foot - 0.13, silhouette, colours);
            People.back(brush, x, foot, 0.12, new People.Dress(silhouette, silhouette, silhouette));
        }
    }

    private static void scarf(Brush brush, double x, double y, Color arms, List<Color> colours) {
        Color cloth = colours.get(0);
        Color stripe = colours.get(1);
        brush.line(Shapes.polyline(x - 0.07, y, x - 0.05, y + 0.1, x + 0.05, y + 0.1, x + 0.07, y), 0.022, arms);
        for (int i = 0; i < 5; i++)
            brush.fill(
                    Shapes.box(x - 0.09 + i * 0.036, y - 0.022, 0.036, 0.034), brush.lit(i % 2 == 0 ? cloth : stripe));
    }

    static void school(Brush brush) {
        Dice dice = brush.dice();
        double floor = 0.7;
        Color wall = dice.pick(
                Pigment.SAND,
                Pigment.mix(Pigment.SKY, Pigment.PAPER, 0.5),
                Pigment.mix(Pigment.ROSE, Pigment.PAPER, 0.4),
                Pigment.PAPER);
        brush.fill(
                brush.frame(),
                Brush.sweep(
                        brush.left(),
                        brush.lit(wall),
                        brush.right(),
                        Pigment.mix(brush.lit(wall), brush.shaded(wall), 0.5)));
        Zellige tiles = new Zellige(brush, dice.pick(Zellige.GLAZES));
        tiles.frieze(brush.left(), floor - 0.1, brush.width(), 0.1);
        brush.fill(
                Shapes.box(brush.left(), floor, brush.width(), 0.3),
                Brush.fall(floor, brush.lit(Pigment.CLAY), 1, brush.shaded(Pigment.CLAY)));
        schoolWindow(brush, -0.66, floor);
        double board = dice.between(-0.36, -0.28);
        blackboard(brush, board, 0.12, 0.92, 0.4);
        lesson(brush, board, 0.12, dice.count(0, 2));
        schoolGlobe(brush, board + 0.98, floor);
        pupils(brush);
    }

    private static void schoolWindow(Brush brush, double x, double floor) {
        Shape opening = Shapes.roundArch(x, 0.5, 0.24, 0.4);
        brush.fill(Shapes.roundArch(x, 0.52, 0.29, 0.44), brush.lit(Pigment.PAPER));
        brush.within(opening, () -> {
            Sky.over(brush, 0.5);
            Sky.sun(brush, x + 0.03, 0.28, 0.04);
            Plants.palm(brush, x - 0.04, 0.52, 0.24, 0.2);
        });
        brush.line(opening, 0.008, brush.shaded(Pigment.GREEN));
        brush.line(Shapes.segment(x, 0.1, x, 0.5), 0.008, brush.shaded(Pigment.GREEN));
        brush.line(Shapes.segment(x - 0.12, 0.32, x + 0.12, 0.32), 0.008, brush.shaded(Pigment.GREEN));
        Color light = Pigment.veil(brush.palette().sun(), 0.3);
        brush.fill(Shapes.polygon(x + 0.1, floor + 0.02, x + 0.36, floor + 0.02, x + 0.72, 1, x + 0.38, 1), light);
    }

    private static void blackboard(Brush brush, double x, double y, double width, double height) {
        Color slate = Pigment.mix(Pigment.GREEN, Pigment.INK, 0.45);
        brush.fill(
                Shapes.box(x - 0.004, y + 0.012, width + 0.04, height + 0.02),
                Pigment.veil(brush.palette().shadow(), 0.3));
        brush.fill(Shapes.box(x - 0.02, y - 0.02, width + 0.04, height + 0.04), brush.lit(Pigment.WOOD));
        brush.fill(Shapes.box(x, y, width, height), Brush.fall(y, brush.lit(slate), y + height, brush.shaded(slate)));
        brush.fill(
                Shapes.polygon(
                        x + width * 0.55,
                        y,
                        x + width * 0.8,
                        y,
                        x + width * 0.5,
                        y + height,
                        x + width * 0.25,
                        y + height),
                Pigment.veil(Pigment.PAPER, 0.05));
        brush.fill(Shapes.box(x, y + height + 0.018, width, 0.014), brush.shaded(Pigment.WOOD));
        for (int i = 0; i < 3; i++)
            brush.fill(
                    Shapes.box(x + 0.1 + i * 0.05, y + height + 0.008, 0.03, 0.011),
                    brush.lit(i == 1 ? Pigment.OCHRE : Pigment.PAPER));
    }

    private static void lesson(Brush brush, double x, double y, int subject) {
        Color chalk = Pigment.veil(Pigment.PAPER, 0.85);
        Color accent = Pigment.veil(Pigment.OCHRE, 0.95);
        brush.at(x + 0.46, y + 0.2, 0.2, () -> {
            switch (subject) {
                case 0 -> starConstruction(brush, chalk, accent);
                case 1 -> triangles(brush, chalk, accent);
                default -> planets(brush, chalk, accent);
            }
        });
    }

    private static void starConstruction(Brush brush, Color chalk, Color accent) {
        double thin = 0.018;
        brush.line(Shapes.disc(0, 0, 0.75), thin, chalk);
        for (int i = 0; i < 4; i++) {
            double angle = i * Math.PI / 4;
            double x = 0.85 * Math.cos(angle);
            double y = 0.85 * Math.sin(angle);
            brush.line(Shapes.segment(-x, -y, x, y), thin * 0.6, chalk);
        }
        brush.line(Shapes.khatam(0, 0, 0.75), thin * 1.8, accent);
        brush.line(Shapes.regular(-1.5, 0, 0.45, 4, Math.PI / 4), thin, chalk);
        brush.line(Shapes.regular(-1.5, 0, 0.45, 4, 0), thin, accent);
        brush.line(Shapes.disc(1.5, 0, 0.45), thin, chalk);
        brush.line(Shapes.regular(1.5, 0, 0.45, 3, -Math.PI / 2), thin, accent);
    }

    private static void triangles(Brush brush, Color chalk, Color accent) {
        double thin = 0.02;
        brush.line(Shapes.polygon(-0.6, 0.6, -0.6, -0.5, 0.7, 0.6), thin * 1.6, accent);
        brush.line(Shapes.polyline(-0.6, 0.48, -0.48, 0.48, -0.48, 0.6), thin, chalk);
        brush.line(Shapes.arc(0.7, 0.6, 0.3, 140, 40), thin, chalk);
        brush.line(Shapes.polyline(1.1, -0.7, 1.1, 0.6, 2, 0.6), thin, chalk);
        brush.line(Shapes.curve(1.15, 0.5, 1.3, 0.45, 1.5, 0.1, 1.7, -0.45, 1.9, -0.65), thin * 1.5, accent);
        brush.line(Shapes.disc(-1.5, 0, 0.5), thin, chalk);
        brush.line(Shapes.segment(-1.5, 0, -1.1, -0.3), thin, accent);
        brush.fill(Shapes.disc(-1.5, 0, 0.03), chalk);
    }

    private static void planets(Brush brush, Color chalk, Color accent) {
        brush.fill(Shapes.disc(0, 0, 0.16), accent);
        for (int i = 0; i < 12; i++) {
            double angle = i * Math.PI / 6;
            brush.line(
                    Shapes.segment(
                            0.22 * Math.cos(angle),
                            0.22 * Math.sin(angle),
                            0.3 * Math.cos(angle),
                            0.3 * Math.sin(angle)),
                    0.02,
                    accent);
        }
        for (int i = 1; i < 5; i++) {
            double reach = 0.35 + i * 0.36;
            double angle = i * 2.1;
            brush.line(Shapes.oval(0, 0, reach, reach * 0.46), 0.014, chalk);
            brush.fill(
                    Shapes.disc(reach * Math.cos(angle), reach * 0.46 * Math.sin(angle), 0.05 + 0.02 * (i % 3)),
                    i % 2 == 0 ? accent : chalk);
        }
    }

    private static void schoolGlobe(Brush brush, double x, double floor) {
        brush.fill(Shapes.box(x - 0.02, floor - 0.16, 0.36, 0.03), brush.lit(Pigment.WOOD));
        brush.fill(Shapes.box(x, floor - 0.13, 0.32, 0.16), brush.shaded(Pigment.WOOD));
        for (int i = 0; i < 4; i++) {
            Color cover = brush.dice().pick(SHIRTS);
            brush.fill(
                    Shapes.box(x + 0.18, floor - 0.19 - i * 0.03, brush.dice().between(0.11, 0.14), 0.028),
                    brush.lit(cover));
        }
        brush.fill(Shapes.oval(x + 0.08, floor - 0.165, 0.05, 0.012), brush.lit(Pigment.OCHRE));
        brush.at(
                x + 0.08,
                floor - 0.25,
                0.07,
                () -> Continents.globe(brush, new Continents(brush.dice().around(0, 40), 15)));
    }

    private static void pupils(Brush brush) {
        Dice dice = brush.dice();
        for (int row = 0; row < 2; row++) {
            double size = 0.12 + row * 0.05;
            double foot = 0.87 + row * 0.16;
            double pitch = size * 2.3;
            for (int i = -4; i <= 4; i++) {
                double x = (i + row * 0.5) * pitch;
                desk(brush, x, foot - size * 0.2, size);
                if (!dice.oneIn(6)) People.back(brush, x, foot, size, pupil(brush));
            }
        }
    }

    private static People.Dress pupil(Brush brush) {
        Dice dice = brush.dice();
        return new People.Dress(brush.lit(dice.pick(SHIRTS)), brush.lit(People.SKIN), brush.shaded(dice.pick(HAIR)));
    }

    private static void desk(Brush brush, double x, double y, double size) {
        brush.fill(Shapes.box(x - size * 0.95, y - size * 0.3, size * 1.9, size * 0.16), brush.lit(Pigment.OCHRE));
        brush.fill(Shapes.box(x - size * 0.95, y - size * 0.14, size * 1.9, size * 0.9), brush.shaded(Pigment.WOOD));
        brush.fill(
                Shapes.polygon(
                        x + size * 0.35,
                        y - size * 0.3,
                        x + size * 0.4,
                        y - size * 0.38,
                        x + size * 0.8,
                        y - size * 0.38,
                        x + size * 0.75,
                        y - size * 0.3),
                brush.lit(Pigment.PAPER));
    }

    static void hospital(Brush brush) {
        Dice dice = brush.dice();
        double ground = 0.8;
        Sky.over(brush, 0.7);
        Sky.sunSomewhere(brush, 0.13, 0.26);
        Sky.clouds(brush, 4, 0.08, 0.3);
        Terrain.fill(brush, Terrain.swell(brush, 0.66, 0.03), Pigment.LEAF, 0.55);
        pulse(brush, dice.between(0.18, 0.26), dice.between(-0.5, 0.3));
        double x = dice.around(0.04, 0.12);
        wing(brush, x - 0.68, ground, 0.5, dice.between(0.24, 0.3));
        wing(brush, x + 0.16, ground, 0.52, dice.between(0.28, 0.36));
        wing(brush, x - 0.24, ground, 0.44, dice.between(0.46, 0.54));
        entrance(brush, x - 0.06, ground);
        forecourt(brush, x, ground);
    }

    /** The beat of a heart, drawn across the sky. */
    private static void pulse(Brush brush, double level, double beat) {
        Path2D trace = Shapes.polyline(
                brush.left(),
                level,
                beat - 0.12,
                level,
                beat - 0.08,
                level - 0.03,
                beat - 0.04,
                level,
                beat - 0.02,
                level + 0.03,
                beat + 0.02,
                level - 0.14,
                beat + 0.06,
                level + 0.08,
                beat + 0.09,
                level,
                beat + 0.14,
                level,
                beat + 0.18,
                level - 0.035,
                beat + 0.22,
                level,
                brush.right(),
                level);
        brush.line(trace, 0.007, Pigment.veil(brush.lamped(Pigment.TERRACOTTA), 0.85));
    }

    private static void wing(Brush brush, double x, double ground, double width, double height) {
        Buildings.block(brush, x, ground, width, height, Pigment.PAPER, 0.05);
        brush.fill(
                Shapes.box(x - 0.008, ground - height - 0.018, width + 0.016, 0.02),
                brush.lit(Pigment.mix(Pigment.GREEN, Pigment.PAPER, 0.2)));
        double floorHeight = 0.078;
        for (double y = ground - height + 0.06; y < ground - 0.06; y += floorHeight)
            glazing(brush, x + width * 0.06, y, width * 0.7);
    }

    private static void glazing(Brush brush, double x, double y, double width) {
        int panes = (int) Math.round(width / 0.05);
        double pitch = width / panes;
        for (int i = 0; i < panes; i++) {
            boolean glowing = brush.palette().lamplit() && brush.dice().oneIn(2);
            Color glass = Pigment.mix(Pigment.SEA, Pigment.SKY, brush.dice().between(0.1, 0.9));
            brush.fill(
                    Shapes.box(x + i * pitch, y, pitch * 0.72, 0.038), glowing ? Pigment.LAMP : brush.far(glass, 0.1));
        }
    }

    private static void entrance(Brush brush, double x, double ground) {
        brush.fill(Shapes.disc(x, ground - 0.39, 0.062), brush.lamped(Pigment.GREEN));
        Motifs.plus(brush, x, ground - 0.39, 0.038, Pigment.PAPER);
        brush.fill(Shapes.box(x - 0.19, ground - 0.14, 0.38, 0.14), brush.shaded(Pigment.SLATE));
        for (int i = -1; i <= 1; i++)
            brush.fill(
                    Shapes.arch(x + i * 0.115, ground, 0.075, 0.125),
                    brush.palette().lamplit() ? Pigment.LAMP : brush.lit(Pigment.SKY));
        brush.fill(Shapes.box(x - 0.22, ground - 0.165, 0.44, 0.028), brush.lit(Pigment.GREEN));
        brush.fill(Shapes.box(x - 0.22, ground - 0.137, 0.44, 0.01), brush.shaded(Pigment.GREEN));
    }

    private static void forecourt(Brush brush, double x, double ground) {
        Dice dice = brush.dice();
        brush.fill(
                Shapes.box(brush.left(), ground, brush.width(), 0.2),
                Brush.fall(ground, brush.far(Pigment.SAND, 0.1), 1, brush.shaded(Pigment.SAND)));
        brush.fill(
                Shapes.box(brush.left(), 0.9, brush.width(), 0.1),
                Brush.fall(0.9, brush.lit(Pigment.SLATE), 1, brush.shaded(Pigment.SLATE)));
        for (double dash = brush.left(); dash < brush.right(); dash += 0.2)
            brush.fill(Shapes.box(dash, 0.962, 0.1, 0.007), brush.lit(Pigment.PAPER));
        for (double tree : new double[] {-0.78, -0.5, 0.62, 0.84})
            if (!dice.oneIn(4)) greenery(brush, tree + dice.around(0, 0.04), ground + 0.02);
        People.crowd(brush, dice.count(3, 5), 0.5, ground + 0.06, 0.085);
        brush.at(x + dice.pick(-0.35, -0.2, 0.2, 0.35), 0.955, 0.34, () -> Vehicles.ambulance(brush));
    }

    private static void greenery(Brush brush, double x, double foot) {
        if (brush.dice().oneIn(2)) Plants.palm(brush, x, foot, brush.dice().between(0.3, 0.4), 0);
        else Plants.orchardTree(brush, x, foot, brush.dice().between(0.15, 0.2), Pigment.OCHRE, 0);
    }

    static void parliament(Brush brush) {
        Dice dice = brush.dice();
        Color panel = dice.pick(
                Pigment.WOOD,
                Pigment.CLAY,
                Pigment.mix(Pigment.GREEN, Pigment.INK, 0.25),
                Pigment.mix(Pigment.MAJORELLE, Pigment.INK, 0.35),
                Pigment.SAND);
        Color carpet = dice.pick(Pigment.TERRACOTTA, Pigment.GREEN, Pigment.MAJORELLE);
        brush.fill(brush.frame(), Brush.fall(0, brush.shaded(panel), 0.5, brush.lit(panel)));
        colonnade(brush, panel);
        brush.glow(0, 0.1, 0.8, Pigment.LAMP, 0.4);
        chandelier(brush);
        brush.fill(Shapes.oval(0, FLOOR, 1.12, 1.12 * FORESHORTENING), brush.shaded(Pigment.WOOD));
        brush.fill(
                Shapes.oval(0, FLOOR, 1.09, 1.09 * FORESHORTENING), brush.lit(Pigment.mix(carpet, Pigment.INK, 0.2)));
        benches(brush);
        tribune(brush);
    }

    private static final double FLOOR = 0.95;
    private static final double FORESHORTENING = 0.56;
    private static final int SECTORS = 5;

    private static void colonnade(Brush brush, Color panel) {
        double pitch = 0.24;
        for (int i = -4; i <= 4; i++) {
            brush.fill(Shapes.arch(i * pitch, 0.6, 0.15, 0.36), brush.lit(Pigment.PAPER));
            brush.fill(
                    Shapes.arch(i * pitch, 0.6, 0.13, 0.335),
                    Brush.fall(0.25, brush.shaded(panel), 0.55, brush.lit(Pigment.OCHRE)));
        }
        new Zellige(brush, brush.dice().pick(Zellige.GLAZES)).frieze(brush.left(), 0.12, brush.width(), 0.075);
        brush.fill(Shapes.box(brush.left(), 0.11, brush.width(), 0.008), brush.lit(Pigment.OCHRE));
        brush.fill(Shapes.box(brush.left(), 0.197, brush.width(), 0.008), brush.lit(Pigment.OCHRE));
    }

    private static void chandelier(Brush brush) {
        brush.line(Shapes.segment(0, 0, 0, 0.12), 0.005, brush.lit(Pigment.OCHRE));
        for (int tier = 0; tier < 3; tier++) {
            double reach = 0.2 - tier * 0.055;
            double y = 0.15 + tier * 0.038;
            brush.fill(Shapes.oval(0, y, reach, 0.013), brush.lit(Pigment.OCHRE));
            for (int i = 0; i < 9 - 2 * tier; i++) {
                double x = reach * ((i + 0.5) / (9 - 2 * tier) * 2 - 1);
                brush.fill(Shapes.disc(x, y - 0.012, 0.009), Pigment.PAPER);
            }
        }
    }

    /** Half rings of desks that rise away from the tribune; each sector of them is one party's. */
    private static void benches(Brush brush) {
        Color[] parties = {
            Pigment.GREEN, Pigment.MAJORELLE, Pigment.TERRACOTTA, Pigment.OCHRE, Pigment.PAPER, Pigment.SLATE
        };
        int first = brush.dice().count(0, parties.length - 1);
        for (int row = 6; row >= 0; row--) {
            double reach = 0.36 + row * 0.1;
            int seats = 12 + row * 4;
            for (int i = 0; i < seats; i++) {
                double sector = (i + 0.5) / seats * SECTORS;
                Color party = parties[(first + (int) sector) % parties.length];
                boolean aisle = Math.abs(sector - Math.rint(sector)) < 0.09;
                if (!aisle && !brush.dice().oneIn(14)) deputy(brush, reach, Math.PI * sector / SECTORS, party);
            }
            desks(brush, reach);
        }
    }

    private static void desks(Brush brush, double reach) {
        Color wood = brush.lit(Pigment.mix(Pigment.WOOD, Pigment.OCHRE, 0.4));
        brush.fill(ring(reach - 0.03, reach + 0.015), brush.shaded(Pigment.WOOD));
        brush.fill(ring(reach, reach + 0.02), wood);
    }

    private static Shape ring(double inner, double outer) {
        return Shapes.without(
                Shapes.oval(0, FLOOR, outer, outer * FORESHORTENING),
                Shapes.oval(0, FLOOR, inner, inner * FORESHORTENING));
    }

    private static void deputy(Brush brush, double reach, double angle, Color party) {
        double x = -(reach + 0.03) * Math.cos(angle);
        double y = FLOOR - (reach + 0.03) * FORESHORTENING * Math.sin(angle);
        boolean veiled = brush.dice().oneIn(4);
        brush.fill(Shapes.slab(x - 0.024, y - 0.026, 0.048, 0.06, 0.034), brush.lit(party));
        if (veiled) brush.fill(Shapes.disc(x, y - 0.036, 0.018), brush.shaded(party));
        brush.fill(Shapes.disc(x, y - 0.035, 0.0135), brush.lit(People.SKIN));
    }

    private static void tribune(Brush brush) {
        Color wood = Pigment.mix(Pigment.WOOD, Pigment.INK, 0.2);
        Color robe = brush.lit(brush.dice().pick(Pigment.PAPER, Pigment.SAND, Pigment.SLATE));
        brush.fill(Shapes.oval(0, FLOOR + 0.02, 0.27, 0.14), brush.lit(Pigment.SAND));
        for (double side : new double[] {-0.1, 0.1})
            brush.line(Shapes.bow(side, 0.9, side, 0.84, side * 0.5, 0.83), 0.005, brush.shaded(Pigment.INK));
        brush.fill(Shapes.polygon(-0.15, 0.885, 0.15, 0.885, 0.13, 1.02, -0.13, 1.02), brush.lit(wood));
        brush.fill(Shapes.box(-0.165, 0.87, 0.33, 0.022), brush.lit(Pigment.OCHRE));
        People.back(brush, 0, 1, 0.13, new People.Dress(robe, brush.lit(People.SKIN), brush.shaded(HAIR.get(0))));
    }
}
