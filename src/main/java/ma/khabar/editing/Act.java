package ma.khabar.editing;

/** What the log of a piece tells. */
public enum Act {
    BEGUN("بدأ المقال"),
    SAVED("حفظ النص"),
    SUBMITTED("أرسله إلى المراجعة"),
    RETURNED("أعاده"),
    APPROVED("وافق عليه"),
    PUBLISHED("نشره"),
    SCHEDULED("حدد موعد نشره"),
    WITHDRAWN("سحبه من النشر"),
    TRASHED("وضعه في السلة"),
    RESTORED("أخرجه من السلة"),
    CORRECTED("نشر تصويبا"),
    LINKED("أنشأ رابط معاينة"),
    UNLINKED("ألغى رابط معاينة"),
    FILED("نُشر من ملف");

    private final String label;

    Act(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
