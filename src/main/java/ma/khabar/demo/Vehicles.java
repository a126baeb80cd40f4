package ma.khabar.demo;

import java.awt.Color;
import java.awt.geom.Path2D;

/** Things that carry people: boats, cars, the ambulance and the fast train. */
final class Vehicles {
    private static final Color TYRE = new Color(0x22252c);

    private Vehicles() {}

    /** One unit wide, standing on the origin. */
    static void carFromBehind(Brush brush, Color paint) {
        brush.fill(
                Shapes.oval(0.12, 0, 0.62, 0.06), Pigment.veil(brush.palette().shadow(), 0.45));
        brush.fill(Shapes.slab(-0.44, -0.16, 0.17, 0.18, 0.08), TYRE);
        brush.fill(Shapes.slab(0.27, -0.16, 0.17, 0.18, 0.08), TYRE);
        brush.fill(Shapes.polygon(-0.36, -0.4, -0.26, -0.72, 0.26, -0.72, 0.36, -0.4), brush.shaded(paint));
        brush.fill(Shapes.polygon(-0.29, -0.42, -0.21, -0.67, 0.21, -0.67, 0.29, -0.42), brush.lit(Pigment.SKY));
        brush.fill(Shapes.slab(-0.48, -0.46, 0.96, 0.37, 0.16), brush.lit(paint));
        brush.fill(Shapes.slab(-0.44, -0.38, 0.16, 0.09, 0.05), Pigment.TERRACOTTA);
        brush.fill(Shapes.slab(0.28, -0.38, 0.16, 0.09, 0.05), Pigment.TERRACOTTA);
        brush.fill(Shapes.box(-0.12, -0.28, 0.24, 0.08), brush.lit(Pigment.PAPER));
    }

    /** A fishing boat one unit long, its waterline at the origin and its bow to the right. */
    static void boat(Brush brush, Color hull) {
        Dice dice = brush.dice();
        rigging(brush);
        brush.fill(Shapes.box(-0.26, -0.3, 0.2, 0.18), brush.lit(Pigment.PAPER));
        brush.fill(Shapes.box(-0.12, -0.3, 0.06, 0.18), brush.shaded(Pigment.PAPER));
        brush.fill(
                Shapes.box(-0.28, -0.32, 0.24, 0.03),
                brush.lit(dice.pick(Pigment.TERRACOTTA, Pigment.OCHRE, Pigment.GREEN)));
        brush.fill(
                Shapes.box(-0.22, -0.26, 0.07, 0.06),
                brush.palette().lamplit() ? Pigment.LAMP : brush.shaded(Pigment.SLATE));
        Path2D side = hull(0.02);
        brush.fill(side, Brush.fall(-0.2, brush.lit(hull), 0.06, brush.shaded(hull)));
        brush.fill(sheer(0, 0.035), brush.lit(Pigment.PAPER));
        brush.fill(sheer(0.05, 0.018), brush.lit(dice.pick(Pigment.TERRACOTTA, Pigment.OCHRE)));
    }

    private static Path2D hull(double draught) {
        Path2D hull = new Path2D.Double();
        hull.moveTo(-0.5, -0.17);
        hull.quadTo(0.1, -0.06, 0.54, -0.3);
        hull.quadTo(0.46, -0.12, 0.36, draught);
        hull.lineTo(-0.44, draught);
        hull.closePath();
        return hull;
    }

    /** A band painted along the hull, {@code below} its upper edge. */
    private static Path2D sheer(double below, double width) {
        Path2D band = new Path2D.Double();
        band.moveTo(-0.5 + below * 0.2, -0.17 + below);
        band.quadTo(0.1, -0.06 + below, 0.54 - below * 0.35, -0.3 + below);
        band.lineTo(0.54 - (below + width) * 0.35, -0.3 + below + width);
        band.quadTo(0.1, -0.06 + below + width, -0.5 + (below + width) * 0.2, -0.17 + below + width);
        band.closePath();
        return band;
    }

