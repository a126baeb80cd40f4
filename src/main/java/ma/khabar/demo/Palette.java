package ma.khabar.demo;

import java.awt.Color;
import java.util.List;

/**
 * An hour of the day: its sky, and the light, shadow and haze in which it shows every pigment.
 *
 * @param gloom how much of every colour the hour swallows; lamps are lit when it swallows any
 */
record Palette(Color zenith, Color horizon, Color sun, Color light, Color shadow, Color haze, double gloom) {
    static final Palette DAWN = day(0x86aebd, 0xfbdcb9, 0xf08a5d, 0xfff1e4, 0x4f5378, 0xf3cdb2);
    static final Palette NOON = day(0x4f9ab8, 0xe9f0e2, 0xfffcef, 0xffffff, 0x27486b, 0xcfe1df);
    static final Palette SIROCCO = day(0xe7a94a, 0xfdefcf, 0xfffaec, 0xfff4dd, 0x7d4426, 0xf5dca8);
    static final Palette PRINT = day(0xdfe3d2, 0xfbfaf7, 0xb3311d, 0xfffaf0, 0x2b3a4a, 0xeeebdd);
    static final Palette DUSK = of(0x35396f, 0xf0905a, 0xffd08a, 0xecbfa9, 0x251d4b, 0xc86c68, 0.08);
    static final Palette NIGHT = of(0x0b142c, 0x38598f, 0xf6ecd0, 0x8494c0, 0x070d20, 0x2c4577, 0.3);
    static final Palette RAIN = of(0x5d6f7b, 0xcdd5d1, 0xe9ece6, 0xc9d2d3, 0x2a3842, 0xa6b4b7, 0.12);

    static final List<Palette> FAIR = List.of(DAWN, NOON, SIROCCO, PRINT, DUSK, NIGHT);
    static final List<Palette> SUNLIT = List.of(DAWN, NOON, SIROCCO, PRINT, DUSK);
    static final List<Palette> WET = List.of(RAIN, DUSK, NIGHT);

    private static final double DEPTH_OF_SHADE = 0.48;
    private static final double LAMPLIGHT = 0.7;

    Color lit(Color pigment) {
        return Pigment.mix(Pigment.under(light, pigment), haze, gloom);
    }

    Color shaded(Color pigment) {
        return Pigment.mix(lit(pigment), shadow, DEPTH_OF_SHADE);
    }

    Color shaded(Color pigment, double distance) {
        return Pigment.mix(shaded(pigment), haze, distance);
    }

    /** A pigment near a lamp, once lamps are lit. */
    Color lamped(Color pigment) {
        return Pigment.mix(lit(pigment), pigment, lamplit() ? LAMPLIGHT : 0);
    }

    /** A pigment at a distance from 0, at hand, to 1, lost in the haze. */
    Color far(Color pigment, double distance) {
        return Pigment.mix(lit(pigment), haze, distance);
    }

    boolean lamplit() {
        return gloom > 0;
    }

    private static Palette day(int zenith, int horizon, int sun, int light, int shadow, int haze) {
        return of(zenith, horizon, sun, light, shadow, haze, 0);
    }

    private static Palette of(int zenith, int horizon, int sun, int light, int shadow, int haze, double gloom) {
        return new Palette(
                new Color(zenith),
                new Color(horizon),
                new Color(sun),
                new Color(light),
                new Color(shadow),
                new Color(haze),
                gloom);
    }
}
