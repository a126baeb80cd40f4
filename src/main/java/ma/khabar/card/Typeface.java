package ma.khabar.card;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;

/** The bold of the text face, for drawing. */
final class Typeface {
    /** A server may have no fonts and no fontconfig; Java opens no font at all there, unless it is told of a configuration. */
    private static final String CONFIGURATION = "sun.awt.fontconfig";

    private static final String NO_FONTS = "version=1\nsequence.allfonts=default\n";

    private Typeface() {}

    /** Opened when the first card is drawn. */
    private static final class Opened {
        static final Font BOLD = open();
    }

    static Font bold(int size) {
        return Opened.BOLD.deriveFont((float) size);
    }

    /** The text without what the face has no sign for, which would be drawn as boxes. */
    static String drawable(String text) {
        return text.codePoints()
                .filter(Opened.BOLD::canDisplay)
                .mapToObj(Character::toString)
                .collect(Collectors.joining())
                .strip();
    }

    private static Font open() {
        try (InputStream file = Typeface.class.getResourceAsStream("/card/Vazirmatn-Bold.ttf")) {
            configure();
            return Font.createFont(Font.TRUETYPE_FONT, Objects.requireNonNull(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void configure() throws IOException {
        if (System.getProperty(CONFIGURATION) != null) return;
        Path file = Files.writeString(Files.createTempFile("fonts", ".properties"), NO_FONTS);
        file.toFile().deleteOnExit();
        System.setProperty(CONFIGURATION, file.toString());
    }
}
