package ma.khabar.editing;

import java.util.List;

/** How far the text of a piece is; whether readers get the piece is another question. */
public enum Stage {
    DRAFT("مسودة"),
    REVIEW("قيد المراجعة"),
    RETURNED("أعيد إلى كاتبه"),
    APPROVED("جاهز للنشر"),
    PUBLISHED("منشور");

    private final String label;

    Stage(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** All of them, for lists to choose from. */
    public static List<Stage> all() {
        return List.of(values());
    }

    /** Where a piece is after another text was saved: what was approved, or published, was the text before. */
    Stage afterChange(boolean byEditor) {
        if (this == PUBLISHED) return DRAFT;
        return this == APPROVED && !byEditor ? DRAFT : this;
    }
}
