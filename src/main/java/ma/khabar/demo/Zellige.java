package ma.khabar.demo;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Moroccan tilework: the tessellation of eight-pointed stars, whose points touch, and the crosses left between. */
final class Zellige {
    private static final double JOINT = 0.024;
    private static final double UNEVENNESS = 0.09;

    /** One wall's colours: the joint between tiles, the cross and its bud, and what turns from star to star. */
    record Glaze(Color joint, Color cross, Color bud, List<Color> stars, List<Color> hearts) {}

    private static final Color IVORY = new Color(0xf1e7d2);
    private static final Color BLACK = new Color(0x1c2430);
    private static final Color TURQUOISE = new Color(0x3f9a93);
    private static final Color HONEY = new Color(0xd1942f);
    private static final Color SKY = new Color(0x9fc3cf);

    static final List<Glaze> GLAZES = List.of(
            new Glaze(IVORY, IVORY, TURQUOISE, List.of(Pigment.GREEN, Pigment.MAJORELLE), List.of(IVORY, HONEY)),
            new Glaze(IVORY, Pigment.GREEN, IVORY, List.of(BLACK, Pigment.TERRACOTTA), List.of(HONEY, IVORY)),
            new Glaze(
                    IVORY,
                    Pigment.MAJORELLE,
                    SKY,
                    List.of(IVORY, TURQUOISE),
                    List.of(Pigment.TERRACOTTA, Pigment.MAJORELLE)),
            new Glaze(IVORY, IVORY, Pigment.TERRACOTTA, List.of(BLACK, Pigment.GREEN, BLACK), List.of(HONEY, IVORY)),
            new Glaze(
                    IVORY,
                    BLACK,
                    HONEY,
                    List.of(Pigment.MAJORELLE, TURQUOISE, Pigment.TERRACOTTA),
                    List.of(IVORY, HONEY)),
            new Glaze(IVORY, HONEY, Pigment.TERRACOTTA, List.of(Pigment.MAJORELLE, Pigment.GREEN), List.of(IVORY, SKY)),
            new Glaze(IVORY, TURQUOISE, IVORY, List.of(Pigment.MAJORELLE, Pigment.TERRACOTTA), List.of(HONEY, IVORY)),
            new Glaze(BLACK, IVORY, SKY, List.of(Pigment.MAJORELLE, SKY), List.of(IVORY, BLACK)));

    private static final int POINTS = 8;
    private static final Path2D CROSS = betweenStars();

    private final Brush brush;
    private final Glaze glaze;

    Zellige(Brush brush, Glaze glaze) {
        this.brush = brush;
        this.glaze = glaze;
    }

    /** Covers the area with stars {@code pitch} apart, one of them at its centre. */
    void cover(Rectangle2D area, double pitch) {
        int columns = (int) Math.ceil(area.getWidth() / pitch / 2);
        int rows = (int) Math.ceil(area.getHeight() / pitch / 2);
        int order = brush.dice().count(0, 3);
        for (int row = -rows; row <= rows; row++)
            for (int column = -columns; column <= columns; column++) {
                int kind = kind(column, row, order);
                double x = area.getCenterX() + column * pitch;
                double y = area.getCenterY() + row * pitch;
                brush.at(x + pitch / 2, y + pitch / 2, pitch / 2, this::cross);
                brush.at(x, y, pitch / 2, () -> star(kind));
            }
    }

    /** A band one star high. */
    void frieze(double x, double y, double width, double height) {
        double pitch = width / Math.max(1, Math.round(width / height));
        brush.within(Shapes.box(x, y, width, height), () -> {
            for (int i = 0; (i - 0.5) * pitch < width; i++) {
                int kind = i;
                brush.at(x + pitch * i, y, pitch / 2, height / 2, this::cross);
                brush.at(x + pitch * i, y + height, pitch / 2, height / 2, this::cross);
                brush.at(x + pitch * (i + 0.5), y + height / 2, pitch / 2, height / 2, () -> star(kind));
            }
        });
    }

    /** Which of the turning colours a star takes: by checker, by ring, by diagonal, or by row. */
    private static int kind(int column, int row, int order) {
        return switch (order) {
            case 0 -> column + row;
            case 1 -> Math.max(Math.abs(column), Math.abs(row));
            case 2 -> (column - row) / 2;
            default -> row;
        };
    }

    /** A star of radius 1 about the origin, petalled around its heart. */
    void star(int kind) {
        Path2D outline = Shapes.khatam(0, 0, 1);
        brush.fill(outline, fired(turning(glaze.stars, kind)));
        brush.line(outline, JOINT, glaze.joint);
        Color petal = turning(glaze.hearts, kind + 1);
        for (int i = 0; i < POINTS; i++) petal(2 * Math.PI * i / POINTS, petal);
        Path2D heart = Shapes.khatam(0, 0, 0.32);
        brush.fill(heart, fired(turning(glaze.hearts, kind)));
        brush.line(heart, JOINT, glaze.joint);
    }

    private void petal(double angle, Color color) {
        brush.turned(angle, () -> brush.fill(Shapes.polygon(0.38, 0, 0.56, -0.15, 0.84, 0, 0.56, 0.15), fired(color)));
    }

    /** The cross that four stars of radius 1 leave between them, its arms budding from a little star. */
    private void cross() {
        brush.fill(CROSS, fired(glaze.cross));
        for (int arm = 0; arm < 4; arm++)
            brush.turned(
                    arm * Math.PI / 2,
                    () -> brush.fill(Shapes.polygon(0.32, 0, 0.6, -0.15, 0.84, 0, 0.6, 0.15), fired(glaze.bud)));
        brush.fill(Shapes.khatam(0, 0, 0.24), fired(glaze.bud));
        brush.fill(Shapes.khatam(0, 0, 0.12), fired(glaze.cross));
    }

    private static Path2D betweenStars() {
        double near = 1 - Math.cos(Math.PI / 4);
        double far = 1 - near;
        return Shapes.polygon(
                1, 0, far, near, near, near, near, far, 0, 1, -near, far, -near, near, -far, near, -1, 0, -far, -near,
                -near, -near, -near, -far, 0, -1, near, -far, near, -near, far, -near);
    }

    private static Color turning(List<Color> colors, int kind) {
        return colors.get(Math.floorMod(kind, colors.size()));
    }

    /** No two hand-made tiles leave the kiln quite alike. */
    private Color fired(Color color) {
        double luck = brush.dice().around(0, UNEVENNESS);
        return Pigment.mix(color, luck < 0 ? Pigment.INK : Pigment.PAPER, Math.abs(luck));
    }
}
