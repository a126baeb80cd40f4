package ma.khabar.library;

/** What the log of a picture tells. */
public enum PictureAct {
    SENT("أضافها إلى المكتبة"),
    DESCRIBED("غيّر كلماتها"),
    FOCUSED("غيّر مركزها"),
    REMOVED("حذفها");

    private final String label;

    PictureAct(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
