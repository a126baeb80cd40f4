package ma.khabar.demo;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.util.List;

/** Ideas made visible: the economy's chart, the world's globe and the machine's circuit. */
final class Diagrams {
    private static final List<Color> GROUNDS = List.of(
            Pigment.mix(Pigment.GREEN, Pigment.INK, 0.35),
            Pigment.mix(Pigment.MAJORELLE, Pigment.INK, 0.4),
            Pigment.PAPER,
            Pigment.SAND,
            Pigment.mix(Pigment.TERRACOTTA, Pigment.INK, 0.25),
            Pigment.mix(Pigment.SKY, Pigment.PAPER, 0.4));

    private Diagrams() {}

    static void chart(Brush brush) {
        Dice dice = brush.dice();
        Color ground = dice.pick(GROUNDS);
        brush.fill(brush.frame(), Brush.fall(0, ground, 1, Pigment.mix(ground, Pigment.OCHRE, 0.2)));
        grid(brush, ground);
        int values = dice.count(6, 9);
        double[] series = series(dice, values);
        if (dice.oneIn(3)) areas(brush, ground, values);
        else bars(brush, ground, series);
        trend(brush, ground, series);
        coins(brush);
    }

    private static final double BASE = 0.86;

    private static void grid(Brush brush, Color ground) {
        Color rule = Pigment.veil(against(ground), 0.14);
        for (double y = 0.14; y < BASE; y += 0.12)
            brush.line(Shapes.segment(brush.left(), y, brush.right(), y), 0.002, rule);
        brush.fill(Shapes.box(brush.left(), BASE, brush.width(), 1 - BASE), Pigment.mix(ground, Pigment.INK, 0.22));
    }

    /** Paper on a dark ground, ink on a pale one. */
    private static Color against(Color ground) {
        return ground.getGreen() < 140 ? Pigment.PAPER : Pigment.INK;
    }

    private static double[] series(Dice dice, int values) {
        double[] series = new double[values];
        double level = dice.between(0.14, 0.26);
        double climb = (dice.between(0.52, 0.62) - level) / (values - 1);
        for (int i = 0; i < values; i++) series[i] = level + climb * i + dice.around(0, 0.065);
        return series;
    }

    private static double column(int i, int values) {
        return ((i + 0.5) / values - 0.5) * 1.24;
    }

    private static void bars(Brush brush, Color ground, double[] series) {
        List<Color> paints = brush.dice()
                .pick(
                        List.of(Pigment.GREEN, Pigment.mix(Pigment.GREEN, Pigment.LEAF, 0.6)),
                        List.of(Pigment.MAJORELLE, Pigment.SKY),
                        List.of(Pigment.OCHRE, Pigment.TERRACOTTA),
                        List.of(Pigment.CLAY, Pigment.ROSE));
        if (paints.get(0).getGreen() < 140 && ground.getGreen() < 140) paints = List.of(Pigment.OCHRE, Pigment.SAND);
        double width = 1.24 / series.length * 0.58;
        for (int i = 0; i < series.length; i++) shadow(brush, column(i, series.length), width, series[i]);
        for (int i = 0; i < series.length; i++) {
            boolean last = i == series.length - 1;
            bar(
                    brush,
                    column(i, series.length),
                    width,
                    series[i],
                    last ? Pigment.TERRACOTTA : paints.get(i % paints.size()));
        }
    }

    private static void shadow(Brush brush, double x, double width, double height) {
        double reach = height * 0.42;
        Color shadow = Pigment.veil(Pigment.INK, 0.2);
        brush.fill(
                Shapes.polygon(
                        x - width / 2,
                        BASE,
                        x + width / 2,
                        BASE,
                        x + width / 2 + reach,
                        BASE + reach * 0.5,
                        x - width / 2 + reach,
                        BASE + reach * 0.5),
                shadow);
    }

    private static void bar(Brush brush, double x, double width, double height, Color paint) {
        double left = x - width / 2;
        double top = BASE - height;
        double depth = width * 0.22;
        Color side = Pigment.mix(paint, Pigment.INK, 0.38);
        brush.fill(
                Shapes.box(left, top, width, height),
                Brush.fall(top, Pigment.mix(paint, Pigment.PAPER, 0.14), BASE, paint));
        brush.fill(
                Shapes.polygon(
                        left + width,
                        top,
                        left + width + depth,
                        top - depth * 0.7,
                        left + width + depth,
                        BASE,
                        left + width,
                        BASE),
                side);
        brush.fill(
                Shapes.polygon(
                        left,
                        top,
                        left + depth,
                        top - depth * 0.7,
                        left + width + depth,
                        top - depth * 0.7,
                        left + width,
                        top),
                Pigment.mix(paint, Pigment.PAPER, 0.4));
        brush.fill(Shapes.khatam(x, top + width * 0.5, width * 0.28), Pigment.veil(Pigment.PAPER, 0.85));
    }

