package ma.khabar.demo;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.List;

/** Streets and walls: the old town, the ksar, the souk and a wet evening. */
final class Townscapes {
    private static final List<List<Color>> LIMEWASHES = List.of(
            List.of(Pigment.CLAY, Pigment.ROSE, Pigment.SAND, Pigment.mix(Pigment.CLAY, Pigment.TERRACOTTA, 0.35)),
            List.of(Pigment.PAPER, Pigment.SAND, Pigment.mix(Pigment.PAPER, Pigment.SKY, 0.3), Pigment.PAPER),
            List.of(
                    Pigment.SKY,
                    Pigment.mix(Pigment.MAJORELLE, Pigment.SKY, 0.6),
                    Pigment.PAPER,
                    Pigment.mix(Pigment.MAJORELLE, Pigment.PAPER, 0.45)),
            List.of(Pigment.SAND, Pigment.OCHRE, Pigment.PAPER, Pigment.ROSE));

    private Townscapes() {}

    static void medina(Brush brush) {
        Dice dice = brush.dice();
        List<Color> limewash = dice.pick(LIMEWASHES);
        Sky.over(brush, 0.7);
        Sky.sunSomewhere(brush, 0.16, 0.34);
        Sky.clouds(brush, 3, 0.08, 0.3);
        Terrain.fill(brush, Terrain.ridge(brush, 0.5, 0.12), Pigment.SLATE, 0.7);
        quarter(brush, 0.64, 0.1, limewash, 0.5);
        towerAmongHouses(brush, dice.around(0.05, 0.12), 0.74, 0.12, limewash, 0.3);
        quarter(brush, 0.74, 0.13, limewash, 0.32);
        towerAmongHouses(brush, dice.pick(-0.55, 0.5) + dice.around(0, 0.1), 0.78, 0.09, limewash, 0.2);
        greenery(brush, 0.8);
        quarter(brush, 0.87, 0.17, limewash, 0.14);
        quarter(brush, 1.03, 0.22, limewash, 0);
        washing(brush);
        Sky.birds(brush, dice.around(-0.1, 0.3), 0.24, dice.count(3, 8));
        if (dice.oneIn(3)) gateway(brush);
    }

    /** A row of houses, shoulder to shoulder across the picture. */
    private static void quarter(Brush brush, double base, double size, List<Color> limewash, double distance) {
        Dice dice = brush.dice();
        for (double x = brush.left() - size * dice.between(0, 1); x < brush.right(); ) {
            double width = size * dice.between(0.75, 1.3);
            double height = size * dice.between(0.75, 1.35);
            Buildings.house(brush, x, base, width, height, dice.pick(limewash), distance);
            if (dice.oneIn(3))
                Buildings.house(
                        brush,
                        x + width * 0.15,
                        base - height,
                        width * 0.5,
                        size * 0.35,
                        dice.pick(limewash),
                        distance);
            x += width * 0.97;
        }
    }

    private static void towerAmongHouses(
            Brush brush, double x, double base, double width, List<Color> limewash, double distance) {
        double height = width * brush.dice().between(3.1, 3.7);
        Buildings.tower(brush, x - width / 2, base, width, height, limewash.get(0), distance);
    }

    private static void greenery(Brush brush, double foot) {
        Dice dice = brush.dice();
        int palms = dice.count(1, 4);
        for (int i = 0; i < palms; i++) Plants.palm(brush, dice.between(-0.8, 0.8), foot, dice.between(0.2, 0.3), 0.12);
    }

    private static void washing(Brush brush) {
        Dice dice = brush.dice();
        double x = dice.between(-0.4, 0.15);
        double y = dice.between(0.7, 0.74);
        double span = dice.between(0.22, 0.34);
        brush.line(Shapes.bow(x, y, x + span / 2, y + 0.04, x + span, y), 0.0025, brush.shaded(Pigment.INK));
        for (double along = 0.14; along < 0.86; along += dice.between(0.13, 0.18)) {
            double sag = y + 0.08 * along * (1 - along);
            Color cloth = dice.pick(People.ROBES);
            double width = span * 0.1;
            brush.fill(Shapes.box(x + span * along, sag, width, dice.between(0.035, 0.06)), brush.lit(cloth));
        }
    }

