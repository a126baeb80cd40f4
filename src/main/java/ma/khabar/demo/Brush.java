package ma.khabar.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/**
 * Paints one picture at one hour of the day.
 *
 * <p>Lengths are fractions of the picture's height: y falls from 0 to 1, the middle is x = 0, and light comes from the
 * left unless the picture is mirrored.
 */
final class Brush implements AutoCloseable {
    private final Graphics2D graphics;
    private final Palette palette;
    private final Dice dice;
    private final double right;
    private final int handedness;

    Brush(BufferedImage picture, Palette palette, Dice dice) {
        this.palette = palette;
        this.dice = dice;
        right = picture.getWidth() / 2.0 / picture.getHeight();
        handedness = dice.pick(-1, 1);
        graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.translate(picture.getWidth() / 2.0, 0);
        graphics.scale(handedness * picture.getHeight(), picture.getHeight());
    }

    Dice dice() {
        return dice;
    }

    Palette palette() {
        return palette;
    }

    double left() {
        return -right;
    }

    double right() {
        return right;
    }

    double width() {
        return 2 * right;
    }

    Rectangle2D frame() {
        return new Rectangle2D.Double(-right, 0, 2 * right, 1);
    }

    Color lit(Color pigment) {
        return palette.lit(pigment);
    }

    Color shaded(Color pigment) {
        return palette.shaded(pigment);
    }

    Color shaded(Color pigment, double distance) {
        return palette.shaded(pigment, distance);
    }

    Color lamped(Color pigment) {
        return palette.lamped(pigment);
    }

    Color far(Color pigment, double distance) {
        return palette.far(pigment, distance);
    }

    void fill(Shape shape, Paint paint) {
        graphics.setPaint(paint);
        graphics.fill(shape);
    }

    void line(Shape shape, double thickness, Paint paint) {
        graphics.setStroke(new BasicStroke((float) thickness, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.setPaint(paint);
        graphics.draw(shape);
    }

    void glow(double x, double y, double radius, Color color, double strength) {
        float[] stops = {0, 1};
        Color[] colors = {Pigment.veil(color, strength), Pigment.veil(color, 0)};
        fill(
                Shapes.disc(x, y, radius),
                new RadialGradientPaint(new Point2D.Double(x, y), (float) radius, stops, colors));
    }

    /** Paints with (x, y) as the origin and {@code size} as the unit of length. */
    void at(double x, double y, double size, Runnable painting) {
        at(x, y, size, size, painting);
    }

    void at(double x, double y, double width, double height, Runnable painting) {
        AffineTransform usual = graphics.getTransform();
        graphics.translate(x, y);
        graphics.scale(width, height);
        painting.run();
        graphics.setTransform(usual);
    }

    void turned(double angle, Runnable painting) {
        AffineTransform usual = graphics.getTransform();
        graphics.rotate(angle);
        painting.run();
        graphics.setTransform(usual);
    }

    /** For what would be wrong in a mirror, such as a map. */
    void unmirrored(Runnable painting) {
        at(0, 0, handedness, 1, painting);
    }

    /** Its edge is not antialiased, so it is for painting whose own edge does not show. */
    void within(Shape shape, Runnable painting) {
        Shape usual = graphics.getClip();
        graphics.clip(shape);
        painting.run();
        graphics.setClip(usual);
    }

    static Paint fall(double top, Color upper, double bottom, Color lower) {
        return new GradientPaint(0, (float) top, upper, 0, (float) bottom, lower);
    }

    static Paint sweep(double start, Color first, double end, Color last) {
        return new GradientPaint((float) start, 0, first, (float) end, 0, last);
    }

    @Override
    public void close() {
        graphics.dispose();
    }
}