    private static void areas(Brush brush, Color ground, int values) {
        Color[] paints = {Pigment.MAJORELLE, Pigment.GREEN, Pigment.OCHRE};
        for (int layer = 0; layer < paints.length; layer++) {
            double[] series = series(brush.dice(), values);
            Path2D area = trace(brush, series, 0.95 - layer * 0.3);
            area.lineTo(brush.right(), BASE);
            area.lineTo(brush.left(), BASE);
            area.closePath();
            Color paint = Pigment.mix(paints[layer], ground, 0.12);
            brush.fill(area, Brush.fall(0.2, Pigment.mix(paint, Pigment.PAPER, 0.25), BASE, paint));
        }
    }

    private static Path2D trace(Brush brush, double[] series, double share) {
        int last = series.length - 1;
        double[] points = new double[2 * series.length + 4];
        for (int i = 0; i <= last; i++) {
            points[2 * i + 2] = column(i, series.length);
            points[2 * i + 3] = BASE - series[i] * share;
        }
        points[0] = brush.left();
        points[1] = BASE - series[0] * share * 0.9;
        points[2 * last + 4] = brush.right();
        points[2 * last + 5] = BASE - series[last] * share * 1.04;
        return Shapes.curve(points);
    }

    private static void trend(Brush brush, Color ground, double[] series) {
        double lift = 0.085;
        double[] points = new double[2 * series.length];
        for (int i = 0; i < series.length; i++) {
            points[2 * i] = column(i, series.length);
            points[2 * i + 1] = BASE - series[i] - lift;
        }
        Color ink = against(ground);
        brush.line(Shapes.polyline(points), 0.009, ink);
        for (int i = 0; i < series.length; i++) {
            brush.fill(Shapes.disc(points[2 * i], points[2 * i + 1], 0.016), ink);
            brush.fill(Shapes.disc(points[2 * i], points[2 * i + 1], 0.009), Pigment.OCHRE);
        }
    }

    private static void coins(Brush brush) {
        Dice dice = brush.dice();
        double from = dice.pick(-0.72, 0.5);
        int stacks = dice.count(2, 4);
        for (int i = 0; i < stacks; i++)
            stack(brush, from + i * 0.115, 0.945 + dice.around(0, 0.012), dice.count(1, 6));
    }

    private static void stack(Brush brush, double x, double foot, int coins) {
        double radius = 0.052;
        double thickness = 0.021;
        brush.fill(Shapes.oval(x + 0.05, foot + 0.008, radius * 1.5, radius * 0.36), Pigment.veil(Pigment.INK, 0.25));
        Color gold = Pigment.OCHRE;
        Color edge = Pigment.mix(gold, Pigment.WOOD, 0.5);
        for (int i = 0; i < coins; i++) {
            double y = foot - i * thickness;
            brush.fill(Shapes.oval(x, y, radius, radius * 0.34), edge);
            brush.fill(
                    Shapes.box(x - radius, y - thickness * 0.75, 2 * radius, thickness * 0.75),
                    Brush.sweep(x - radius, gold, x + radius, edge));
            brush.fill(
                    Shapes.oval(x, y - thickness * 0.75, radius, radius * 0.34),
                    Pigment.mix(gold, Pigment.PAPER, 0.25));
            brush.line(Shapes.oval(x, y - thickness * 0.75, radius * 0.7, radius * 0.23), 0.0025, edge);
        }
    }

    static void globe(Brush brush) {
        Dice dice = brush.dice();
        Sky.over(brush, 1.05);
        double x = dice.around(0, 0.08);
        double y = 0.49;
        double radius = dice.between(0.3, 0.35);
        rings(brush, x, y, radius);
        Continents view = new Continents(dice.between(-60, 60), dice.between(5, 32));
        boolean onDesk = dice.oneIn(3);
        if (onDesk) stand(brush, x, y, radius);
        else orbit(brush, x, y, radius, Math.PI, Math.PI);
        brush.at(x, y, radius, () -> {
            Continents.globe(brush, view);
            brush.unmirrored(() -> routes(brush, view));
        });
        if (!onDesk) orbit(brush, x, y, radius, 0, Math.PI);
    }