    /** Looks out on the scene from the shade of a great horseshoe gate. */
    private static void gateway(Brush brush) {
        Color wall = brush.shaded(brush.dice().pick(Pigment.CLAY, Pigment.TERRACOTTA, Pigment.SLATE, Pigment.WOOD));
        Shape opening = Shapes.arch(0, 1.02, 0.8, 0.96);
        Shape reveal = Shapes.arch(0, 1.02, 0.9, 1.015);
        brush.fill(Shapes.without(reveal, opening), brush.lit(Pigment.SAND));
        brush.fill(Shapes.without(brush.frame(), reveal), Pigment.mix(wall, Pigment.INK, 0.35));
        Zellige tiles = new Zellige(brush, brush.dice().pick(Zellige.GLAZES));
        double pier = brush.right() - 0.5;
        if (pier < 0.1) return;
        tiles.frieze(brush.left(), 0.8, pier, 0.13);
        tiles.frieze(0.5, 0.8, pier, 0.13);
    }

    static void kasbah(Brush brush) {
        Dice dice = brush.dice();
        Sky.over(brush, 0.66);
        Sky.sunSomewhere(brush, 0.13, 0.3);
        Sky.clouds(brush, 2, 0.08, 0.26);
        Color earth = dice.pick(
                Pigment.CLAY,
                Pigment.mix(Pigment.CLAY, Pigment.TERRACOTTA, 0.4),
                Pigment.mix(Pigment.OCHRE, Pigment.CLAY, 0.5),
                Pigment.ROSE);
        Terrain.fill(brush, Terrain.ridge(brush, 0.5, 0.16), Pigment.PLUM, 0.68);
        Terrain.fill(brush, Terrain.ridge(brush, 0.6, 0.07), earth, 0.5);
        for (int i = 0; i < 14; i++)
            Plants.palm(brush, dice.between(brush.left(), brush.right()), 0.78, dice.between(0.12, 0.2), 0.3);
        ksar(brush, dice.around(0, 0.1), 0.82, earth);
        foreground(brush, earth);
    }

    private static void ksar(Brush brush, double x, double base, Color earth) {
        Dice dice = brush.dice();
        double inner = dice.between(0.15, 0.19);
        double outer = dice.between(0.36, 0.44);
        Buildings.block(brush, x - inner, base, inner * 2, dice.between(0.4, 0.46), earth, 0.14);
        earthTower(brush, x - inner, base, 0.15, dice.between(0.46, 0.56), earth, 0.1);
        earthTower(brush, x + inner, base, 0.15, dice.between(0.46, 0.56), earth, 0.1);
        earthTower(brush, x, base, 0.19, dice.between(0.3, 0.4), earth, 0.06);
        curtain(brush, x - outer, x + outer, base, dice.between(0.17, 0.22), earth);
        earthTower(brush, x - outer, base + 0.01, 0.15, dice.between(0.28, 0.38), earth, 0);
        earthTower(brush, x + outer, base + 0.01, 0.15, dice.between(0.28, 0.38), earth, 0);
        Buildings.door(brush, x, base, 0.15, dice.pick(Pigment.WOOD, Pigment.GREEN, Pigment.MAJORELLE));
    }

    private static void curtain(Brush brush, double from, double to, double base, double height, Color earth) {
        double width = to - from;
        Color lit = brush.lit(earth);
        brush.fill(Buildings.merlons(from, base - height, width, 0.024, 26), lit);
        brush.fill(
                Shapes.box(from, base - height, width, height),
                Brush.fall(base - height, lit, base, Pigment.mix(lit, brush.shaded(earth), 0.5)));
        for (double x = from + 0.12; x < to - 0.1; x += 0.07)
            if (Math.abs(x - (from + to) / 2) > 0.09) Buildings.window(brush, x, base - height * 0.5, 0.014, 0);
    }

    /** Rammed earth, leaning inwards, with carved lozenges below a stepped crown. */
    private static void earthTower(
            Brush brush, double x, double base, double width, double height, Color earth, double distance) {
        double foot = width / 2;
        double head = foot * 0.84;
        double top = base - height;
        Color lit = brush.far(earth, distance);
        Color shade = brush.shaded(earth, distance);
        brush.fill(Buildings.merlons(x - head, top, 2 * head, width * 0.13, 5), lit);
        brush.fill(
                Shapes.polygon(x - foot, base, x - head, top, x + head, top, x + foot, base),
                Brush.fall(top, lit, base, Pigment.mix(lit, shade, 0.35)));
        brush.fill(Shapes.polygon(x + foot * 0.35, base, x + head * 0.4, top, x + head, top, x + foot, base), shade);
        carving(brush, x - head * 0.3, top + width * 0.18, head * 1.15, shade);
        for (double y = top + width * 1.15; y < base - width * 0.3; y += width * 0.5)
            Buildings.window(brush, x - head * 0.3, y, width * 0.09, distance);
    }

