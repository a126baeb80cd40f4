package ma.khabar.demo;

import java.awt.geom.Path2D;

/**
 * Level ground in perspective: depth is 1 at the picture's foot and grows towards the horizon.
 *
 * @param horizon how far down the picture the ground begins
 * @param vanishing the x at which parallel lines meet
 */
record Plain(double horizon, double vanishing) {
    double scale(double depth) {
        return 1 / depth;
    }

    double x(double across, double depth) {
        return vanishing + across * scale(depth);
    }

    double y(double depth) {
        return horizon + (1 - horizon) * scale(depth);
    }

    Path2D strip(double across1, double across2, double near, double far) {
        return Shapes.polygon(
                x(across1, near), y(near), x(across2, near), y(near), x(across2, far), y(far), x(across1, far), y(far));
    }
}