    private static void rings(Brush brush, double x, double y, double radius) {
        for (int i = 4; i > 0; i--)
            brush.fill(
                    Shapes.disc(x, y, radius * (1 + i * 0.2)),
                    Pigment.veil(brush.palette().sun(), 0.07));
        Dice dice = brush.dice();
        for (int i = 0; i < 30; i++) {
            double size = dice.between(0.004, 0.012);
            brush.fill(
                    Shapes.khatam(dice.between(brush.left(), brush.right()), dice.between(0, 1), size),
                    Pigment.veil(brush.palette().sun(), 0.6));
        }
    }

    private static void stand(Brush brush, double x, double y, double radius) {
        Color brass = brush.lit(Pigment.OCHRE);
        brush.fill(
                Shapes.box(brush.left(), 0.93, brush.width(), 0.07),
                Brush.fall(0.93, brush.lit(Pigment.WOOD), 1, brush.shaded(Pigment.WOOD)));
        brush.fill(
                Shapes.oval(x + 0.1, 0.95, 0.3, 0.016),
                Pigment.veil(brush.palette().shadow(), 0.5));
        brush.fill(
                Shapes.polygon(x - 0.025, y + radius, x + 0.025, y + radius, x + 0.05, 0.94, x - 0.05, 0.94),
                brush.shaded(Pigment.OCHRE));
        brush.fill(Shapes.slab(x - 0.18, 0.92, 0.36, 0.03, 0.03), brass);
        brush.line(Shapes.arc(x, y, radius + 0.025, 70, -230), 0.02, brass);
        brush.fill(Shapes.disc(x + radius * 0.38, y - radius * 1.01, 0.018), brass);
    }

    /** Half of a tilted orbit, so that the globe can be painted between its two halves. */
    private static void orbit(Brush brush, double x, double y, double radius, double from, double sweep) {
        Color ring = brush.lamped(Pigment.OCHRE);
        brush.at(
                x,
                y,
                radius,
                () -> brush.turned(-0.32, () -> {
                    for (double reach : new double[] {1.34, 1.5}) {
                        double[] points = new double[82];
                        for (int i = 0; i <= 40; i++) {
                            points[2 * i] = reach * Math.cos(from + sweep * i / 40);
                            points[2 * i + 1] = reach * 0.26 * Math.sin(from + sweep * i / 40);
                        }
                        brush.line(Shapes.polyline(points), 0.012, ring);
                    }
                    if (from == 0) satellite(brush);
                }));
    }

    private static void satellite(Brush brush) {
        brush.at(0.86, 0.27, 0.16, () -> {
            brush.fill(Shapes.box(-0.95, -0.2, 0.6, 0.4), brush.lit(Pigment.MAJORELLE));
            brush.fill(Shapes.box(0.35, -0.2, 0.6, 0.4), brush.lit(Pigment.MAJORELLE));
            brush.line(Shapes.segment(-0.95, 0, 0.95, 0), 0.05, brush.lit(Pigment.PAPER));
            brush.fill(Shapes.slab(-0.26, -0.34, 0.52, 0.68, 0.2), brush.lit(Pigment.PAPER));
            brush.fill(Shapes.khatam(0, 0, 0.2), brush.lit(Pigment.TERRACOTTA));
        });
    }

    private static final double[][] CITIES = {
        {-7, 33}, {2, 48}, {37, -1}, {31, 30}, {-43, -22}, {-74, 40}, {55, 25}, {3, 6}, {77, 28}, {-3, 40}
    };

    /** Flight paths that all set out from Casablanca. */
    private static void routes(Brush brush, Continents view) {
        Color line = brush.lamped(Pigment.mix(Pigment.TERRACOTTA, Pigment.OCHRE, 0.4));
        double[] home = CITIES[0];
        double homeX = view.x(home[0], home[1]);
        double homeY = view.y(home[0], home[1]);
        for (double[] city : CITIES) {
            if (view.facing(city[0], city[1]) < 0.15) continue;
            double x = view.x(city[0], city[1]);
            double y = view.y(city[0], city[1]);
            double arch = 0.35 * Math.hypot(x - homeX, y - homeY);
            brush.line(Shapes.bow(homeX, homeY, (homeX + x) / 2, (homeY + y) / 2 - arch, x, y), 0.014, line);
            brush.fill(Shapes.disc(x, y, 0.028), Pigment.PAPER);
        }
        brush.fill(Shapes.khatam(homeX, homeY, 0.075), brush.lit(Pigment.TERRACOTTA));
        brush.fill(Shapes.disc(homeX, homeY, 0.025), Pigment.PAPER);
    }