    private static void carving(Brush brush, double x, double top, double width, Color shade) {
        double lozenge = width / 8;
        brush.fill(Shapes.box(x - width / 2, top - lozenge * 0.6, width, lozenge * 0.3), shade);
        for (int row = 0; row < 2; row++)
            for (int i = 0; i < 4; i++)
                brush.fill(
                        Shapes.regular(
                                x + (i - 1.5) * lozenge * 2, top + lozenge * (1 + 2 * row), lozenge * 0.95, 4, 0),
                        shade);
        for (int i = 0; i < 3; i++)
            brush.fill(
                    Shapes.roundArch(x + (i - 1) * lozenge * 2.6, top + lozenge * 6.6, lozenge * 1.3, lozenge * 2.2),
                    shade);
    }

    private static void foreground(Brush brush, Color earth) {
        Dice dice = brush.dice();
        boolean river = dice.oneIn(2);
        Path2D bank = Terrain.swell(brush, 0.815, 0.006);
        brush.fill(bank, Brush.fall(0.81, brush.lit(Pigment.mix(earth, Pigment.SAND, 0.55)), 1, brush.lit(earth)));
        if (river) oued(brush);
        else People.crowd(brush, dice.count(3, 6), 0.5, 0.91, 0.07);
        double side = dice.pick(-1, 1);
        for (int i = 0; i < 3; i++)
            Plants.palm(
                    brush,
                    side * (0.5 + i * 0.14 + dice.around(0, 0.03)),
                    0.93 + 0.02 * i,
                    dice.between(0.34, 0.52),
                    0);
        Plants.palm(brush, -side * dice.between(0.62, 0.75), 0.9, dice.between(0.3, 0.4), 0);
    }

    private static void oued(Brush brush) {
        double left = brush.left();
        double right = brush.right();
        Path2D water = Shapes.curve(left, 0.9, -0.4, 0.885, 0, 0.905, 0.4, 0.89, right, 0.9);
        water.lineTo(right, 1);
        water.curveTo(0.5, 0.96, 0.2, 0.99, left, 0.98);
        water.closePath();
        brush.fill(
                water,
                Brush.fall(
                        0.88,
                        Pigment.mix(brush.palette().horizon(), brush.lit(Pigment.SEA), 0.4),
                        1,
                        brush.lit(Pigment.SEA)));
        brush.within(water, () -> Water.ripples(brush, 0.9, 0.97, 40));
    }

    static void market(Brush brush) {
        Dice dice = brush.dice();
        Color wall = dice.pick(
                Pigment.CLAY, Pigment.ROSE, Pigment.OCHRE, Pigment.mix(Pigment.CLAY, Pigment.TERRACOTTA, 0.4));
        double gate = dice.around(0, 0.12);
        brush.fill(brush.frame(), Brush.fall(0, brush.shaded(wall), 0.8, brush.lit(wall)));
        beyond(brush, gate);
        Plain floor = new Plain(0.62, gate);
        brush.fill(
                Shapes.box(brush.left(), 0.72, brush.width(), 0.3),
                Brush.fall(0.72, brush.lit(Pigment.SAND), 1, brush.shaded(Pigment.SAND)));
        for (int i = -12; i < 12; i++)
            brush.fill(floor.strip(i * 0.4, i * 0.4 + 0.02, 1, 3.8), brush.shaded(Pigment.SAND));
        stall(brush, gate - dice.between(0.56, 0.62));
        stall(brush, gate + dice.between(0.56, 0.62));
        People.crowd(brush, dice.count(2, 4), 0.2, 0.8, 0.17);
        sunbeams(brush, gate);
        lanterns(brush, gate);
        spices(brush);
    }

    private static void beyond(Brush brush, double x) {
        Shape opening = Shapes.arch(x, 0.73, 0.4, 0.52);
        brush.fill(Shapes.arch(x, 0.73, 0.5, 0.58), brush.lit(Pigment.PAPER));
        new Zellige(brush, brush.dice().pick(Zellige.GLAZES)).frieze(x - 0.3, 0.085, 0.6, 0.055);
        brush.within(opening, () -> {
            Sky.over(brush, 0.7);
            Sky.sun(brush, x - 0.06, 0.36, 0.05);
            Buildings.hamlet(brush, x, 0.735, 0.55, Pigment.CLAY, 0.4);
        });
        brush.line(opening, 0.008, brush.shaded(Pigment.WOOD));
    }

