package ma.khabar.comment;

/** Whether readers see a comment, and if not, why. */
public enum State {
    /** Waits for a moderator, as every comment does where review comes first. */
    PENDING("في انتظار المراجعة"),
    PUBLISHED("منشور"),
    /** A rule or the reports of readers made it wait for a moderator. */
    HELD("في انتظار المراجعة"),
    REJECTED("لم يُقبل"),
    /** Taken away by its writer or by a moderator. */
    REMOVED("محذوف");

    private final String label;

    State(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether a moderator has yet to decide. */
    public boolean waits() {
        return this == PENDING || this == HELD;
    }

    /** Whether its writer can still do something with it. */
    public boolean lives() {
        return this == PUBLISHED || waits();
    }
}
