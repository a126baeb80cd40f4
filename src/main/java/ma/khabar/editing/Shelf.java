package ma.khabar.editing;

import java.util.Locale;

/** A list of pieces that the newsroom looks at. */
public enum Shelf {
    WAITING("ينتظرني"),
    MINE("ما كتبته"),
    TODAY("يخرج اليوم"),
    RETURNED("أُعيد"),
    ALL("الكل"),
    TRASH("السلة");

    private final String label;

    Shelf(String label) {
        this.label = label;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return label;
    }
}
