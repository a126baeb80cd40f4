package ma.khabar.demo;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A subject the illustrator can draw. */
public enum Scene {
    ZELLIGE(StillLifes::zellige, Palette.SUNLIT),
    ATLAS(Landscapes::atlas),
    COAST(Shores::coast),
    PORT(Shores::port),
    MEDINA(Townscapes::medina),
    KASBAH(Townscapes::kasbah),
    STADIUM(Institutions::stadium),
    FIELDS(Landscapes::fields, Palette.SUNLIT),
    MARKET(Townscapes::market),
    CHART(Diagrams::chart),
    DUNES(Landscapes::dunes),
    GLOBE(Diagrams::globe),
    CIRCUIT(Diagrams::circuit),
    BOOKS(StillLifes::books, Palette.SUNLIT),
    MUSIC(StillLifes::music, Palette.SUNLIT),
    RAIN(Townscapes::rain, Palette.WET),
    ROAD(Journeys::road),
    TRAIN(Journeys::train),
    SCHOOL(Institutions::school, Palette.SUNLIT),
    HOSPITAL(Institutions::hospital),
    PARLIAMENT(Institutions::parliament, Palette.SUNLIT),
    SOLAR(Landscapes::solar, Palette.SUNLIT);

    private final Consumer<Brush> composition;
    private final List<Palette> hours;

    Scene(Consumer<Brush> composition) {
        this(composition, Palette.FAIR);
    }

    Scene(Consumer<Brush> composition, List<Palette> hours) {
        this.composition = composition;
        this.hours = hours;
    }

    /** The scene of this lower-case name, such as {@code atlas}. */
    public static Optional<Scene> named(String name) {
        return Stream.of(values())
                .filter(scene -> scene.lowerCaseName().equals(name))
                .findAny();
    }

    private String lowerCaseName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The same picture for the same seed and size, and a visibly different one for another seed. */
    public BufferedImage paint(long seed, int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Dice dice = new Dice(seed ^ ((long) name().hashCode() << Integer.SIZE));
        try (Brush brush = new Brush(picture, dice.pick(hours), dice)) {
            composition.accept(brush);
        }
        Grain.strew(picture, dice);
        return picture;
    }
}
