package ma.khabar.demo;

import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.QuadCurve2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** Shapes without colour: the geometry every scene is cut from. */
final class Shapes {
    /** How far a khatam's inner corners lie from its centre when its points lie at 1. */
    static final double KHATAM_WAIST = Math.cos(Math.PI / 4) / Math.cos(Math.PI / 8);

    /** A horseshoe arch bulges past its opening by this share of the half opening. */
    private static final double HORSESHOE = 1.16;

    private Shapes() {}

    static Shape box(double x, double y, double width, double height) {
        return new Rectangle2D.Double(x, y, width, height);
    }

    static Shape slab(double x, double y, double width, double height, double roundness) {
        return new RoundRectangle2D.Double(x, y, width, height, roundness, roundness);
    }

    static Shape disc(double x, double y, double radius) {
        return oval(x, y, radius, radius);
    }

    static Shape oval(double x, double y, double halfWidth, double halfHeight) {
        return new Ellipse2D.Double(x - halfWidth, y - halfHeight, 2 * halfWidth, 2 * halfHeight);
    }

    static Shape segment(double x1, double y1, double x2, double y2) {
        return new Line2D.Double(x1, y1, x2, y2);
    }

    static Shape bow(double x1, double y1, double pullX, double pullY, double x2, double y2) {
        return new QuadCurve2D.Double(x1, y1, pullX, pullY, x2, y2);
    }

    /** Alternating x and y of the corners. */
    static Path2D polygon(double... corners) {
        Path2D path = polyline(corners);
        path.closePath();
        return path;
    }

    static Path2D polyline(double... points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) path.lineTo(points[i], points[i + 1]);
        return path;
    }

    /** The closed leaf between two bows that share their ends. */
    static Path2D blade(
            double x1, double y1, double x2, double y2, double overX, double overY, double backX, double backY) {
        Path2D path = new Path2D.Double();
        path.moveTo(x1, y1);
        path.quadTo(overX, overY, x2, y2);
        path.quadTo(backX, backY, x1, y1);
        return path;
    }

    /** A smooth line through the points, given as alternating x and y. */
    static Path2D curve(double... points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        int last = points.length / 2 - 1;
        for (int i = 0; i < last; i++) bend(path, points, Math.max(i - 1, 0), i, i + 1, Math.min(i + 2, last));
        return path;
    }

    private static void bend(Path2D path, double[] points, int before, int from, int to, int after) {
        double tension = 1 / 6.0;
        path.curveTo(
                points[2 * from] + (points[2 * to] - points[2 * before]) * tension,
                points[2 * from + 1] + (points[2 * to + 1] - points[2 * before + 1]) * tension,
                points[2 * to] - (points[2 * after] - points[2 * from]) * tension,
                points[2 * to + 1] - (points[2 * after + 1] - points[2 * from + 1]) * tension,
                points[2 * to],
                points[2 * to + 1]);
    }

    static Path2D star(double x, double y, double radius, int points, double waist, double turn) {
        double[] corners = new double[4 * points];
        for (int i = 0; i < 2 * points; i++) {
            double reach = i % 2 == 0 ? radius : radius * waist;
            double angle = turn + i * Math.PI / points;
            corners[2 * i] = x + reach * Math.cos(angle);
            corners[2 * i + 1] = y + reach * Math.sin(angle);
        }
        return polygon(corners);
    }

    /** The eight-pointed star of two crossed squares. */
    static Path2D khatam(double x, double y, double radius) {
        return star(x, y, radius, 8, KHATAM_WAIST, 0);
    }

    static Path2D regular(double x, double y, double radius, int sides, double turn) {
        return star(x, y, radius, sides, Math.cos(Math.PI / sides), turn);
    }

    /** A horseshoe arch standing on {@code base}, its opening {@code width} wide between the jambs. */
    static Path2D arch(double x, double base, double width, double height) {
        double radius = width / 2 * HORSESHOE;
        double centre = base - height + radius;
        double spring = Math.toDegrees(Math.acos(1 / HORSESHOE));
        Path2D path = polyline(x - width / 2, base);
        path.append(arc(x, centre, radius, 180 + spring, -180 - 2 * spring), true);
        path.lineTo(x + width / 2, base);
        path.closePath();
        return path;
    }

    static Path2D roundArch(double x, double base, double width, double height) {
        Path2D path = polyline(x - width / 2, base);
        path.append(arc(x, base - height + width / 2, width / 2, 180, -180), true);
        path.lineTo(x + width / 2, base);
        path.closePath();
        return path;
    }

    /** Degrees run anticlockwise from three o'clock. */
    static Shape arc(double x, double y, double radius, double start, double sweep) {
        return new Arc2D.Double(x - radius, y - radius, 2 * radius, 2 * radius, start, sweep, Arc2D.OPEN);
    }

    static Area common(Shape one, Shape other) {
        Area area = new Area(one);
        area.intersect(new Area(other));
        return area;
    }

    static Area without(Shape whole, Shape hole) {
        Area area = new Area(whole);
        area.subtract(new Area(hole));
        return area;
    }
}