    private static void stall(Brush brush, double x) {
        Dice dice = brush.dice();
        double half = 0.3;
        brush.fill(
                Shapes.box(x - half, 0.36, half * 2, 0.4), brush.shaded(Pigment.mix(Pigment.WOOD, Pigment.INK, 0.4)));
        int rugs = dice.count(2, 3);
        for (int i = 0; i < rugs; i++)
            Motifs.rug(brush, x + (i - (rugs - 1) / 2.0) * half * 1.7 / rugs, 0.38, half * 1.4 / rugs, 0.24);
        brush.fill(
                Shapes.box(x - half, 0.66, half * 2, 0.13),
                Brush.fall(0.66, brush.lit(Pigment.WOOD), 0.79, brush.shaded(Pigment.WOOD)));
        for (int i = 0; i < 6; i++) Motifs.tagine(brush, x - half + (i + 0.5) * half / 3, 0.662, 0.07);
        awning(
                brush,
                x - half - 0.03,
                0.3,
                half * 2 + 0.06,
                dice.pick(Pigment.TERRACOTTA, Pigment.GREEN, Pigment.MAJORELLE, Pigment.OCHRE));
    }

    private static void awning(Brush brush, double x, double y, double width, Color cloth) {
        int stripes = 9;
        double stripe = width / stripes;
        brush.fill(
                Shapes.box(x, y + 0.1, width, 0.07),
                Pigment.veil(brush.palette().shadow(), 0.4));
        for (int i = 0; i < stripes; i++) {
            Color color = i % 2 == 0 ? cloth : Pigment.PAPER;
            double left = x + i * stripe;
            brush.fill(Shapes.disc(left + stripe / 2, y + 0.1, stripe / 2), brush.shaded(color));
            brush.fill(
                    Shapes.polygon(
                            x + 0.03 + i * (stripe - 0.06 / stripes),
                            y - 0.02,
                            x + 0.03 + (i + 1) * (stripe - 0.06 / stripes),
                            y - 0.02,
                            left + stripe,
                            y + 0.1,
                            left,
                            y + 0.1),
                    brush.lit(color));
        }
    }

    /** Light falls through the reed roof in slanting shafts. */
    private static void sunbeams(Brush brush, double x) {
        Dice dice = brush.dice();
        Color reed = brush.shaded(Pigment.mix(Pigment.WOOD, Pigment.INK, 0.3));
        for (double left = brush.left(); left < brush.right(); left += 0.05)
            brush.fill(Shapes.box(left, 0, 0.036, 0.05 + 0.012 * Math.sin(left * 9)), reed);
        Color light = Pigment.veil(
                Pigment.mix(Pigment.LAMP, Pigment.PAPER, 0.5), brush.palette().lamplit() ? 0.07 : 0.16);
        for (int i = 0; i < 5; i++) {
            double top = x - 0.7 + i * 0.28 + dice.around(0, 0.06);
            double width = dice.between(0.03, 0.09);
            brush.fill(
                    Shapes.polygon(top, 0.05, top + width, 0.05, top + width * 1.9 + 0.34, 0.98, top + 0.3, 0.98),
                    light);
        }
    }

    private static void lanterns(Brush brush, double x) {
        Dice dice = brush.dice();
        for (int i = 0; i < 6; i++) {
            double left = x - 0.66 + i * 0.27 + dice.around(0, 0.03);
            double drop = dice.between(0.09, 0.2);
            brush.line(Shapes.segment(left, 0, left, drop), 0.002, brush.shaded(Pigment.INK));
            brush.at(left, drop, dice.between(0.09, 0.12), () -> Motifs.lantern(brush));
        }
    }

    private static void spices(Brush brush) {
        Dice dice = brush.dice();
        Color[] powders = {
            Pigment.OCHRE,
            Pigment.TERRACOTTA,
            Pigment.LEAF,
            Pigment.CLAY,
            Pigment.MAJORELLE,
            Pigment.ROSE,
            Pigment.GREEN
        };
        int first = dice.count(0, powders.length - 1);
        int i = first;
        for (double x = brush.left() + 0.06; x < brush.right() + 0.1; x += 0.235)
            Motifs.spice(brush, x, 1.01, 0.22, powders[i++ % powders.length]);
    }

    static void rain(Brush brush) {
        Dice dice = brush.dice();
        double street = 0.7;
        Sky.over(brush, street);
        for (int i = 0; i < 7; i++)
            Sky.cloud(
                    brush, dice.between(brush.left(), brush.right()), dice.between(0.06, 0.22), dice.between(0.4, 0.8));
        List<Color> limewash = dice.pick(LIMEWASHES);
        quarter(brush, street - 0.02, 0.14, limewash, 0.62);
        towerAmongHouses(brush, dice.around(0, 0.3), street, 0.1, limewash, 0.5);
        quarter(brush, street + 0.01, 0.13, limewash, 0.4);
        lampposts(brush, street);
        List<Stroller> strollers = strollers(dice);
        wetGround(brush, street, strollers);
        for (Stroller stroller : strollers) stroller.draw(brush, 1);
        downpour(brush);
    }

