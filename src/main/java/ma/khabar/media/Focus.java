package ma.khabar.media;

/**
 * The point of a picture that every crop of it keeps.
 *
 * @param x in hundredths of the width, from the left
 * @param y in hundredths of the height, from the top
 */
public record Focus(int x, int y) {
    private static final int MIDDLE = 50;
    private static final int WHERE_HEADS_ARE = 35;

    /** As long as nobody has chosen one. */
    static Focus usual(int width, int height) {
        return new Focus(MIDDLE, height > width ? WHERE_HEADS_ARE : MIDDLE);
    }

    /** Whether it lies on the picture. */
    public boolean isOnIt() {
        return x >= 0 && x <= 100 && y >= 0 && y <= 100;
    }
}
