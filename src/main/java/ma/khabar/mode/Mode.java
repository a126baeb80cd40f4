package ma.khabar.mode;

/** Which comments readers see at once. Whatever the mode, a rule may hold a comment back. */
public enum Mode {
    PUBLISH("نشر مباشر"),
    REVIEW("مراجعة كل تعليق قبل نشره"),
    NEWCOMERS("مراجعة أول تعاليق كل كاتب جديد"),
    LINKS("مراجعة كل تعليق فيه رابط، ولو من كاتب موثوق");

    private final String label;

    Mode(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