    static void circuit(Brush brush) {
        Dice dice = brush.dice();
        Color board = dice.pick(
                Pigment.mix(Pigment.GREEN, Pigment.INK, 0.4),
                Pigment.mix(Pigment.MAJORELLE, Pigment.INK, 0.45),
                Pigment.INK,
                Pigment.mix(Pigment.TERRACOTTA, Pigment.INK, 0.4),
                Pigment.SAND);
        Color copper = dice.pick(Pigment.OCHRE, Pigment.mix(Pigment.SEA, Pigment.PAPER, 0.35), Pigment.CLAY);
        double x = dice.around(0, 0.12);
        double half = dice.between(0.15, 0.19);
        brush.fill(brush.frame(), board);
        brush.glow(x, 0.5, 0.9, Pigment.mix(board, Pigment.PAPER, 0.35), 0.6);
        for (int side = 0; side < 4; side++) {
            double turn = side * Math.PI / 2;
            brush.at(x, 0.5, 1, () -> brush.turned(turn, () -> traces(brush, half, copper)));
        }
        neighbours(brush, x);
        chip(brush, x, half, copper);
    }

    /** The wires that leave one side of the chip, fanning out in straight and diagonal runs. */
    private static void traces(Brush brush, double half, Color copper) {
        Dice dice = brush.dice();
        int pins = 9;
        for (int i = 0; i < pins; i++) {
            double offset = (i - (pins - 1) / 2.0) / pins * 2 * half;
            double fan = offset * dice.between(1.1, 1.9);
            double straight = half + 0.05 + 0.022 * (pins / 2 - Math.abs(i - pins / 2));
            double bend = straight + Math.abs(fan);
            double end = bend + dice.between(0.04, 0.5);
            Color wire = dice.oneIn(4) ? Pigment.mix(copper, Pigment.PAPER, 0.55) : copper;
            brush.line(
                    Shapes.polyline(half, offset, straight, offset, bend, offset + fan, end, offset + fan),
                    0.0055,
                    wire);
            brush.fill(Shapes.disc(end, offset + fan, 0.0125), wire);
            brush.fill(Shapes.disc(end, offset + fan, 0.0055), Pigment.INK);
            if (dice.oneIn(2)) pulse(brush, dice.between(straight, bend), straight, offset, fan);
            brush.fill(
                    Shapes.box(half - 0.01, offset - 0.0085, 0.045, 0.017),
                    Pigment.mix(Pigment.SAND, Pigment.SLATE, 0.3));
        }
    }

    private static void pulse(Brush brush, double at, double straight, double offset, double fan) {
        double y = offset + Math.copySign(at - straight, fan);
        brush.glow(at, y, 0.035, Pigment.LAMP, 0.9);
        brush.fill(Shapes.disc(at, y, 0.006), Pigment.PAPER);
    }

    private static void neighbours(Brush brush, double x) {
        Dice dice = brush.dice();
        for (int i = 0; i < 10; i++) {
            double side = i % 2 == 0 ? -1 : 1;
            double left = x + side * dice.between(0.48, 0.95);
            double top = dice.between(0.05, 0.92);
            double width = dice.between(0.05, 0.11);
            brush.fill(Shapes.box(left + 0.008, top + 0.008, width, 0.045), Pigment.veil(Pigment.INK, 0.35));
            brush.fill(Shapes.box(left - 0.012, top + 0.008, width + 0.024, 0.029), Pigment.SAND);
            brush.fill(
                    Shapes.box(left, top, width, 0.045),
                    dice.pick(Pigment.INK, Pigment.TERRACOTTA, Pigment.MAJORELLE, Pigment.SLATE));
        }
    }

    private static void chip(Brush brush, double x, double half, Color copper) {
        Zellige tile = new Zellige(brush, brush.dice().pick(Zellige.GLAZES));
        brush.fill(
                Shapes.slab(x - half + 0.02, 0.5 - half + 0.025, 2 * half, 2 * half, 0.03),
                Pigment.veil(Pigment.INK, 0.45));
        brush.fill(
                Shapes.slab(x - half, 0.5 - half, 2 * half, 2 * half, 0.03),
                Brush.fall(0.5 - half, Pigment.mix(Pigment.INK, Pigment.SLATE, 0.35), 0.5 + half, Pigment.INK));
        brush.line(Shapes.slab(x - half * 0.9, 0.5 - half * 0.9, 1.8 * half, 1.8 * half, 0.02), 0.003, copper);
        brush.at(x, 0.5, half * 0.74, () -> tile.star(0));
        brush.line(Shapes.box(x - half * 0.74, 0.5 - half * 0.74, half * 1.48, half * 1.48), 0.006, copper);
        brush.fill(Shapes.disc(x - half * 0.82, 0.5 - half * 0.82, 0.007), Pigment.PAPER);
    }
}
