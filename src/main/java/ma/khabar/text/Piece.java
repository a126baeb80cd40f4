package ma.khabar.text;

import org.jspecify.annotations.Nullable;

/**
 * A part of pages that is the same for many readers, as the first page that showed it wrote it down: {@code {% kept piece %}…{% endkept %}}. Whoever
 * holds one lets go of it when it is no longer true.
 */
public final class Piece {
    private volatile byte @Nullable [] html;

    /** In UTF-8; null: no page has shown it yet. */
    public byte @Nullable [] html() {
        return html;
    }

    public void keep(byte[] html) {
        this.html = html;
    }
}
