package ma.khabar.demo;

import java.awt.Color;
import java.awt.geom.Path2D;

/** The world seen from space, its coasts in a few strokes. */
final class Continents {
    /** Longitudes and latitudes in degrees. */
    private static final int[][] COASTS = {
        {
            -17, 15, -16, 21, -13, 28, -10, 30, -6, 36, 0, 36, 10, 37, 11, 34, 20, 31, 25, 32, 32, 31, 34, 28, 37, 21,
                    40, 15, 43, 12,
            51, 12, 49, 6, 42, -2, 39, -8, 41, -15, 35, -20, 35, -24, 32, -29, 26, -34, 18, -34, 15, -27, 12, -17, 13,
                    -8, 9, -1, 9, 4,
            4, 6, -4, 5, -8, 4, -13, 8, -17, 13
        },
        {44, -16, 50, -15, 47, -25, 44, -24},
        {
            -9, 37, -9, 43, -2, 43, -1, 46, -5, 48, 2, 51, 8, 54, 8, 57, 11, 57, 12, 54, 20, 55, 22, 58, 29, 60, 22, 61,
            25, 65, 21, 64, 17, 61, 18, 59, 14, 55, 10, 59, 5, 60, 10, 64, 15, 69, 25, 71, 40, 67, 44, 66, 44, 68, 55,
            69, 68, 69, 73, 72, 80, 73, 104, 77, 113, 74, 140, 73, 160, 70, 179, 68, 178, 65, 170, 60, 163, 60, 162, 56,
            157, 51, 155, 58, 142, 59, 135, 54, 141, 52, 131, 43, 127, 39, 129, 35, 126, 35, 125, 39, 121, 40, 118, 38,
            122, 37, 119, 35, 122, 31, 121, 28, 116, 23, 109, 21, 106, 19, 109, 13, 105, 9, 100, 13, 99, 9, 104, 1, 101,
            3, 98, 8, 98, 16, 94, 16, 91, 22, 87, 21, 80, 15, 80, 11, 77, 8, 73, 17, 72, 21, 67, 25, 57, 26, 50, 30, 48,
            30, 51, 25, 56, 26, 60, 22, 55, 17, 45, 13, 43, 16, 39, 21, 35, 28, 34, 31, 36, 36, 30, 36, 27, 37, 26, 40,
            29, 41, 36, 41, 41, 42, 38, 45, 33, 45, 30, 46, 28, 42, 24, 40, 23, 37, 21, 38, 19, 42, 13, 45, 12, 44, 18,
            40, 16, 38, 10, 44, 4, 43, 0, 40, -1, 37, -5, 36
        },
        {-5, 50, 1, 51, 0, 53, -2, 56, -4, 58, -6, 57, -3, 54, -5, 52},
        {-10, 52, -6, 52, -6, 55, -9, 54},
        {-24, 65, -18, 66, -14, 65, -18, 63},
        {
            -168, 66, -156, 71, -130, 70, -110, 68, -95, 70, -85, 68, -93, 60, -82, 55, -79, 52, -77, 60, -70, 61, -64,
                    59, -56, 52, -65, 48,
            -65, 44, -70, 42, -75, 36, -81, 31, -80, 25, -83, 30, -90, 29, -97, 27, -97, 20, -90, 21, -87, 18, -83, 10,
                    -78, 9, -85, 10,
            -95, 16, -105, 20, -113, 31, -110, 23, -117, 33, -124, 40, -124, 48, -135, 58, -150, 60, -158, 58, -165, 62
        },
        {-45, 60, -22, 70, -20, 80, -35, 83, -60, 82, -70, 77, -52, 68},
        {
            -78, 8, -72, 12, -62, 10, -50, 0, -35, -6, -39, -15, -48, -26, -57, -36, -65, -42, -68, -52, -74, -52, -71,
            -30, -70, -18, -81, -5, -80, 0
        },
        {
            114, -22, 122, -18, 131, -12, 136, -12, 136, -16, 141, -17, 142, -11, 146, -19, 153, -26, 150, -37, 144,
            -39, 137, -34, 131, -32, 116, -35
        }
    };

