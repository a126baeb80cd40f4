package ma.khabar.demo;

import java.awt.Color;
import java.awt.geom.Path2D;

/** Small things that several scenes share. */
final class Motifs {
    private Motifs() {}

    static void plus(Brush brush, double x, double y, double half, Color color) {
        double third = half * 0.36;
        brush.fill(Shapes.box(x - half, y - third, 2 * half, 2 * third), color);
        brush.fill(Shapes.box(x - third, y - half, 2 * third, 2 * half), color);
    }

    /** A hanging rug with a column of lozenges. */
    static void rug(Brush brush, double x, double top, double width, double height) {
        Color ground =
                brush.dice().pick(Pigment.TERRACOTTA, Pigment.MAJORELLE, Pigment.GREEN, Pigment.SAND, Pigment.PLUM);
        Color figure = brush.dice().pick(Pigment.OCHRE, Pigment.PAPER, Pigment.ROSE);
        brush.fill(Shapes.box(x - width / 2, top, width, height), brush.lit(ground));
        brush.fill(Shapes.box(x - width / 2, top + height * 0.05, width, height * 0.04), brush.lit(figure));
        brush.fill(Shapes.box(x - width / 2, top + height * 0.91, width, height * 0.04), brush.lit(figure));
        double lozenge = Math.min(width * 0.36, height * 0.13);
        for (int i = 0; i < 3; i++) {
            double y = top + height * (0.24 + 0.26 * i);
            brush.fill(Shapes.regular(x, y, lozenge, 4, 0), brush.lit(figure));
            brush.fill(Shapes.regular(x, y, lozenge * 0.55, 4, 0), brush.shaded(ground));
        }
    }

    static void tagine(Brush brush, double x, double foot, double width) {
        Color clay =
                brush.dice().pick(Pigment.TERRACOTTA, Pigment.CLAY, Pigment.MAJORELLE, Pigment.GREEN, Pigment.OCHRE);
        brush.at(x, foot, width, () -> {
            Path2D lid = new Path2D.Double();
            lid.moveTo(-0.42, -0.2);
            lid.quadTo(-0.1, -0.4, -0.06, -0.86);
            lid.lineTo(0.06, -0.86);
            lid.quadTo(0.1, -0.4, 0.42, -0.2);
            lid.closePath();
            brush.fill(lid, Brush.sweep(-0.4, brush.lit(clay), 0.4, brush.shaded(clay)));
            brush.fill(Shapes.disc(0, -0.9, 0.09), brush.lit(clay));
            brush.fill(
                    Shapes.slab(-0.46, -0.22, 0.92, 0.22, 0.16),
                    Brush.sweep(-0.4, brush.lit(clay), 0.4, brush.shaded(clay)));
            brush.fill(Shapes.box(-0.4, -0.14, 0.8, 0.05), brush.lit(Pigment.SAND));
        });
    }

    /** Hangs from the origin, one unit tall. */
    static void lantern(Brush brush) {
        Color brass = brush.lit(Pigment.OCHRE);
        Color dark = brush.shaded(Pigment.WOOD);
        brush.glow(0, 0.55, 0.9, Pigment.LAMP, brush.palette().lamplit() ? 0.6 : 0.35);
        brush.fill(Shapes.polygon(-0.06, 0, 0.06, 0, 0.24, 0.26, -0.24, 0.26), dark);
        brush.fill(
                Shapes.polygon(-0.24, 0.26, 0.24, 0.26, 0.3, 0.52, 0.18, 0.82, -0.18, 0.82, -0.3, 0.52), Pigment.LAMP);
        brush.fill(Shapes.khatam(0, 0.53, 0.2), brass);
        brush.fill(Shapes.khatam(0, 0.53, 0.1), Pigment.PAPER);
        brush.line(Shapes.polyline(-0.24, 0.26, -0.3, 0.52, -0.18, 0.82), 0.04, dark);
        brush.line(Shapes.polyline(0.24, 0.26, 0.3, 0.52, 0.18, 0.82), 0.04, dark);
        brush.fill(Shapes.polygon(-0.2, 0.82, 0.2, 0.82, 0.05, 1, -0.05, 1), dark);
    }

    /** An open sack with a cone of powder. */
    static void spice(Brush brush, double x, double foot, double width, Color powder) {
        brush.at(x, foot, width, () -> {
            Path2D sack = new Path2D.Double();
            sack.moveTo(-0.46, -0.34);
            sack.quadTo(-0.56, -0.1, -0.44, 0.02);
            sack.lineTo(0.44, 0.02);
            sack.quadTo(0.56, -0.1, 0.46, -0.34);
            sack.closePath();
            brush.fill(sack, Brush.sweep(-0.5, brush.lit(Pigment.SAND), 0.5, brush.shaded(Pigment.SAND)));
            brush.fill(Shapes.oval(0, -0.34, 0.5, 0.11), brush.shaded(Pigment.WOOD));
            brush.fill(Shapes.oval(0, -0.36, 0.5, 0.1), brush.lit(Pigment.SAND));
            brush.fill(cone(-0.43), brush.lamped(powder));
            brush.fill(cone(0.1), brush.shaded(powder));
        });
    }

    /** A heap of powder from {@code left} to its right foot. */
    private static Path2D cone(double left) {
        Path2D cone = new Path2D.Double();
        cone.moveTo(left, left < 0 ? -0.37 : -0.305);
        cone.quadTo(left < 0 ? -0.12 : 0.04, -0.62, 0, -0.9);
        cone.quadTo(0.12, -0.62, 0.43, -0.37);
        cone.quadTo(left < 0 ? 0 : 0.3, left < 0 ? -0.25 : -0.32, left, left < 0 ? -0.37 : -0.305);
        cone.closePath();
        return cone;
    }

    static void apple(Brush brush, double x, double foot, double width) {
        Color skin = brush.dice().pick(Pigment.TERRACOTTA, Pigment.LEAF, Pigment.OCHRE);
        brush.at(x, foot, width, () -> {
            brush.line(Shapes.bow(0, -0.8, 0, -1, 0.12, -1.1), 0.07, brush.shaded(Pigment.WOOD));
            brush.fill(Shapes.blade(0.04, -0.9, 0.4, -1.1, 0.2, -1.2, 0.3, -0.9), brush.lit(Pigment.GREEN));
            brush.fill(Shapes.oval(-0.18, -0.45, 0.34, 0.42), brush.lit(skin));
            brush.fill(Shapes.oval(0.18, -0.45, 0.34, 0.42), brush.shaded(skin));
            brush.fill(Shapes.oval(-0.06, -0.43, 0.36, 0.4), brush.lit(skin));
        });
    }
}
