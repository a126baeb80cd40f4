package ma.khabar.card;

import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A headline set from right to left, in lines of about the same length, as large as its place allows. */
record Headline(List<TextLayout> lines, int size) {
    private static final int LARGEST = 88;
    private static final int SMALLEST = 36;
    private static final int STEP = 4;
    private static final double LEADING = 1.4;
    private static final int NARROWING = 20;

    /** {@code width} and {@code height} of the place, in pixels. What does not fit in the smallest size is cut at the end. */
    static Headline fitting(String text, FontRenderContext context, int width, int height) {
        return IntStream.iterate(LARGEST, size -> size >= SMALLEST, size -> size - STEP)
                .mapToObj(size -> new Headline(lines(text, context, size, width), size))
                .filter(headline -> headline.lines.size() <= headline.room(height))
                .findFirst()
                .map(headline -> headline.balanced(text, context, width))
                .orElseGet(() -> new Headline(lines(text, context, SMALLEST, width), SMALLEST).cut(height));
    }

    /** In the middle between {@code top} and {@code bottom} of the place; from its {@code right} on, blanks at the ends of lines included. */
    void draw(Graphics2D brush, int right, int top, int bottom) {
        double baseline = (top + bottom - lines.size() * size * LEADING) / 2 + size;
        for (TextLayout line : lines) {
            line.draw(brush, right - line.getAdvance(), (float) baseline);
            baseline += size * LEADING;
        }
    }

    private int room(int height) {
        return (int) (height / (size * LEADING));
    }

    /** As narrow as it can be without one more line. */
    private Headline balanced(String text, FontRenderContext context, int width) {
        List<TextLayout> best = lines;
        for (int narrow = width - NARROWING; narrow > width / 2; narrow -= NARROWING) {
            List<TextLayout> narrower = lines(text, context, size, narrow);
            if (narrower.size() > lines.size()) break;
            best = narrower;
        }
        return new Headline(best, size);
    }

    private Headline cut(int height) {
        return new Headline(lines.subList(0, Math.min(lines.size(), room(height))), size);
    }

    private static List<TextLayout> lines(String text, FontRenderContext context, int size, int width) {
        if (text.isEmpty()) return List.of();
        AttributedString set = new AttributedString(text);
        set.addAttribute(TextAttribute.FONT, Typeface.bold(size));
        set.addAttribute(TextAttribute.RUN_DIRECTION, TextAttribute.RUN_DIRECTION_RTL);
        LineBreakMeasurer measurer = new LineBreakMeasurer(set.getIterator(), context);
        List<TextLayout> lines = new ArrayList<>();
        while (measurer.getPosition() < text.length()) lines.add(measurer.nextLayout(width));
        return lines;
    }
}
