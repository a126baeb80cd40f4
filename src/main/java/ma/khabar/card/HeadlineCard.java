package ma.khabar.card;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;

/**
 * A headline as a picture, in the shape that messengers show: paper, ink, and the mark of the paper.
 *
 * @param day the day of publication in words
 */
record HeadlineCard(String headline, String section, String siteName, String day) {
    static final int WIDTH = 1200;
    static final int HEIGHT = 630;

    private static final Color PAPER = new Color(0xfbfaf7);
    private static final Color INK = new Color(0x15171c);
    private static final Color QUIET = new Color(0x5b6068);
    private static final Color HAIRLINE = new Color(0xe4e1da);
    private static final Color ACCENT = new Color(0x0a6b4f);
    private static final int MARGIN = 64;
    private static final int RIGHT = WIDTH - MARGIN;
    private static final int MARK = 84;
    private static final int NAME = 44;
    private static final int SMALL = 30;
    private static final int TOP = MARGIN + MARK + 8;
    private static final int BOTTOM = HEIGHT - 120;
    private static final int AIR = 20;
    private static final int FOOT = HEIGHT - MARGIN;

    /** PNG. */
    byte[] png() {
        BufferedImage card = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = card.createGraphics();
        try {
            brush.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            brush.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            draw(brush);
        } finally {
            brush.dispose();
        }
        return encoded(card);
    }

    private void draw(Graphics2D brush) {
        brush.setColor(PAPER);
        brush.fillRect(0, 0, WIDTH, HEIGHT);
        brush.drawImage(mark(), RIGHT - MARK, MARGIN, MARK, MARK, null);
        write(brush, siteName, NAME, ACCENT, RIGHT - MARK - 24, MARGIN + 60);
        brush.setColor(INK);
        Headline.fitting(Typeface.drawable(headline), brush.getFontRenderContext(), RIGHT - MARGIN, BOTTOM - AIR - TOP)
                .draw(brush, RIGHT, TOP, BOTTOM - AIR);
        brush.setColor(HAIRLINE);
        brush.fillRect(MARGIN, BOTTOM, RIGHT - MARGIN, 2);
        write(brush, section, SMALL, ACCENT, RIGHT, FOOT);
        TextLayout date = line(brush, day, SMALL);
        brush.setColor(QUIET);
        date.draw(brush, MARGIN, FOOT);
    }

    private static void write(Graphics2D brush, String text, int size, Color colour, int right, int baseline) {
        TextLayout line = line(brush, text, size);
        brush.setColor(colour);
        line.draw(brush, right - line.getVisibleAdvance(), baseline);
    }

    /** A text of signs that the face does not have at all is a blank. */
    private static TextLayout line(Graphics2D brush, String text, int size) {
        String drawable = Typeface.drawable(text);
        return new TextLayout(
                drawable.isEmpty() ? " " : drawable,
                Map.of(
                        TextAttribute.FONT,
                        Typeface.bold(size),
                        TextAttribute.RUN_DIRECTION,
                        TextAttribute.RUN_DIRECTION_RTL),
                brush.getFontRenderContext());
    }

    private static BufferedImage mark() {
        try (InputStream icon = HeadlineCard.class.getResourceAsStream("/static/icons/icon-192.png")) {
            return ImageIO.read(Objects.requireNonNull(icon));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] encoded(BufferedImage card) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(card, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
