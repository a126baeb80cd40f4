package ma.khabar.media;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import ma.khabar.media.NoPicture.Reason;
import ma.khabar.text.Sha256;

/** The marks of the site in the data folder: the one there is, and those before it, which old pages may still show. */
public final class Logos {
    /** What search engines want at least. */
    private static final int SMALLEST = 112;

    private static final int LARGEST = 512;
    private static final int NAME_DIGITS = 32;
    private static final String NAME = "[0-9a-f]{32}(\\.png|\\.jpg|-square\\.jpg)";

    private final Path folder;
    private final Workshop workshop;

    Logos(Path folder, Workshop workshop) {
        this.folder = folder;
        this.workshop = workshop;
    }

    /** Keeps it, developed anew; on the disk when this returns. Fails as {@link PictureFiles#receive} does. */
    public Logo receive(byte[] bytes) throws IOException {
        return workshop.now(() -> keep(bytes));
    }

    /** Empty when there is no file of this name. */
    public Optional<Path> file(String name) {
        return Optional.of(name)
                .filter(asked -> asked.matches(NAME))
                .map(folder::resolve)
                .filter(Files::exists);
    }

    /** What is wrong with its files, in a sentence; empty: nothing. */
    public Optional<String> fault(Logo logo) {
        return Stream.of(logo.file(), logo.square())
                .filter(name -> file(name).isEmpty())
                .findFirst()
                .map(name -> "logo " + name + " is missing");
    }

    private Logo keep(byte[] bytes) throws IOException {
        Print print = Print.toKeep(small(bytes));
        String file = Sha256.hex(print.bytes()).substring(0, NAME_DIGITS) + "." + print.kind();
        Logo logo = new Logo(file, print.width(), print.height());
        WholeFile.write(
                folder.resolve(logo.square()),
                Print.toKeep(square(Print.kept(print.bytes()))).bytes());
        WholeFile.write(folder.resolve(file), print.bytes());
        return logo;
    }

    private static BufferedImage small(byte[] bytes) throws IOException {
        try (Negative negative = Negative.of(bytes)) {
            if (Math.max(negative.width(), negative.height()) < SMALLEST) throw new NoPicture(Reason.TOO_SMALL);
            BufferedImage image = negative.develop(LARGEST);
            int longest = Math.max(image.getWidth(), image.getHeight());
            return Print.within(image, Math.max(1, image.getWidth() * Math.min(LARGEST, longest) / longest));
        }
    }

    private static BufferedImage square(BufferedImage image) {
        int side = Math.max(image.getWidth(), image.getHeight());
        BufferedImage paper = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        var brush = paper.createGraphics();
        brush.setColor(Color.WHITE);
        brush.fillRect(0, 0, side, side);
        brush.drawImage(image, (side - image.getWidth()) / 2, (side - image.getHeight()) / 2, null);
        brush.dispose();
        return paper;
    }
}