    private static final int STEPS = 6;

    private final double longitude;
    private final double latitude;

    /** Looks down on this point, in degrees. */
    Continents(double longitude, double latitude) {
        this.longitude = Math.toRadians(longitude);
        this.latitude = Math.toRadians(latitude);
    }

    /** A globe of radius 1 around the origin. */
    static void globe(Brush brush, Continents view) {
        Color sea = Pigment.mix(Pigment.SEA, Pigment.SKY, 0.5);
        Color land = brush.lamped(Pigment.mix(Pigment.GREEN, Pigment.LEAF, 0.6));
        Color ice = Pigment.mix(land, brush.lamped(Pigment.SAND), 0.55);
        brush.fill(Shapes.disc(0, 0, 1), Brush.fall(-1, brush.lamped(sea), 1, brush.lamped(Pigment.MAJORELLE)));
        brush.unmirrored(() -> {
            brush.fill(view.land(), Brush.fall(-1, ice, 0.6, land));
            view.graticule(brush, Pigment.veil(Pigment.PAPER, 0.22));
        });
        Color night = Pigment.veil(brush.palette().shadow(), 0.45);
        brush.fill(Shapes.without(Shapes.disc(0, 0, 1), Shapes.disc(-0.34, -0.16, 1.06)), night);
    }

    private Path2D land() {
        Path2D land = new Path2D.Double();
        for (int[] coast : COASTS) if (visible(coast)) land.append(outline(coast), false);
        return land;
    }

    private boolean visible(int[] coast) {
        for (int i = 0; i < coast.length; i += 2) if (facing(coast[i], coast[i + 1]) > 0.02) return true;
        return false;
    }

    private Path2D outline(int[] coast) {
        int corners = coast.length / 2;
        double[] points = new double[2 * corners * STEPS];
        for (int i = 0; i < corners * STEPS; i++) {
            int from = i / STEPS * 2;
            int to = (from + 2) % coast.length;
            double along = i % STEPS / (double) STEPS;
            place(
                    points,
                    2 * i,
                    coast[from] + (coast[to] - coast[from]) * along,
                    coast[from + 1] + (coast[to + 1] - coast[from + 1]) * along);
        }
        return Shapes.polygon(points);
    }

    /** Orthographic; what lies beyond the edge of the disc is drawn on its edge. */
    private void place(double[] points, int at, double east, double north) {
        double x = x(east, north);
        double y = y(east, north);
        double reach = facing(east, north) < 0 ? Math.max(Math.hypot(x, y), 1e-6) : 1;
        points[at] = x / reach;
        points[at + 1] = y / reach;
    }

    double x(double east, double north) {
        return Math.cos(Math.toRadians(north)) * Math.sin(Math.toRadians(east) - longitude);
    }

    double y(double east, double north) {
        double up = Math.toRadians(north);
        double turn = Math.toRadians(east) - longitude;
        return Math.sin(latitude) * Math.cos(up) * Math.cos(turn) - Math.cos(latitude) * Math.sin(up);
    }

    /** Positive on the near side. */
    double facing(double east, double north) {
        double up = Math.toRadians(north);
        double turn = Math.toRadians(east) - longitude;
        return Math.sin(latitude) * Math.sin(up) + Math.cos(latitude) * Math.cos(up) * Math.cos(turn);
    }

    private void graticule(Brush brush, Color color) {
        Path2D net = new Path2D.Double();
        for (int meridian = -180; meridian < 180; meridian += 20)
            for (int north = -80; north < 80; north += 5) hop(net, meridian, north, meridian, north + 5);
        for (int parallel = -60; parallel <= 60; parallel += 20)
            for (int east = -180; east < 180; east += 5) hop(net, east, parallel, east + 5, parallel);
        brush.line(net, 0.006, color);
    }

    private void hop(Path2D net, int east, int north, int east2, int north2) {
        if (facing(east, north) < 0 || facing(east2, north2) < 0) return;
        net.moveTo(x(east, north), y(east, north));
        net.lineTo(x(east2, north2), y(east2, north2));
    }
}
