package ma.khabar.settings;

import java.util.List;

/** What can change about the sections of the paper. */
enum Aspect {
    ADDED("قسم جديد"),
    NAME("الاسم"),
    ADDRESS("العنوان في الرابط"),
    TINT("اللون"),
    MENU("القائمة"),
    ORDER("ترتيب الأقسام");

    /** The nine colours of the style sheet, each legible on paper and in the dark. */
    static final List<String> TINTS =
            List.of("أخضر", "أزرق", "عسلي", "بنفسجي", "فيروزي", "وردي", "بني", "زيتوني", "رمادي");

    private final String label;

    Aspect(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** What the log keeps, in words. */
    String words(String kept) {
        return switch (this) {
            case TINT -> TINTS.get(Integer.parseInt(kept) - 1);
            case MENU -> Boolean.parseBoolean(kept) ? "فيها" : "خارجها";
            default -> kept;
        };
    }
}