    private static void rigging(Brush brush) {
        Color rope = brush.shaded(Pigment.WOOD);
        brush.line(Shapes.segment(0.1, -0.1, 0.1, -0.66), 0.018, rope);
        brush.line(Shapes.segment(0.1, -0.62, 0.5, -0.28), 0.005, rope);
        brush.line(Shapes.segment(0.1, -0.62, -0.46, -0.18), 0.005, rope);
        brush.line(Shapes.segment(0.1, -0.36, -0.2, -0.52), 0.012, rope);
        brush.line(Shapes.segment(-0.36, -0.12, -0.36, -0.4), 0.01, rope);
        brush.fill(Shapes.polygon(0.1, -0.66, 0.1, -0.59, 0.2, -0.625), brush.lit(Pigment.OCHRE));
    }

    /** A white van one unit long, standing on the origin and driving to the right. */
    static void ambulance(Brush brush) {
        brush.fill(
                Shapes.polygon(-0.45, 0, 0.5, 0, 0.85, 0.08, -0.2, 0.08),
                Pigment.veil(brush.palette().shadow(), 0.35));
        Path2D body = Shapes.polygon(-0.5, -0.06, -0.5, -0.5, 0.2, -0.5, 0.36, -0.28, 0.5, -0.22, 0.5, -0.06);
        brush.fill(body, Brush.fall(-0.5, brush.lit(Pigment.PAPER), 0, brush.shaded(Pigment.PAPER)));
        brush.fill(Shapes.polygon(0.08, -0.44, 0.18, -0.44, 0.3, -0.27, 0.08, -0.27), brush.shaded(Pigment.SLATE));
        brush.fill(Shapes.box(-0.5, -0.22, 1, 0.055), brush.lit(Pigment.TERRACOTTA));
        brush.fill(Shapes.slab(-0.02, -0.55, 0.12, 0.06, 0.04), brush.lit(Pigment.MAJORELLE));
        Motifs.plus(brush, -0.24, -0.36, 0.08, brush.lit(Pigment.GREEN));
        wheel(brush, -0.28);
        wheel(brush, 0.28);
    }

    private static void wheel(Brush brush, double x) {
        brush.fill(Shapes.disc(x, -0.07, 0.085), TYRE);
        brush.fill(Shapes.disc(x, -0.07, 0.035), brush.lit(Pigment.SLATE));
    }

    /** A fast train whose nose is at the origin, one unit tall and {@code length} long to the left. */
    static void train(Brush brush, double length, Color livery) {
        Path2D body = new Path2D.Double();
        body.moveTo(-length, -1);
        body.lineTo(-2.9, -1);
        body.curveTo(-1.5, -1, -0.7, -0.62, -0.05, -0.3);
        body.quadTo(0.1, -0.2, -0.1, -0.12);
        body.lineTo(-length, -0.12);
        body.closePath();
        brush.fill(Shapes.box(-length, -0.14, length - 0.4, 0.14), brush.shaded(Pigment.INK));
        brush.fill(body, Brush.fall(-1, brush.lit(Pigment.PAPER), 0, brush.shaded(Pigment.PAPER)));
        brush.fill(Shapes.common(body, Shapes.box(-length, -0.4, length + 1, 0.16)), brush.lit(livery));
        brush.fill(Shapes.common(body, Shapes.box(-length, -0.235, length + 1, 0.05)), brush.lit(Pigment.OCHRE));
        brush.fill(Shapes.polygon(-1.75, -0.86, -1.05, -0.66, -1.3, -0.56, -1.85, -0.6), brush.shaded(Pigment.INK));
        carriages(brush, length);
    }

    private static void carriages(Brush brush, double length) {
        Color glass = brush.palette().lamplit() ? Pigment.LAMP : brush.shaded(Pigment.INK);
        for (double x = -3; x > -length; x -= 0.62) brush.fill(Shapes.slab(x - 0.46, -0.8, 0.44, 0.26, 0.1), glass);
        for (double x = -5.9; x > -length; x -= 4.96)
            brush.fill(Shapes.box(x - 0.14, -1, 0.07, 0.9), brush.shaded(Pigment.INK));
    }
}