    private static void lampposts(Brush brush, double foot) {
        double from = brush.dice().between(-0.8, -0.6);
        for (int i = 0; i < 4; i++) {
            double x = from + i * 0.47;
            brush.fill(Shapes.box(x - 0.004, foot - 0.3, 0.008, 0.34), brush.shaded(Pigment.INK));
            brush.glow(x, foot - 0.31, 0.13, Pigment.LAMP, 0.75);
            brush.fill(Shapes.slab(x - 0.014, foot - 0.335, 0.028, 0.04, 0.02), Pigment.LAMP);
        }
    }

    private static List<Stroller> strollers(Dice dice) {
        int number = dice.count(3, 5);
        double turn = dice.between(-0.1, 0.1);
        return java.util.stream.IntStream.range(0, number)
                .mapToObj(i -> new Stroller(
                        turn + ((i * 2) % number - (number - 1) / 2.0) * 0.27,
                        0.76 + 0.14 * i / (number - 1),
                        0.26 + 0.16 * i / (number - 1),
                        dice.pick(Pigment.TERRACOTTA, Pigment.OCHRE, Pigment.GREEN, Pigment.MAJORELLE),
                        dice.pick(Pigment.INK, Pigment.PLUM, Pigment.SAND, Pigment.SLATE, Pigment.WOOD)))
                .toList();
    }

    private static void wetGround(Brush brush, double street, List<Stroller> strollers) {
        Color far = Pigment.mix(brush.palette().horizon(), brush.lit(Pigment.SLATE), 0.35);
        Color near = brush.shaded(Pigment.SLATE);
        brush.fill(Shapes.box(brush.left(), street, brush.width(), 0.3), Brush.fall(street, far, 1, near));
        for (Stroller stroller : strollers) stroller.draw(brush, -1);
        brush.fill(
                Shapes.box(brush.left(), street, brush.width(), 0.3),
                Brush.fall(street, Pigment.veil(far, 0.45), 1, Pigment.veil(near, 0.75)));
        Water.ripples(brush, street + 0.02, 1, 70);
    }

    private static void downpour(Brush brush) {
        Dice dice = brush.dice();
        double slant = dice.between(0.1, 0.3);
        for (int i = 0; i < 260; i++) {
            double length = dice.between(0.025, 0.08);
            double x = dice.between(brush.left(), brush.right() + slant);
            double y = dice.between(-0.05, 0.95);
            Color streak = Pigment.veil(Pigment.PAPER, dice.between(0.12, 0.45));
            brush.line(Shapes.segment(x, y, x - length * slant, y + length), 0.0017, streak);
        }
    }

    /** Someone under an umbrella. */
    private record Stroller(double x, double foot, double height, Color umbrella, Color coat) {
        /** Upright is 1, and -1 the image on wet ground. */
        void draw(Brush brush, int upright) {
            brush.at(x, foot, height, height * upright, () -> {
                brush.fill(Shapes.polygon(-0.07, -0.62, 0.07, -0.62, 0.13, -0.14, -0.13, -0.14), brush.lit(coat));
                brush.fill(Shapes.polygon(0.01, -0.62, 0.07, -0.62, 0.13, -0.14, 0.03, -0.14), brush.shaded(coat));
                brush.fill(Shapes.box(-0.08, -0.15, 0.055, 0.15), brush.shaded(Pigment.INK));
                brush.fill(Shapes.box(0.03, -0.15, 0.055, 0.15), brush.shaded(Pigment.INK));
                brush.line(Shapes.segment(0.04, -0.48, 0.04, -0.98), 0.014, brush.shaded(Pigment.INK));
                canopy(brush);
            });
        }

        private void canopy(Brush brush) {
            Path2D dome = new Path2D.Double();
            dome.moveTo(-0.3, -0.7);
            dome.curveTo(-0.28, -1.05, 0.36, -1.05, 0.38, -0.7);
            for (int rib = 0; rib < 4; rib++) dome.quadTo(0.295 - rib * 0.17, -0.75, 0.21 - rib * 0.17, -0.7);
            dome.closePath();
            brush.fill(dome, brush.lamped(umbrella));
            brush.fill(
                    Shapes.common(dome, Shapes.blade(0.04, -0.97, 0.2, -0.6, 0.6, -1, 0.2, -0.9)),
                    brush.shaded(umbrella));
            brush.fill(Shapes.common(dome, Shapes.box(0.21, -1.1, 0.3, 0.5)), brush.shaded(umbrella));
        }
    }
}
